package dev.carrel.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Reads the times that people type in English, French or Spanish, such as {@code tue 7pm}, {@code in 2 hours}, {@code 2026-12-01 19:00}, {@code every other friday
 * at noon until 15 may} or {@code tous les mardis à 19h}, and asks rather than guesses: a day without a time, {@code at 7} and {@code 12/1} are
 * {@link Reading.Ambiguous}. A weekday is the next such day, today only while the time is ahead; a time without a day likewise. Never throws for any
 * text, and takes time in proportion to its length.
 */
public final class TimeWords {
    /** Characters; what is longer is no time. */
    private static final int LONGEST_TIME = 300;

    /** Characters; more than any command takes. */
    private static final int LONGEST_SENTENCE = 8_000;

    private static final List<String> SENTENCE_ENDS = List.of(".", "!", "?", ")");
    private static final String OPENING = "(,;:–—-";
    private static final String CLOSING = "),;:.!?–—-";

    private TimeWords() {}

    /** What the text means for somebody whose clock is in this zone. The whole text has to be about the time. */
    public static Reading read(String text, Instant now, ZoneId zone) {
        if (text.length() > LONGEST_TIME) {
            return Refusals.unknown();
        }
        Now typed = new Now(now, zone);
        List<Token> tokens = Tokenizer.tokens(text);
        return phrase(tokens, typed).map(phrase -> meaning(phrase, typed)).orElseGet(Refusals::unknown);
    }

    /**
     * Takes the time off a sentence: the longest words about one at its end, or else at its start. Nothing where there is none, or only what may
     * well be something else, such as the number in "read chapter 7". The reading may be any but {@link Reading.Unreadable} for unknown words.
     */
    public static Optional<Split> split(String sentence, Instant now, ZoneId zone) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        Now typed = new Now(now, zone);
        List<Token> tokens = Tokenizer.tokens(sentence);
        return atEnd(sentence, tokens, typed).or(() -> atStart(sentence, tokens, typed));
    }

    private static Optional<Split> atEnd(String sentence, List<Token> tokens, Now now) {
        int size = tokens.size();
        for (int from = Math.max(0, size - PhraseReader.MOST_TOKENS); from < size; from++) {
            if (from == 0 || begins(tokens, from)) {
                Optional<Phrase> found = phrase(tokens.subList(from, size), now).filter(phrase -> !phrase.doubtful());
                if (found.isPresent()) {
                    int at = tokens.get(from).start();
                    return Optional.of(new Split(
                            trimmed(sentence.substring(0, at)), sentence.substring(at), meaning(found.get(), now)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Split> atStart(String sentence, List<Token> tokens, Now now) {
        for (int to = Math.min(tokens.size(), PhraseReader.MOST_TOKENS); to > 0; to--) {
            if (to == tokens.size() || ends(tokens, to)) {
                Optional<Phrase> found = phrase(tokens.subList(0, to), now).filter(phrase -> !phrase.doubtful());
                if (found.isPresent()) {
                    int at = tokens.get(to - 1).end();
                    return Optional.of(new Split(
                            trimmed(sentence.substring(at)), sentence.substring(0, at), meaning(found.get(), now)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean begins(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        return !tokens.get(at).glued() || (before.kind() == Token.Kind.MARK && "(,;".contains(before.text()));
    }

    private static boolean ends(List<Token> tokens, int to) {
        Token next = tokens.get(to);
        boolean mark = next.kind() == Token.Kind.MARK
                && CLOSING.contains(next.text())
                && (to + 1 == tokens.size() || !tokens.get(to + 1).glued());
        return !next.glued() || mark;
    }

    private static Optional<Phrase> phrase(List<Token> tokens, Now now) {
        PhraseReader reader = new PhraseReader(now.today());
        int end = tokens.size();
        while (end > 0
                && tokens.get(end - 1).kind() == Token.Kind.MARK
                && SENTENCE_ENDS.contains(tokens.get(end - 1).text())) {
            end--;
        }
        List<Token> unended = tokens.subList(0, end);
        return reader.read(tokens).or(() -> reader.read(unended));
    }

    private static Reading meaning(Phrase phrase, Now now) {
        return switch (phrase) {
            case Phrase.Occasion occasion -> new Occasions(now).read(occasion);
            case Phrase.Later later -> new Occasions(now).read(later);
            case Phrase.Recurring recurring -> new Recurrences(now).read(recurring);
        };
    }

    /** Without the spaces and marks that bound it to the time. */
    private static String trimmed(String rest) {
        int start = 0;
        int end = rest.length();
        while (start < end && isEdge(rest.charAt(start), CLOSING)) {
            start++;
        }
        while (end > start && isEdge(rest.charAt(end - 1), OPENING)) {
            end--;
        }
        return rest.substring(start, end);
    }

    private static boolean isEdge(char character, String marks) {
        return Character.isWhitespace(character) || marks.indexOf(character) >= 0;
    }
}
