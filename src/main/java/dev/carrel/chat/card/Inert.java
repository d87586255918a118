package dev.carrel.chat.card;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes text one line of visible characters, so that it can neither drive a terminal nor disguise what it says.
 *
 * <p>White space of every kind becomes a space; control characters, invisible ones and those that turn the direction of reading around are
 * left out (Unicode TR 36, section 2.6, and TR 9, section 3.1); halves of a character become U+FFFD; of a pile of combining marks the first few stay.
 */
public final class Inert {
    private static final int MOST_MARKS = 4;

    /** Invisible where a line does not end. */
    private static final char SOFT_HYPHEN = 0xAD;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u00A0\\u2028\\u2029]+");

    private Inert() {}

    static Text of(Text text) {
        List<Inline> runs = text.runs().stream()
                .map(Inert::of)
                .filter(run -> !run.words().isEmpty())
                .toList();
        return new Text(runs);
    }

    private static Inline of(Inline run) {
        return switch (run) {
            case Inline.Plain plain -> new Inline.Plain(of(plain.words()));
            case Inline.Strong strong -> new Inline.Strong(of(strong.words()));
            case Inline.Code code -> new Inline.Code(of(code.words()));
            case Inline.Link link -> new Inline.Link(of(link.words()), link.target());
            case Inline.When when -> when;
            case Inline.Name name -> new Inline.Name(name.kind(), name.platform(), of(name.raw()));
        };
    }

    /** The words on one line. */
    public static String of(String words) {
        return isPlain(words) ? words : kept(SPACES.matcher(words).replaceAll(" "), false);
    }

    /** The same for an answer of several lines, which keeps its line ends. */
    public static String lines(String words) {
        return kept(words.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** Whether it is beyond doubt one line of visible characters, as almost everything is: Latin letters, digits, punctuation, single blanks. */
    private static boolean isPlain(String words) {
        char before = 'x';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F)
                    || (c > 0xA0 && c < 0x300 && c != SOFT_HYPHEN)
                    || (c >= 0x2010 && c < 0x2028)
                    || (c == ' ' && before != ' ');
            if (!plain) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String kept(String words, boolean lineEnds) {
        StringBuilder kept = new StringBuilder(words.length());
        int marks = 0;
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (type == Character.SURROGATE) {
                kept.append('\uFFFD');
            } else if (marks <= MOST_MARKS
                    && (isVisible(point, type) || (lineEnds && (point == '\n' || point == '\t')))) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isVisible(int point, int type) {
        return switch (type) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> isJoiner(point) || isTag(point);
            default -> (point & 0xFFFE) != 0xFFFE;
        };
    }

    /** Joiners belong to emoji and to several scripts; direction marks only settle neighbours. */
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D || point == 0x200E || point == 0x200F || point == 0x061C;
    }

    /** The letters of a flag that is written as a sequence. */
    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }
}
