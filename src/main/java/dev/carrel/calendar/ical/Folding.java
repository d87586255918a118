package dev.carrel.calendar.ical;

/** Lines of at most 75 octets, of which no character is torn apart (RFC 5545, 3.1). */
final class Folding {
    private static final int LONGEST = 75;

    private Folding() {}

    /** Folds unfolded content lines, each of which ends with CRLF. */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / LONGEST * 3);
        int octets = 0;
        int at = 0;
        while (at < lines.length()) {
            int character = lines.codePointAt(at);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                int width = octets(character);
                if (octets + width > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    /** What people typed, as a TEXT value can hold it: line ends of one kind, and no control characters (3.3.11) or halves of characters. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Folding::isText)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isText(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || character == '\u2028'
                        || character == '\u2029'
                        || isDirection(character));
    }

    /** Marks that turn the direction of writing round for whatever follows, beyond the line they stand in. */
    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
