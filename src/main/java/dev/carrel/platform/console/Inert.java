package dev.carrel.platform.console;

/**
 * Makes words harmless for a terminal: nothing in them is obeyed, hidden or drawn over the lines around them.
 *
 * <p>Control characters (with them every escape sequence) go, as do the characters that turn the direction of what follows
 * (Unicode Standard Annex #9, section 2) and the invisible tag characters; marks pile up at most {@value #MOST_MARKS} high.
 */
final class Inert {
    private static final int MOST_MARKS = 3;

    private Inert() {}

    /** The words with line breaks kept as {@code \n}, everything else that is white space as one blank. */
    static String words(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (point == '\n' || point == 0x2028 || point == 0x2029 || point == 0x85) {
                inert.append('\n');
            } else if (Character.isWhitespace(point)) {
                inert.append(' ');
            } else if (Character.getType(point) == Character.SURROGATE) {
                inert.append('\ufffd');
            } else if (isShown(point) && marks <= MOST_MARKS) {
                inert.appendCodePoint(point);
            }
        }
        return inert.toString();
    }

    /** The words on one line. */
    static String line(String text) {
        return words(text).replace('\n', ' ');
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> false;
            // Joiners shape letters and emoji; the other format characters only hide or turn what stands beside them.
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
