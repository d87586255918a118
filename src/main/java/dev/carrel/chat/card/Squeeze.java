package dev.carrel.chat.card;

import java.util.List;

/**
 * One step of making a card smaller.
 *
 * @param characters most characters of a text
 * @param items most lines, fields, rows, columns or buttons of a block
 * @param entries fewest entries of a listing that are worth keeping the rest of the card for
 */
record Squeeze(int characters, int items, int entries) {
    /** From not at all to as little as still says something; at the last step a handful of blocks always fits. */
    static final List<Squeeze> LADDER = List.of(
            new Squeeze(Integer.MAX_VALUE, 25, 5),
            new Squeeze(1000, 20, 4),
            new Squeeze(400, 12, 3),
            new Squeeze(200, 8, 2),
            new Squeeze(100, 5, 1),
            new Squeeze(60, 3, 1));

    int text(Limits limits) {
        return Math.min(characters, limits.text());
    }

    /** Menus are cheap to look through: they hold four times as much. */
    int choices() {
        return items * 4;
    }
}
