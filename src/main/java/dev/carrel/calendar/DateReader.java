package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Reads a date: {@code 2026-12-01}, {@code 1 dec}, {@code December 1st, 2026}, {@code 1.12.}, {@code 12/1}, {@code the 15th}. Without a year it is the next
 * such date; {@code 12/1} may be December or January.
 */
final class DateReader {
    /** The longest time without a 29 February is 8 years, around a century that is no leap year. */
    private static final int YEARS_TO_LOOK = 9;

    private static final int MONTHS_TO_LOOK = 4;
    private static final int CENTURY = 2000;

    /** A day of a month. */
    record MonthDay(int day, Month month) {}

    private final LocalDate today;

    DateReader(LocalDate today) {
        this.today = today;
    }

    /** Introduced is what comes after "on" or a weekday. */
    Optional<DayReader.Read> read(Tokens tokens, boolean introduced) {
        return tokens.attempt(this::iso)
                .or(() -> tokens.attempt(this::named))
                .or(() -> tokens.attempt(this::slashed))
                .or(() -> tokens.attempt(this::dotted))
                .map(List::of)
                .or(() -> tokens.attempt(this::either))
                .map(days -> new DayReader.Read(days, PartOfDay.ANY, false))
                .or(() -> tokens.attempt(this::ofMonth)
                        .map(day -> new DayReader.Read(List.of(day), PartOfDay.ANY, !introduced)));
    }

    private Optional<Day> iso(Tokens tokens) {
        OptionalLong year = tokens.number(4, 4);
        String mark = tokens.peek(0).map(Token::text).orElse("");
        if (year.isEmpty() || !tokens.joint("-", "/", ".")) {
            return Optional.empty();
        }
        OptionalLong month = tokens.number(1, 2);
        if (month.isEmpty() || !tokens.joint(mark)) {
            return Optional.empty();
        }
        OptionalLong day = tokens.number(1, 2);
        if (day.isEmpty() || month.getAsLong() < 1 || month.getAsLong() > 12 || day.getAsLong() < 1) {
            return Optional.empty();
        }
        if (tokens.peek(1).filter(token -> token.glued() && token.isNumber()).isPresent()) {
            tokens.word("t");
        }
        return Optional.of(in(day, Month.of((int) month.getAsLong()), year));
    }

    private Optional<Day> named(Tokens tokens) {
        return monthDay(tokens).map(date -> {
            OptionalLong year = tokens.attempt(words -> {
                        words.mark(",");
                        return Optional.of(words.number(4, 4)).filter(OptionalLong::isPresent);
                    })
                    .orElse(OptionalLong.empty());
            return in(OptionalLong.of(date.day()), date.month(), year);
        });
    }

    /** {@code 1 dec} or {@code December 1st}, without a year. */
    static Optional<MonthDay> monthDay(Tokens tokens) {
        return tokens.attempt(words -> {
                    words.word("the");
                    OptionalInt day = dayNumber(words);
                    words.mark("-");
                    words.word("of", "de");
                    Optional<Month> month = words.word(Lexicon.MONTHS);
                    words.mark(".");
                    return day.isPresent() ? month.map(found -> new MonthDay(day.getAsInt(), found)) : Optional.empty();
                })
                .or(() -> tokens.attempt(words -> {
                    Optional<Month> month = words.word(Lexicon.MONTHS);
                    words.mark(".", "-");
                    words.word("the");
                    OptionalInt day = month.isPresent() ? dayNumber(words) : OptionalInt.empty();
                    return day.isPresent() ? month.map(found -> new MonthDay(day.getAsInt(), found)) : Optional.empty();
                }));
    }

    /** A day's number with or without its ending; not the hour of a clock. */
    private static OptionalInt dayNumber(Tokens tokens) {
        OptionalLong day = tokens.number(1, 2);
        if (day.isEmpty()
                || day.getAsLong() < 1
                || tokens.peek(0).filter(next -> next.isMark(":")).isPresent()) {
            return OptionalInt.empty();
        }
        ending(tokens);
        boolean hour = tokens.peek(0)
                .filter(next -> next.isWord() && List.of("am", "pm", "h").contains(next.text()))
                .isPresent();
        return hour ? OptionalInt.empty() : OptionalInt.of((int) day.getAsLong());
    }

