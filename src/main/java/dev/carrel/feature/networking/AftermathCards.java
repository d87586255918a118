package dev.carrel.feature.networking;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is left of an event when it is over. */
final class AftermathCards {
    private static final String WHO_READS =
            "Whoever posted it sees how many have said what, and your words without your name, unless you sign them.";

    private AftermathCards() {}

    /** Thanks whoever came, and asks how it was. */
    static Card thanks(Posted event) {
        return ask(
                Text.of("Thank you for coming to ")
                        .thenStrong(event.plan().title())
                        .then("."),
                event);
    }

    /** Asks how it was. */
    static Card question(Posted event) {
        return ask(Text.of("How was ").thenStrong(event.plan().title()).then("?"), event);
    }

    private static Card ask(Text headline, Posted event) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of("Was it worth your time? " + WHO_READS)));
        List<Button> ways = new ArrayList<>();
        for (Mark mark : Mark.ALL) {
            ways.add(Button.press(
                    mark.words(), FeedbackCommand.action(event.id(), mark).inPlace()));
        }
        ways.addAll(watch(event));
        ways.add(PostedCards.open(event));
        blocks.add(new Block.Buttons(ways));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    private static List<Button> watch(Posted event) {
        return event.recording()
                .map(link -> List.<Button>of(Button.open("See it again", link)))
                .orElse(List.of());
    }

    static Card recorded(Posted event) {
        List<Button> ways = new ArrayList<>(watch(event));
        ways.add(PostedCards.open(event));
        return Card.of(
                Text.of("The recording of ").thenStrong(event.plan().title()).then(" is there."),
                new Block.Buttons(ways));
    }

    /** What somebody has said, to themselves. */
    static Card said(Posted event, Feedback feedback) {
        List<Block> blocks = new ArrayList<>();
        if (!feedback.words().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(feedback.signed() ? "Your words, with your name: " : "Your words, without your name: ")
                            .then(feedback.words())));
        }
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                feedback.words().isEmpty() ? "Add words" : "Change it", PostedOption.action("feedback", event.id())));
        ways.addAll(watch(event));
        ways.add(EventCards.AHEAD);
        blocks.add(new Block.Buttons(ways));
        return new Card(
                Tone.GOOD,
                Text.of("Thank you. Noted of ")
                        .thenStrong(event.plan().title())
                        .then(": " + feedback.mark().words() + "."),
                blocks);
    }

    /**
     * What was said, to whoever posted the event.
     *
     * @param persons of those who have signed
     * @param turn the command that shows more of the words
     */
    static Card heard(
            Posted event, List<Feedback> all, Map<MemberId, List<PersonId>> persons, int from, int most, Action turn) {
        List<Block> blocks = new ArrayList<>();
        if (!all.isEmpty()) {
            blocks.add(marks(all));
        }
        List<Feedback> worded =
                all.stream().filter(one -> !one.words().isEmpty()).toList();
        int first = Math.min(from, Math.max(0, worded.size() - 1));
        if (!worded.isEmpty()) {
            blocks.add(new Block.Heading("In their words"));
            blocks.add(new Block.Listing(
                    worded.subList(first, Math.min(worded.size(), first + most)).stream()
                            .map(one -> new Block.Entry(
                                    "", by(one, persons), List.of(Text.of(one.words())), Optional.empty()))
                            .toList(),
                    first,
                    worded.size(),
                    turn.inPlace()));
        }
        blocks.add(Block.Buttons.of(PostedCards.open(event), EventCards.AHEAD));
        return Card.of(counted(event, all), blocks.toArray(Block[]::new));
    }

    private static Text by(Feedback feedback, Map<MemberId, List<PersonId>> persons) {
        List<PersonId> known = feedback.signed() ? persons.getOrDefault(feedback.member(), List.of()) : List.of();
        return known.isEmpty() ? Text.of("Somebody") : Text.of(Inline.Name.of(known.getFirst()));
    }

    /** How many have said what, to somebody who has not posted the event, when they are enough that nobody is known by it. */
    static Card counts(Posted event, List<Feedback> all) {
        boolean enough = all.size() >= Feedback.FEWEST_SHOWN;
        List<Block> blocks = new ArrayList<>();
        if (enough) {
            blocks.add(marks(all));
        }
        blocks.add(Block.Buttons.of(PostedCards.open(event), EventCards.AHEAD));
        blocks.add(new Block.Note(Text.of("Only whoever posted it reads their words.")));
        return Card.of(
                enough
                        ? counted(event, all)
                        : Text.of("Fewer than " + Feedback.FEWEST_SHOWN + " have said how ")
                                .thenStrong(event.plan().title())
                                .then(" was; what they said is for whoever posted it."),
                blocks.toArray(Block[]::new));
    }

    private static Text counted(Posted event, List<Feedback> all) {
        String who = all.isEmpty() ? "Nobody has" : all.size() == 1 ? "1 person has" : all.size() + " people have";
        return Text.of(who + " said how ").thenStrong(event.plan().title()).then(" was.");
    }

    private static Block marks(List<Feedback> all) {
        return new Block.Fields(Mark.ALL.stream()
                .map(mark -> Block.Field.of(
                        mark.words(),
                        Text.of(Long.toString(
                                all.stream().filter(one -> one.mark() == mark).count()))))
                .toList());
    }
}
