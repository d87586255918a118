package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a card or a form that a platform takes, whatever the data: narrows listings to what fits, shortens texts, leaves out what is too
 * much and says so.
 *
 * <p>A pure function. It tries step after step of {@link Squeeze#LADDER} and takes the first at which everything fits, with as many entries of
 * its listings as possible; after the last step it leaves out blocks from the end, texts before controls. Controls keep their
 * actions. Fit a card once: a fitted listing has its buttons.
 */
public final class CardFitter {
    private static final Text UNSPEAKABLE = Text.of("…");

    private final Limits limits;

    private CardFitter(Limits limits) {
        this.limits = limits;
    }

    /** The card, or as much of it as fits. */
    public static Card fit(Card card, Limits limits) {
        return new CardFitter(limits).fit(card);
    }

    /** The form, or as much of it as fits; answers to questions that had to go stay with the command. */
    public static Form fit(Form form, Limits limits) {
        return FormFitter.fit(form, limits);
    }

    private Card fit(Card card) {
        List<Block> smallest = List.of();
        for (Squeeze squeeze : Squeeze.LADDER) {
            Text headline = headline(card, squeeze);
            BlockFitter fitter = new BlockFitter(limits, squeeze);
            List<Block> blocks = card.blocks().stream()
                    .flatMap(block -> fitter.fit(block).stream())
                    .toList();
            int most = longestListing(blocks);
            for (int entries = most; entries >= Math.min(most, squeeze.entries()); entries--) {
                List<Block> turned = turned(blocks, entries);
                if (CardSize.of(headline, turned, limits).fits(limits)) {
                    return new Card(card.tone(), headline, turned);
                }
                smallest = turned;
            }
        }
        return cropped(card, smallest);
    }

    private Text headline(Card card, Squeeze squeeze) {
        int most = Math.min(limits.headline(), Math.max(200, squeeze.text(limits)));
        Text headline = Cut.to(Inert.of(card.headline()), most, limits);
        return headline.isEmpty() ? UNSPEAKABLE : headline;
    }

    private static int longestListing(List<Block> blocks) {
        int longest = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Listing listing) {
                longest = Math.max(longest, listing.entries().size());
            }
        }
        return longest;
    }

    /** The blocks with every listing narrowed, what it shows and the way to the rest. */
    private static List<Block> turned(List<Block> blocks, int entries) {
        List<Block> turned = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Listing listing) {
                turned.addAll(Pager.narrow(listing, entries));
            } else {
                turned.add(block);
            }
        }
        return turned;
    }

    /** What is left when even the smallest version of every block is too much. */
    private Card cropped(Card card, List<Block> smallest) {
        Text headline = headline(card, Squeeze.LADDER.getLast());
        List<Block> kept = new ArrayList<>(smallest);
        kept.add(cropped());
        while (kept.size() > 1 && !CardSize.of(headline, kept, limits).fits(limits)) {
            kept.remove(leastMissed(kept));
        }
        return new Card(card.tone(), headline, kept);
    }

    /** The last text before the closing note, or the last control when there is no text left. */
    private static int leastMissed(List<Block> blocks) {
        for (int i = blocks.size() - 2; i >= 0; i--) {
            if (!isControl(blocks.get(i))) {
                return i;
            }
        }
        return blocks.size() - 2;
    }

    private static boolean isControl(Block block) {
        return block instanceof Block.Buttons || block instanceof Block.Menu || block instanceof Block.Picker;
    }

    private static Block cropped() {
        return new Block.Note(
                Text.of(say("Not everything fits here.", "Tout ne tient pas ici.", "Aquí no cabe todo.")));
    }
}
