package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Why not, and how it would work: expected, so a value and not an exception.
 *
 * @param what what was wrong, one sentence that answers by itself
 * @param example a whole line that works, or empty
 * @param nearest values or lines that might have been meant, the likeliest first
 * @param ways buttons that lead on, at most five
 */
public record Refusal(Kind kind, Text what, String example, List<String> nearest, List<Button> ways) {
    /** Why something is refused. */
    public enum Kind {
        /** A value was not understood. */
        INPUT,
        /** There is no such command or thing; "not yours to see" looks exactly the same. */
        UNKNOWN,
        /** The caller's role does not cover it. */
        FORBIDDEN,
        /** The control is too old. */
        EXPIRED,
        /** A quota is used up. */
        LIMIT,
        /** A bug of ours: the text holds the reference. */
        BROKEN
    }

    /** Keeps copies. */
    public Refusal {
        nearest = List.copyOf(nearest);
        ways = List.copyOf(ways);
    }

    /** A refusal of this kind, without more. */
    public static Refusal of(Kind kind, String what) {
        return new Refusal(kind, Text.of(what), "", List.of(), List.of());
    }

    /** The same, in other words. */
    Refusal saying(Text words) {
        return new Refusal(kind, words, example, nearest, ways);
    }

    /** The same, with a whole line that works. */
    public Refusal example(String line) {
        return new Refusal(kind, what, line, nearest, ways);
    }

    /** The same, with what might have been meant. */
    public Refusal nearest(List<String> values) {
        return new Refusal(kind, what, example, values, ways);
    }

    /** The same, with a button that leads on. */
    public Refusal way(Button button) {
        List<Button> more = new ArrayList<>(ways);
        more.add(button);
        return new Refusal(kind, what, example, nearest, more);
    }

    /** The refusal as a card, the same on every platform. */
    public Card card() {
        List<Block> blocks = new ArrayList<>();
        if (!nearest.isEmpty()) {
            Text line = Text.of(say("Did you mean ", "Vouliez-vous dire ", "¿Quería decir "));
            for (int i = 0; i < nearest.size(); i++) {
                line = line.then(i == 0 ? "" : i == nearest.size() - 1 ? say(" or ", " ou ", " o ") : ", ")
                        .thenCode(nearest.get(i));
            }
            blocks.add(new Block.Paragraph(line.then(say("?", " ?", "?"))));
        }
        if (!example.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say("This works: ", "Ceci marche : ", "Esto funciona: "))
                    .thenCode(example)));
        }
        if (!ways.isEmpty()) {
            blocks.add(new Block.Buttons(ways));
        }
        return new Card(Tone.REFUSAL, what, blocks);
    }
}
