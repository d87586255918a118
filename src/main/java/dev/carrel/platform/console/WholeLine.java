package dev.carrel.platform.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes a line as one word: the router knows where words begin, and quotes need no closing for the line to be sent. */
final class WholeLine implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new Line(line.substring(0, cursor), line, cursor);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** The part before the cursor is what is completed. */
    private record Line(String word, String line, int cursor) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
