package dev.carrel.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a time of day: {@code 7pm}, {@code 18:30}, {@code at 7}, {@code noon}, {@code 7 in the evening}, {@code 19h30}. Two digits before a colon, a zero
 * in front or an hour from 13 on are the 24-hour clock; a lone {@code 7} or {@code 7:30} may be morning or evening.
 */
final class ClockReader {
    /** What was read: its meanings, and whether it is a bare number, which in a sentence is more likely no time at all. */
    record Read(List<Clock> meanings, boolean bare) {}

    private static final Clock START_OF_DAY = Clock.at(LocalTime.MIDNIGHT);
    private static final Clock END_OF_DAY = new Clock(LocalTime.MIDNIGHT, 1);

    private final PartOfDay part;

    /** For a day of which a part was named already, such as tonight. */
    ClockReader(PartOfDay part) {
        this.part = part;
    }

    Optional<Read> read(Tokens tokens) {
        return tokens.attempt(this::time);
    }

    private Optional<Read> time(Tokens tokens) {
        boolean introduced = tokens.word("at", "by", "a las", "a la", "las")
                || tokens.mark("@")
                || (tokens.peek(1).filter(Token::isNumber).isPresent() && tokens.word("a"));
        if (tokens.word("noon", "midday", "midi", "a midi", "mediodia", "al mediodia", "a mediodia")) {
            return Optional.of(new Read(List.of(Clock.at(LocalTime.NOON)), false));
        }
        if (tokens.word("midnight", "minuit", "a minuit", "medianoche", "a medianoche")) {
            return Optional.of(new Read(List.of(START_OF_DAY, END_OF_DAY), false));
        }
        Optional<Token> typed = tokens.peek(0).filter(Token::isNumber);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        tokens.advance(1);
        return introduced && typed.get().digits() == 4
                ? military(typed.get().number())
                : typed.filter(number -> number.digits() <= 2).flatMap(number -> hour(tokens, number, introduced));
    }

    /** {@code at 1930}. */
    private static Optional<Read> military(long number) {
        boolean fits = number / 100 < 24 && number % 100 < 60;
        return fits
                ? one((int) number / 100, (int) number % 100).map(clock -> new Read(clock, false))
                : Optional.empty();
    }

    private Optional<Read> hour(Tokens tokens, Token hour, boolean introduced) {
        // 9h is the French way, which counts to 24.
        boolean french = tokens.peek(0)
                .filter(next -> (next.glued() || introduced) && next.text().equals("h"))
                .isPresent();
        OptionalLong minute = french ? minuteAfterLetter(tokens) : minute(tokens, introduced);
        if (minute.isEmpty() || hour.number() > 24 || minute.getAsLong() > (hour.number() == 24 ? 0 : 59)) {
            return Optional.empty();
        }
        boolean written = minute.getAsLong() >= 0;
        boolean wholeDay = french || (written && hour.digits() == 2);
        return halves(tokens, (int) hour.number(), (int) Math.max(0, minute.getAsLong()), wholeDay)
                .map(found -> new Read(found, !introduced && !written && isBare(tokens)));
    }

    /** Whether the number itself was the last token that was taken. */
    private static boolean isBare(Tokens tokens) {
        return tokens.peek(-1).filter(Token::isNumber).isPresent();
    }

    /** The minutes after the hour, −1 where there are none, or nothing where they are no minutes. */
    private static OptionalLong minute(Tokens tokens, boolean introduced) {
        if (!tokens.joint(":") && !(introduced && tokens.joint("."))) {
            return OptionalLong.of(-1);
        }
        OptionalLong minute = tokens.number(2, 2);
        return tokens.joint(":") ? OptionalLong.empty() : minute;
    }

    /** After {@code 9h} at once, and after {@code 9 h} with a space, where they are not the day of a month. */
    private static OptionalLong minuteAfterLetter(Tokens tokens) {
        boolean spaced = tokens.peek(0).filter(letter -> !letter.glued()).isPresent()
                && tokens.peek(2)
                        .filter(next -> Lexicon.MONTHS.containsKey(next.text()))
                        .isEmpty();
        tokens.advance(1);
        OptionalLong minute =
                spaced || tokens.peek(0).filter(Token::glued).isPresent() ? tokens.number(2, 2) : OptionalLong.empty();
        return minute.isPresent() ? minute : OptionalLong.of(0);
    }

    private Optional<List<Clock>> halves(Tokens tokens, int hour, int minute, boolean wholeDay) {
        boolean twelve = hour >= 1 && hour <= 12;
        if (tokens.word("am") || letters(tokens, "a")) {
            return twelve ? one(hour % 12, minute) : Optional.empty();
        }
        if (tokens.word("pm") || letters(tokens, "p")) {
            return hour >= 1 && hour < 24 ? one(hour % 12 + 12, minute) : Optional.empty();
        }
        tokens.word("o'clock", "hrs", "heures", "horas");
        Optional<PartOfDay> named = half(tokens);
        if (named.isPresent() && twelve) {
            return Optional.of(List.of(named.get().of(hour, minute)));
        }
        if (named.isPresent() && (hour == 0 || hour == 24 || named.get() == PartOfDay.MORNING)) {
            return Optional.empty();
        }
        if (hour == 24) {
            return Optional.of(List.of(END_OF_DAY));
        }
        return twelve && !wholeDay ? Optional.of(part.either(hour, minute)) : one(hour, minute);
    }

    private static Optional<List<Clock>> one(int hour, int minute) {
        return Optional.of(List.of(Clock.at(LocalTime.of(hour, minute))));
    }

    /** {@code a.m.} and {@code p.m.}, the last stop as one likes. */
    private static boolean letters(Tokens tokens, String half) {
        boolean found = tokens.attempt(() -> tokens.word(half) && tokens.mark(".") && tokens.word("m"));
        if (found) {
            tokens.mark(".");
        }
        return found;
    }

    private static Optional<PartOfDay> half(Tokens tokens) {
        return tokens.attempt(words -> {
            int before = words.place();
            Optional<PartOfDay> part = DayReader.part(words);
            boolean said = words.place() > before + 1;
            return part.filter(found -> said || found != PartOfDay.NIGHT);
        });
    }
}
