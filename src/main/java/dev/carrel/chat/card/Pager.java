package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import java.util.ArrayList;
import java.util.List;

/** Narrows a listing, says which part of it is shown, and adds the buttons that turn the page in place. */
final class Pager {
    private Pager() {}

    static List<Block> narrow(Block.Listing listing, int most) {
        int shown = Math.min(most, listing.entries().size());
        int from = listing.from();
        int next = from + shown;
        List<Block> blocks = new ArrayList<>();
        if (shown > 0) {
            blocks.add(new Block.Listing(listing.entries().subList(0, shown), from, listing.total(), listing.turn()));
        }
        if (shown < listing.total()) {
            blocks.add(new Block.Note(Text.of(position(from, shown, listing.total()))));
        }
        int page = Math.max(1, shown);
        List<Button> buttons = new ArrayList<>();
        if (from > 0) {
            int previous = Math.max(0, from - page);
            buttons.add(turn(say("Previous ", "Précédents : ", "Anteriores: ") + (from - previous), listing, previous));
        }
        if (next < listing.total()) {
            int more = Math.min(page, listing.total() - next);
            buttons.add(turn(
                    say(
                            "Next " + more + " of " + listing.total(),
                            "Suivants : " + more + " sur " + listing.total(),
                            "Siguientes: " + more + " de " + listing.total()),
                    listing,
                    next));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return blocks;
    }

    private static String position(int from, int shown, int total) {
        String of = say(" of ", " sur ", " de ") + total;
        return switch (shown) {
            case 0 ->
                say(
                        "None of " + total + " from here on",
                        "Plus rien des " + total + " à partir d’ici",
                        "Ninguno de los " + total + " desde aquí");
            case 1 -> (from + 1) + of;
            default -> (from + 1) + "–" + (from + shown) + of;
        };
    }

    private static Button turn(String label, Block.Listing listing, int from) {
        return Button.press(
                label,
                listing.turn().with(Block.Listing.FROM, Integer.toString(from)).inPlace());
    }
}
