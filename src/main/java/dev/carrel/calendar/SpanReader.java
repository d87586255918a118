package dev.carrel.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a length of time: {@code in 5 seconds}, {@code in an hour and a half}, {@code 2h30}, {@code 3 days from now}. */
final class SpanReader {
    private record Part(double amount, ChronoUnit unit) {}

    private static final int DAYS_OF_A_MONTH = 30;

    /** With "in" before it or "from now" after it, or bare. */
    Optional<Span> read(Tokens tokens) {
        return tokens.attempt(words -> {
            boolean introduced = words.word("in", "dans", "en");
            Optional<Span> length = length(words);
            boolean after = !introduced && words.word("from now", "later");
            return length.map(span -> introduced || after ? span.introduced() : span);
        });
    }

    /** Without any word that introduces it. */
    static Optional<Span> length(Tokens tokens) {
        Optional<Part> first = tokens.attempt(SpanReader::part);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Span sum = Span.NONE.plus(span(first.get()));
        Part last = first.get();
        while (true) {
            if (tokens.word("and a half", "y media", "et demie")) {
                return Optional.of(sum.plus(span(new Part(0.5, last.unit()))));
            }
            Optional<Part> minutes =
                    last.unit() == ChronoUnit.HOURS ? tokens.attempt(SpanReader::minutes) : Optional.empty();
            Optional<Part> next = minutes.or(() -> tokens.attempt(words -> {
                words.mark(",");
                words.word("and", "y", "et");
                return part(words);
            }));
            if (next.isEmpty()) {
                return Optional.of(sum);
            }
            sum = sum.plus(span(next.get()));
            last = next.get();
            if (sum.isTooLong()) {
                sum = new Span(Token.MOST, 0, 0, true);
            }
        }
    }

    /** The minutes of {@code 1h30}. */
    private static Optional<Part> minutes(Tokens tokens) {
        Optional<Token> number = tokens.peek(0).filter(token -> token.glued() && token.isNumber());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        tokens.advance(1);
        tokens.word("m", "min");
        return Optional.of(new Part(number.get().number(), ChronoUnit.MINUTES));
    }

    private static Optional<Part> part(Tokens tokens) {
        if (tokens.word("half an", "half a")) {
            return tokens.word(Lexicon.UNITS).map(unit -> new Part(0.5, unit));
        }
        if (tokens.word("une demi heure", "media hora")) {
            return Optional.of(new Part(0.5, ChronoUnit.HOURS));
        }
        Optional<Double> amount = amount(tokens);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        boolean half = tokens.word("and a half");
        return tokens.word(Lexicon.UNITS).map(unit -> new Part(amount.get() + (half ? 0.5 : 0), unit));
    }

    private static Optional<Double> amount(Tokens tokens) {
        if (tokens.word("a couple of")) {
            return Optional.of(2.0);
        }
        if (tokens.word("an", "a")) {
            return Optional.of(1.0);
        }
        Optional<Integer> word = tokens.word(Lexicon.NUMBERS);
        if (word.isPresent()) {
            return word.map(Integer::doubleValue);
        }
        Optional<Token> number = tokens.peek(0).filter(Token::isNumber);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        tokens.advance(1);
        double amount = number.get().number();
        if (tokens.joint(".", ",")) {
            Token tenths = tokens.peek(0).orElseThrow();
            tokens.advance(1);
            amount += tenths.number() / Math.pow(10, tenths.digits());
        }
        return Optional.of(amount);
    }

    private static Span span(Part part) {
        double amount = part.amount();
        long whole = (long) amount;
        double rest = amount - whole;
        return switch (part.unit()) {
            case DAYS -> days(amount);
            case WEEKS -> days(amount * 7);
            case MONTHS -> new Span(whole, Math.round(rest * DAYS_OF_A_MONTH), 0, true);
            case YEARS -> new Span(Math.round(amount * 12), 0, 0, true);
            default ->
                new Span(0, 0, Math.round(amount * part.unit().getDuration().toSeconds()), true);
        };
    }

    /** Whole days stay at their hour of the clock. */
    private static Span days(double amount) {
        long whole = (long) amount;
        return new Span(0, whole, Math.round((amount - whole) * 86_400), true);
    }
}
