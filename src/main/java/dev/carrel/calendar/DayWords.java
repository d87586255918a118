package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what stands in a calendar: a day, or a time of a day, such as {@code 2027-01-19}, {@code 19 Jan 2027} or {@code May 7, 2027, 5pm}. A day of the past is
 * one where its year is said; without a year it is the next such day. Asks rather than guesses, as {@link TimeWords} does: {@code 3/4/2027} is two
 * days. Never throws for any text.
 */
public final class DayWords {
    /** Characters; what is longer is no day. */
    private static final int LONGEST = 100;

    /** Another thousand years are a slip. */
    private static final int FARTHEST_YEARS = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DayWords() {}

    /** What a text is. Its sentences are in the language of whoever typed, and hold nothing of what they typed. */
    public sealed interface Stated {
        /** A whole day. */
        record Whole(LocalDate date) implements Stated {}

        /** A time, as the clock of the zone shows it; it does show it. */
        record Timed(LocalDateTime at) implements Stated {}

        /** No day, or several: a sentence that says why, and texts that would be read. */
        record Unclear(String why, List<String> instead) implements Stated {
            /** Keeps a copy. */
            public Unclear {
                instead = List.copyOf(instead);
            }
        }
    }

    /** What the text means for somebody whose clock is in this zone; all of it has to be about the day. */
    public static Stated read(String text, Instant now, ZoneId zone) {
        if (text.length() > LONGEST) {
            return unknown();
        }
        LocalDate today = new Now(now, zone).today();
        Optional<Phrase> phrase = new PhraseReader(today).read(Tokenizer.tokens(text));
        return phrase.isPresent()
                        && phrase.get() instanceof Phrase.Occasion occasion
                        && !occasion.days().isEmpty()
                ? stated(occasion, today, zone)
                : unknown();
    }

    private static Stated stated(Phrase.Occasion words, LocalDate today, ZoneId zone) {
        Optional<Day> wrong =
                words.days().stream().filter(day -> day.candidates().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return new Stated.Unclear(wrong.get().problem(), List.of());
        }
        List<LocalDate> dates = words.days().stream()
                .map(day -> day.candidates().getFirst())
                .distinct()
                .toList();
        if (dates.stream()
                .anyMatch(date -> date.isBefore(today.minusYears(FARTHEST_YEARS))
                        || date.isAfter(today.plusYears(FARTHEST_YEARS)))) {
            return new Stated.Unclear(Refusals.farAway(), List.of());
        }
        if (words.clocks().isEmpty()) {
            return words.part() == PartOfDay.ANY ? whole(dates) : partOnly(dates.getFirst());
        }
        return timed(dates, words.clocks(), zone);
    }

    private static Stated whole(List<LocalDate> dates) {
        return dates.size() == 1
                ? new Stated.Whole(dates.getFirst())
                : new Stated.Unclear(
                        say(
                                "That may be two days.",
                                "Cela peut vouloir dire deux jours.",
                                "Eso puede ser dos días distintos."),
                        dates.stream().map(LocalDate::toString).toList());
    }

    private static Stated partOnly(LocalDate date) {
        return new Stated.Unclear(
                say(
                        "A time of the day is needed, or the day alone.",
                        "Il faut une heure précise, ou le jour seul.",
                        "Hace falta una hora concreta, o solo el día."),
                List.of(date.toString()));
    }

    private static Stated timed(List<LocalDate> dates, List<Clock> clocks, ZoneId zone) {
        List<LocalDateTime> times = dates.stream()
                .flatMap(date -> clocks.stream().map(clock -> clock.on(date)))
                .distinct()
                .toList();
        if (times.size() > 1) {
            return new Stated.Unclear(
                    say(
                            "That may be several times.",
                            "Cela peut vouloir dire plusieurs moments.",
                            "Eso puede ser varios momentos distintos."),
                    texts(times.stream()));
        }
        LocalDateTime time = times.getFirst();
        return WallClock.exists(time, zone)
                ? new Stated.Timed(time)
                : new Stated.Unclear(skipped(TIME.format(time), zone), texts(WallClock.around(time, zone).stream()));
    }

    private static String skipped(String time, ZoneId zone) {
        return say(
                "The clocks in " + zone.getId() + " are put forward over " + time + " that day.",
                "Ce jour-là, les horloges de " + zone.getId() + " avancent et sautent " + time + ".",
                "Ese día los relojes de " + zone.getId() + " se adelantan y se saltan las " + time + ".");
    }

    private static List<String> texts(Stream<LocalDateTime> times) {
        return times.map(TimeText::of).toList();
    }

    private static Stated unknown() {
        return new Stated.Unclear(
                say(
                        "There is no date there that Carrel can read.",
                        "Il n’y a là aucune date que Carrel sache lire.",
                        "Ahí no hay ninguna fecha que Carrel sepa leer."),
                List.of());
    }
}
