package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads a day: {@code tomorrow}, {@code next tuesday}, {@code tue evening}, or a date as {@link DateReader} does. */
final class DayReader {
    /** What was read: its meanings, the part of the day, and whether in a sentence it is more likely no day at all. */
    record Read(List<Day> meanings, PartOfDay part, boolean doubtful) {
        static Read of(Day day) {
            return new Read(List.of(day), PartOfDay.ANY, false);
        }

        Read in(PartOfDay other) {
            return new Read(meanings, other, doubtful);
        }
    }

    /** Abbreviated days that are words of their own. */
    private static final List<String> WORDS_OF_THEIR_OWN = List.of("sun", "sat", "wed", "mon");

    private final LocalDate today;
    private final DateReader dates;

    DayReader(LocalDate today) {
        this.today = today;
        this.dates = new DateReader(today);
    }

    Optional<Read> read(Tokens tokens) {
        return tokens.attempt(this::day);
    }

    private Optional<Read> day(Tokens tokens) {
        boolean introduced = tokens.word("on", "by", "le", "el");
        Optional<Read> named = relative(tokens).or(() -> weekday(tokens, introduced));
        if (named.isPresent()) {
            Optional<PartOfDay> part = named.get().part() == PartOfDay.ANY ? partOfDay(tokens) : Optional.empty();
            return part.map(found -> named.get().in(found)).or(() -> named);
        }
        return dates.read(tokens, introduced);
    }

    private static Optional<PartOfDay> partOfDay(Tokens tokens) {
        return tokens.attempt(DayReader::part);
    }

    /** A part of the day as it follows a day or an hour. */
    static Optional<PartOfDay> part(Tokens tokens) {
        if (tokens.word("por la manana", "de la manana", "en la manana")) {
            return Optional.of(PartOfDay.MORNING);
        }
        if (tokens.word("apres midi", "l'apres midi", "de l'apres midi")) {
            return Optional.of(PartOfDay.AFTERNOON);
        }
        tokens.word("in the", "at", "this", "du", "le", "por la", "de la", "en la");
        return tokens.word(Lexicon.PARTS);
    }

    private Optional<Read> relative(Tokens tokens) {
        if (tokens.word("the day after tomorrow", "day after tomorrow", "apres demain", "pasado manana")) {
            return Optional.of(Read.of(Day.fixed(today.plusDays(2))));
        }
        if (tokens.word("today", "aujourd'hui", "hoy")) {
            return Optional.of(Read.of(Day.fixed(today)));
        }
        if (tokens.word("tomorrow", "tmrw", "tmr", "demain", "manana")) {
            return Optional.of(Read.of(Day.fixed(today.plusDays(1))));
        }
        if (tokens.word("yesterday", "hier", "ayer")) {
            return Optional.of(Read.of(Day.fixed(today.minusDays(1))));
        }
        if (tokens.word("tonight", "cette nuit")) {
            return Optional.of(Read.of(Day.fixed(today)).in(PartOfDay.NIGHT));
        }
        if (tokens.word("esta manana")) {
            return Optional.of(Read.of(Day.fixed(today)).in(PartOfDay.MORNING));
        }
        return tokens.attempt(
                        words -> words.word("this", "ce", "cet", "esta") ? part(words) : Optional.<PartOfDay>empty())
                .map(part -> Read.of(Day.fixed(today)).in(part));
    }

    private Optional<Read> weekday(Tokens tokens, boolean introduced) {
        return tokens.attempt(words -> {
            boolean nextWeek = words.word("next week");
            boolean coming = nextWeek && words.word("on");
            coming |= words.word("this coming", "this", "coming");
            boolean next = !coming && !nextWeek && words.word("next", "proximo");
            String typed = words.peek(0).map(Token::text).orElse("");
            Optional<DayOfWeek> day = words.word(Lexicon.DAYS);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            if (nextWeek
                    || words.word(
                            "next week", "de la semaine prochaine", "la semaine prochaine", "de la proxima semana")) {
                return Optional.of(Read.of(Day.fixed(inNextWeek(day.get()))));
            }
            if (next || words.word("prochain")) {
                return Optional.of(new Read(next(day.get()), PartOfDay.ANY, false));
            }
            coming |= words.word("que viene");
            Optional<Read> date = dated(words, day.get());
            boolean doubtful = !introduced && !coming && WORDS_OF_THEIR_OWN.contains(typed);
            LocalDate soonest = today.with(TemporalAdjusters.nextOrSame(day.get()));
            return date.or(() -> Optional.of(
                    new Read(List.of(Day.first(List.of(soonest, soonest.plusWeeks(1)))), PartOfDay.ANY, doubtful)));
        });
    }

    private LocalDate inNextWeek(DayOfWeek day) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    /** Said before that day of the same week, some mean this week's and others the one after. */
    private List<Day> next(DayOfWeek day) {
        LocalDate soonest = today.with(TemporalAdjusters.next(day));
        LocalDate nextWeek = inNextWeek(day);
        return soonest.equals(nextWeek)
                ? List.of(Day.fixed(soonest))
                : List.of(Day.fixed(soonest), Day.fixed(nextWeek));
    }

    /** A weekday with its date; the date has to be one. */
    private Optional<Read> dated(Tokens tokens, DayOfWeek day) {
        return tokens.attempt(words -> {
                    words.mark(",", ".");
                    return dates.read(words, true);
                })
                .map(date -> {
                    List<Day> fitting = date.meanings().stream()
                            .map(meaning -> Day.first(meaning.candidates().stream()
                                    .filter(candidate -> candidate.getDayOfWeek() == day)
                                    .toList()))
                            .filter(meaning -> !meaning.candidates().isEmpty())
                            .toList();
                    boolean exists = date.meanings().stream()
                            .anyMatch(meaning -> !meaning.candidates().isEmpty());
                    List<Day> none = exists ? List.of(Day.none(notOn(day))) : date.meanings();
                    return new Read(fitting.isEmpty() ? none : fitting, PartOfDay.ANY, false);
                });
    }

    private static String notOn(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, Language.spoken().locale());
        return say(
                "That date is not a " + name + ".",
                "Cette date ne tombe pas un " + name + ".",
                "Esa fecha no cae en " + name + ".");
    }
}
