package dev.carrel.chat.card;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Shortens with an ellipsis: at the end of a word if one is near, and never inside what a reader sees as one character. */
final class Cut {
    private static final String ELLIPSIS = "…";

    /** How far back the end of a word is looked for, in UTF-16 units. */
    private static final int WORD = 24;

    private Cut() {}

    /** At most {@code most} UTF-16 units. */
    static String to(String words, int most) {
        return to(words, most, String::length);
    }

    /** At most {@code most} by this measure, which is never under the length; empty when not even an ellipsis fits. */
    static String to(String words, int most, ToIntFunction<String> measure) {
        if (words.length() <= most && measure.applyAsInt(words) <= most) {
            return words;
        }
        int room = most - measure.applyAsInt(ELLIPSIS);
        if (room < 0) {
            return "";
        }
        int least = 0;
        int greatest = Math.min(words.length() - 1, room);
        while (least < greatest) {
            int middle = (least + greatest + 1) >>> 1;
            if (measure.applyAsInt(words.substring(0, middle)) <= room) {
                least = middle;
            } else {
                greatest = middle - 1;
            }
        }
        return words.substring(0, boundary(words, least)).stripTrailing() + ELLIPSIS;
    }

    private static int boundary(String words, int end) {
        if (end == 0) {
            return 0;
        }
        for (int i = end; i > Math.max(0, end - WORD); i--) {
            if (words.charAt(i) == ' ' && i < words.length()) {
                return i;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // A window is enough: no sequence that a reader sees as one character is longer, and the whole text may be
        // huge.
        int start = Math.max(0, end - 200);
        characters.setText(words.substring(start, Math.min(words.length(), end + 50)));
        int offset = end - start;
        int near = characters.isBoundary(offset) ? offset : characters.preceding(offset);
        int found = near <= 0 ? end : start + near;
        return Character.isLowSurrogate(words.charAt(found)) ? found - 1 : found;
    }

    /** A line of at most {@code most} by the platform's measure; what cannot be shortened, such as a moment, is left out instead. */
    static Text to(Text text, int most, Limits limits) {
        Limits.Measure measure = limits.measure();
        List<Inline> kept = new ArrayList<>();
        int room = most;
        for (Inline run : text.runs()) {
            Inline possible = possible(run, limits);
            int size = measure.of(possible);
            if (size <= room) {
                kept.add(possible);
                room -= size;
            } else {
                kept.add(shortened(possible, room, measure));
                break;
            }
        }
        kept.removeIf(run -> run.words().isEmpty());
        return new Text(kept);
    }

    /** An address that is too long for the platform leaves its words. */
    private static Inline possible(Inline run, Limits limits) {
        return run instanceof Inline.Link link && link.target().toASCIIString().length() > limits.address()
                ? new Inline.Plain(link.words())
                : run;
    }

    private static Inline shortened(Inline run, int room, Limits.Measure measure) {
        return switch (run) {
            case Inline.Plain plain -> new Inline.Plain(to(plain.words(), room, measure::of));
            case Inline.Strong strong ->
                new Inline.Strong(to(strong.words(), room, words -> measure.of(new Inline.Strong(words))));
            case Inline.Code code ->
                new Inline.Code(to(code.words(), room, words -> measure.of(new Inline.Code(words))));
            case Inline.Link link ->
                measure.of(link) - measure.of(link.words()) + 1 > room
                        ? new Inline.Plain(to(link.words(), room, measure::of))
                        : new Inline.Link(
                                to(link.words(), room, words -> measure.of(new Inline.Link(words, link.target()))),
                                link.target());
            case Inline.When when -> new Inline.Plain(to(ELLIPSIS, room, measure::of));
            case Inline.Name name -> new Inline.Plain(to(name.words(), room, measure::of));
        };
    }
}
