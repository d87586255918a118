package dev.carrel.chat.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a typed line.
 *
 * @param from where it begins in the line
 * @param to where it ends
 * @param name the option it names before a colon or an equals sign, or empty
 * @param text what it says, without its name, its quotes and the comma after it
 * @param comma whether a comma ends it
 */
record TypedWord(int from, int to, String name, String text, boolean comma) {

    /** The words of a line. Quotes keep blanks inside a word; within them a backslash takes the next character as it is. */
    static List<TypedWord> in(String line) {
        List<TypedWord> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (Character.isWhitespace(line.charAt(i))) {
                i++;
            } else {
                TypedWord word = at(line, i);
                words.add(word);
                i = word.to();
            }
        }
        return words;
    }

    private static TypedWord at(String line, int from) {
        String name = nameAt(line, from);
        int start = name.isEmpty() ? from : from + name.length() + 1;
        int end = closingQuote(line, start);
        return end < 0 ? bare(line, from, start, name) : quoted(line, from, start, end, name);
    }

    private static TypedWord bare(String line, int from, int start, String name) {
        int to = start;
        while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        boolean comma = to - start > 1 && line.charAt(to - 1) == ',';
        return new TypedWord(from, to, name, line.substring(start, comma ? to - 1 : to), comma);
    }

    private static TypedWord quoted(String line, int from, int start, int end, String name) {
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < end; i++) {
            boolean escape = line.charAt(i) == '\\' && i + 1 < end;
            text.append(line.charAt(escape ? ++i : i));
        }
        boolean comma = end + 1 < line.length() && line.charAt(end + 1) == ',';
        return new TypedWord(from, comma ? end + 2 : end + 1, name, text.toString(), comma);
    }

    /** The letters, digits and hyphens before a colon or equals sign, if that is how the word begins. */
    private static String nameAt(String line, int from) {
        int i = from;
        while (i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '-')) {
            i++;
        }
        boolean named = i > from && i < line.length() && (line.charAt(i) == ':' || line.charAt(i) == '=');
        return named ? line.substring(from, i) : "";
    }

    /** Where the quote that opens here closes again before a blank, a comma or the end; -1 when none does: an inch mark stays one. */
    private static int closingQuote(String line, int start) {
        char closing = start < line.length() ? closing(line.charAt(start)) : 0;
        for (int i = start + 1; closing != 0 && i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == closing && endsAt(line, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsAt(String line, int end) {
        return end == line.length() || line.charAt(end) == ',' || Character.isWhitespace(line.charAt(end));
    }

    private static char closing(char open) {
        return switch (open) {
            case '"' -> '"';
            case '“' -> '”';
            case '«' -> '»';
            default -> 0;
        };
    }
}
