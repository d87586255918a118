package dev.carrel.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Cuts a text into words, numbers and marks, whatever the text is; linear in its length. */
final class Tokenizer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Tokenizer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isDigit(point)) {
                number();
            } else if (Character.isLetter(point)) {
                take(Token.Kind.WORD, wordEnd());
            } else if (separates(point)) {
                at += Character.charCount(point);
                glued = false;
            } else {
                take(Token.Kind.MARK, at + Character.charCount(point));
            }
        }
        return tokens;
    }

    private static boolean separates(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private void number() {
        int end = runEnd(at, Character::isDigit);
        long value = 0;
        StringBuilder digits = new StringBuilder();
        for (int i = at; i < end; i += Character.charCount(text.codePointAt(i))) {
            int digit = Character.digit(text.codePointAt(i), 10);
            digits.append(digit);
            value = Math.min(Token.MOST, value * 10 + digit);
        }
        add(new Token(Token.Kind.NUMBER, digits.toString(), value, at, end, glued));
    }

    /** An apostrophe between two letters belongs to the word. */
    private int wordEnd() {
        int end = runEnd(at, Tokenizer::belongsToWord);
        while (end + 1 < text.length()
                && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                && Character.isLetter(text.codePointAt(end + 1))) {
            end = runEnd(end + 1, Tokenizer::belongsToWord);
        }
        return end;
    }

    private static boolean belongsToWord(int point) {
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private int runEnd(int from, IntPredicate belongs) {
        int end = from;
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void take(Token.Kind kind, int end) {
        add(new Token(kind, plain(text.substring(at, end)), -1, at, end, glued));
    }

    private void add(Token token) {
        tokens.add(token);
        at = token.end();
        glued = true;
    }

    /** In lower case, without accents and other decoration. */
    static String plain(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .map(point -> point == '’' ? '\'' : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