    static boolean ending(Tokens tokens) {
        return tokens.peek(0).filter(Token::glued).isPresent() && tokens.word("st", "nd", "rd", "th", "er");
    }

    private Optional<Day> slashed(Tokens tokens) {
        return numeric(tokens, "/").flatMap(found -> {
            boolean dayFirst = found[0] > 12 || found[0] == found[1];
            boolean monthFirst = found[1] > 12;
            return dayFirst == monthFirst ? Optional.empty() : Optional.of(numeric(found, dayFirst));
        });
    }

    private Optional<List<Day>> either(Tokens tokens) {
        return numeric(tokens, "/")
                .filter(found -> found[0] <= 12 && found[1] <= 12)
                .map(found -> List.of(numeric(found, false), numeric(found, true)));
    }

    private Optional<Day> dotted(Tokens tokens) {
        return numeric(tokens, ".")
                .filter(found -> found[1] <= 12 && (found[2] >= 0 || tokens.mark(".")))
                .map(found -> numeric(found, true));
    }

    private Day numeric(long[] found, boolean dayFirst) {
        long day = found[dayFirst ? 0 : 1];
        long month = found[dayFirst ? 1 : 0];
        OptionalLong year = found[2] < 0 ? OptionalLong.empty() : OptionalLong.of(found[2]);
        return in(OptionalLong.of(day), Month.of((int) month), year);
    }

    /** Two numbers from 1 to 31 and a year, −1 where there is none. */
    private static Optional<long[]> numeric(Tokens tokens, String mark) {
        OptionalLong one = tokens.number(1, 2);
        if (one.isEmpty() || !tokens.joint(mark)) {
            return Optional.empty();
        }
        OptionalLong other = tokens.number(1, 2);
        if (other.isEmpty()
                || LongStream.of(one.getAsLong(), other.getAsLong()).anyMatch(number -> number < 1 || number > 31)) {
            return Optional.empty();
        }
        long year = -1;
        if (tokens.joint(mark)) {
            OptionalLong typed = tokens.number(2, 4);
            if (typed.isEmpty() || (typed.getAsLong() > 99 && typed.getAsLong() < 1000)) {
                return Optional.empty();
            }
            year = typed.getAsLong() < 100 ? CENTURY + typed.getAsLong() : typed.getAsLong();
        }
        return Optional.of(new long[] {one.getAsLong(), other.getAsLong(), year});
    }

    private Optional<Day> ofMonth(Tokens tokens) {
        tokens.word("the");
        OptionalLong day = tokens.number(1, 2);
        if (day.isEmpty() || day.getAsLong() < 1 || day.getAsLong() > 31 || !ending(tokens)) {
            return Optional.empty();
        }
        return Optional.of(Day.first(IntStream.range(0, MONTHS_TO_LOOK)
                .mapToObj(ahead -> YearMonth.from(today).plusMonths(ahead))
                .filter(month -> month.isValidDay((int) day.getAsLong()))
                .map(month -> month.atDay((int) day.getAsLong()))
                .filter(date -> !date.isBefore(today))
                .toList()));
    }

    private Day in(OptionalLong day, Month month, OptionalLong year) {
        int number = (int) day.getAsLong();
        if (number > month.maxLength()) {
            return Day.none(Refusals.noSuchDay());
        }
        int from = year.isPresent() ? (int) year.getAsLong() : today.getYear();
        List<LocalDate> dates = IntStream.range(from, from + (year.isPresent() ? 1 : YEARS_TO_LOOK))
                .mapToObj(each -> YearMonth.of(each, month))
                .filter(each -> each.isValidDay(number))
                .map(each -> each.atDay(number))
                .filter(date -> year.isPresent() || !date.isBefore(today))
                .toList();
        return dates.isEmpty()
                ? Day.none(say(
                        "There is no 29 February in that year.",
                        "Cette année-là n’a pas de 29 février.",
                        "Ese año no tiene 29 de febrero."))
                : Day.first(dates);
    }
}
