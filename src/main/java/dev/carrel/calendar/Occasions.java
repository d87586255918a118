package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the one moment that words mean, or what to ask. */
final class Occasions {
    private static final List<Clock> LATE =
            Stream.of(21, 22, 23).map(hour -> Clock.at(LocalTime.of(hour, 0))).toList();
    private static final int MOST_OFFERED = 3;

    private final Now now;

    Occasions(Now now) {
        this.now = now;
    }

    Reading read(Phrase.Occasion words) {
        List<Day> days = words.days().isEmpty()
                ? List.of(Day.first(List.of(now.today(), now.today().plusDays(1))))
                : words.days();
        Optional<Day> wrong =
                days.stream().filter(day -> day.candidates().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return Refusals.because(wrong.get().problem());
        }
        return words.clocks().isEmpty() ? askTime(days, words.part()) : choose(days, words.clocks());
    }

    private Reading choose(List<Day> days, List<Clock> clocks) {
        List<Reading> all = days.stream()
                .flatMap(day -> clocks.stream().map(clock -> once(day, clock)))
                .distinct()
                .toList();
        List<LocalDateTime> possible = times(all);
        if (possible.isEmpty()) {
            return all.getFirst();
        }
        return possible.size() == 1
                ? wall(possible.getFirst())
                : ask(days.size() > 1 ? Questions.whichDay() : Questions.whichTime(), possible);
    }

    private Reading askTime(List<Day> days, PartOfDay part) {
        List<LocalDateTime> possible =
                days.stream().flatMap(day -> offered(day, part).stream()).toList();
        return possible.isEmpty()
                ? once(days.getFirst(), part.usual().getLast())
                : ask(days.size() > 1 ? Questions.dayAndTime() : Questions.atWhatTime(), possible);
    }

    /** The usual times of the first day that has any ahead, and late ones where it has few. */
    private List<LocalDateTime> offered(Day day, PartOfDay part) {
        for (LocalDate date : day.candidates()) {
            boolean early = part == PartOfDay.MORNING || part == PartOfDay.AFTERNOON;
            List<Clock> clocks = Stream.concat(part.usual().stream(), early ? Stream.empty() : LATE.stream())
                    .toList();
            List<LocalDateTime> ahead = times(clocks.stream()
                    .map(clock -> once(Day.fixed(date), clock))
                    .distinct()
                    .toList());
            if (!ahead.isEmpty()) {
                return ahead.subList(0, Math.min(MOST_OFFERED, ahead.size()));
            }
        }
        return List.of();
    }

    private static Reading ask(String question, List<LocalDateTime> possible) {
        return new Reading.Ambiguous(
                question, possible.stream().sorted().distinct().map(Choice::of).toList());
    }

    private static List<LocalDateTime> times(List<Reading> readings) {
        List<LocalDateTime> times = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Once once && once.moment() instanceof Moment.Wall wall) {
                times.add(wall.local());
            }
        }
        return times;
    }

    private Reading once(Day day, Clock clock) {
        Optional<LocalDateTime> ahead =
                day.candidates().stream().map(clock::on).filter(now::isBefore).findFirst();
        return ahead.map(this::wall)
                .orElseGet(() -> past(clock.on(day.candidates().getLast())));
    }

    private Reading wall(LocalDateTime time) {
        if (now.isTooFar(time)) {
            return Refusals.tooFar();
        }
        return WallClock.exists(time, now.zone())
                ? new Reading.Once(new Moment.Wall(time, now.zone()))
                : new Reading.Gap(time, WallClock.around(time, now.zone()));
    }

    /** What was yesterday or earlier today is offered for the next day, an older date for the next year that is ahead. */
    private Reading past(LocalDateTime time) {
        LocalDate yesterday = now.today().minusDays(1);
        LocalDateTime later = time.toLocalDate().isBefore(yesterday)
                ? time.withYear(now.today().getYear())
                : now.today().atTime(time.toLocalTime());
        while (!now.isBefore(later) || !WallClock.exists(later, now.zone())) {
            later = time.toLocalDate().isBefore(yesterday) ? later.plusYears(1) : later.plusDays(1);
        }
        return new Reading.Past(time, Choice.of(later));
    }

    Reading read(Phrase.Later words) {
        Span span = words.span();
        if (span.isTooLong()) {
            return Refusals.tooFar();
        }
        if (span.months() == 0 && span.days() == 0 && span.seconds() == 0) {
            return Refusals.because(
                    say("That is now, not later.", "C’est maintenant, pas plus tard.", "Eso es ahora, no más tarde."));
        }
        LocalDateTime day = now.local().plusMonths(span.months()).plusDays(span.days());
        if (!words.clocks().isEmpty()) {
            return span.seconds() > 0
                    ? Refusals.because(say(
                            "A time after hours or minutes needs no time of day.",
                            "Après des heures ou des minutes, il ne faut pas d’heure du jour.",
                            "Tras horas o minutos no hace falta una hora del día."))
                    : choose(List.of(Day.fixed(day.toLocalDate())), words.clocks());
        }
        boolean wholeDays = span.seconds() == 0;
        Instant from = span.months() == 0 && span.days() == 0 ? now.instant() : WallClock.at(day, now.zone());
        Moment moment = wholeDays
                ? new Moment.Wall(day, now.zone())
                : new Moment.Exact(from.plus(Duration.ofSeconds(span.seconds())));
        return new Reading.Once(moment);
    }
}
