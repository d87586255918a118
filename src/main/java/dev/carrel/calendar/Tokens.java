package dev.carrel.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** A place in a list of tokens that readers move forward, and back when they were mistaken. For one thread. */
final class Tokens {
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isDone() {
        return next == tokens.size();
    }

    int place() {
        return next;
    }

    void goTo(int place) {
        next = place;
    }

    /** The token so far ahead, 0 for the next one. */
    Optional<Token> peek(int ahead) {
        return next + ahead >= 0 && next + ahead < tokens.size()
                ? Optional.of(tokens.get(next + ahead))
                : Optional.empty();
    }

    void advance(int by) {
        next += by;
    }

    /** Takes the first of these that comes next; several words in one text are words that follow each other, with or without a hyphen. */
    boolean word(String... phrases) {
        for (String phrase : phrases) {
            int matched = matched(phrase);
            if (matched > 0) {
                next += matched;
                return true;
            }
        }
        return false;
    }

    /** How many tokens the phrase takes if it comes next, 0 if not. */
    private int matched(String phrase) {
        int matched = 0;
        int start = 0;
        while (start <= phrase.length()) {
            int space = phrase.indexOf(' ', start);
            int end = space < 0 ? phrase.length() : space;
            if (start > 0
                    && peek(matched)
                            .filter(token -> token.glued() && token.isMark("-"))
                            .isPresent()) {
                matched++;
            }
            if (!isWord(matched, phrase, start, end)) {
                return 0;
            }
            matched++;
            start = end + 1;
        }
        return matched;
    }

    private boolean isWord(int ahead, String phrase, int start, int end) {
        if (next + ahead >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(next + ahead);
        return token.isWord() && token.text().length() == end - start && phrase.startsWith(token.text(), start);
    }

    /** Takes a word that stands for something. */
    <T> Optional<T> word(Map<String, T> meanings) {
        Optional<T> meaning =
                peek(0).filter(Token::isWord).flatMap(token -> Optional.ofNullable(meanings.get(token.text())));
        meaning.ifPresent(found -> next++);
        return meaning;
    }

    /** Takes one of these marks. */
    boolean mark(String... marks) {
        for (String mark : marks) {
            if (peek(0).filter(token -> token.isMark(mark)).isPresent()) {
                next++;
                return true;
            }
        }
        return false;
    }

    /** Takes one of these marks when it and the number after it stand without a space. */
    boolean joint(String... marks) {
        for (String mark : marks) {
            boolean fits =
                    peek(0).filter(token -> token.glued() && token.isMark(mark)).isPresent()
                            && peek(1).filter(token -> token.glued() && token.isNumber())
                                    .isPresent();
            if (fits) {
                next++;
                return true;
            }
        }
        return false;
    }

    /** Takes a number of so many digits. */
    OptionalLong number(int fewest, int most) {
        Optional<Token> number =
                peek(0).filter(token -> token.isNumber() && token.digits() >= fewest && token.digits() <= most);
        number.ifPresent(found -> next++);
        return number.map(token -> OptionalLong.of(token.number())).orElse(OptionalLong.empty());
    }

    /** What the reader finds here; without anything found nothing is taken. */
    <T> Optional<T> attempt(Function<Tokens, Optional<T>> reader) {
        int before = next;
        Optional<T> found = reader.apply(this);
        if (found.isEmpty()) {
            next = before;
        }
        return found;
    }

    /** The same for a yes or no. */
    boolean attempt(Supplier<Boolean> reader) {
        int before = next;
        boolean found = reader.get();
        if (!found) {
            next = before;
        }
        return found;
    }
}
