package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Phrase.End;
import dev.carrel.calendar.Phrase.Recurring;
import dev.carrel.calendar.Reading.Choice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first time of a series and its rule, or what to ask. Midnight is the one that a day begins with. */
final class Recurrences {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Now now;

    Recurrences(Now now) {
        this.now = now;
    }

    Reading read(Recurring words) {
        if (words.start().isPresent() && words.start().get().candidates().isEmpty()) {
            return Refusals.because(words.start().get().problem());
        }
        boolean within = words.rules().getFirst().withinDays();
        boolean missing = words.clocks().isEmpty() && !within;
        List<Reading> all = new ArrayList<>();
        for (Rule rule : words.rules()) {
            for (Optional<LocalTime> time : times(words, missing)) {
                all.add(series(words, rule, time));
            }
        }
        List<Reading> possible = all.stream()
                .filter(Reading.Repeated.class::isInstance)
                .distinct()
                .toList();
        if (possible.isEmpty() || (possible.size() == 1 && !missing)) {
            return possible.isEmpty() ? all.getFirst() : possible.getFirst();
        }
        List<Choice> choices = new ArrayList<>();
        for (Reading reading : possible) {
            if (reading instanceof Reading.Repeated series) {
                choices.add(Choice.of(series.first(), series.repeat()));
            }
        }
        return new Reading.Ambiguous(
                missing
                        ? Questions.atWhatTime()
                        : words.rules().size() > 1 ? Questions.whichSeries() : Questions.whichTime(),
                choices);
    }

    private static List<Optional<LocalTime>> times(Recurring words, boolean missing) {
        List<Clock> clocks = missing ? words.part().usual() : words.clocks();
        return clocks.isEmpty()
                ? List.of(Optional.empty())
                : clocks.stream()
                        .map(clock -> Optional.of(clock.time()))
                        .distinct()
                        .toList();
    }

    private Reading series(Recurring words, Rule rule, Optional<LocalTime> time) {
        Optional<String> refusal = rule.refusal();
        if (refusal.isPresent()) {
            return Refusals.because(refusal.get());
        }
        LocalDateTime from = from(words, rule, time);
        Rule every = rule.unit() == ChronoUnit.MINUTES ? rule : rule.withInterval(1);
        Optional<LocalDateTime> begin = words.start().isPresent() || rule.withinDays()
                ? daily(every).next(from, from.minusSeconds(1))
                : ahead(daily(every), from);
        if (begin.isEmpty()) {
            return Refusals.noTime();
        }
        Rule explicit = explicit(rule, begin.get());
        Optional<LocalDateTime> first = ahead(new Repeat(explicit.text()), begin.get());
        if (first.isEmpty()) {
            return Refusals.noTime();
        }
        return now.isTooFar(first.get()) ? Refusals.tooFar() : ended(words, explicit, first.get());
    }

    /** The earliest day that may be meant, at the time of the series. */
    private LocalDateTime from(Recurring words, Rule rule, Optional<LocalTime> time) {
        LocalDate day = words.start()
                .map(start -> start.candidates().stream()
                        .filter(date -> !date.isBefore(now.today()))
                        .findFirst()
                        .orElse(start.candidates().getLast()))
                .orElse(now.today());
        if (time.isPresent()) {
            return day.atTime(time.get());
        }
        if (day.isAfter(now.today())) {
            return day.atStartOfDay();
        }
        LocalDateTime later = now.local().truncatedTo(ChronoUnit.MINUTES).plus(rule.interval(), rule.unit());
        return rule.unit() == ChronoUnit.HOURS ? later.truncatedTo(ChronoUnit.HOURS) : later;
    }

    /** A rule that leaves its days to its first time can begin on any. */
    private static Repeat daily(Rule rule) {
        Rule any = rule.withinDays() || rule.saysDays() ? rule : Rule.every(1, ChronoUnit.DAYS);
        return new Repeat(any.text());
    }

    /** The first time that is still to come. */
    private Optional<LocalDateTime> ahead(Repeat repeat, LocalDateTime from) {
        LocalDateTime last = now.local().isBefore(from) ? from.minusSeconds(1) : now.local();
        Optional<LocalDateTime> next = repeat.next(from, last);
        while (next.isPresent() && !now.isBefore(next.get())) {
            next = repeat.next(from, next.get());
        }
        return next;
    }

    private static Rule explicit(Rule rule, LocalDateTime first) {
        if (rule.saysDays()) {
            return rule;
        }
        return switch (rule.unit()) {
            case WEEKS -> rule.on(List.of(first.getDayOfWeek()), List.of());
            case MONTHS -> rule.onMonthDays(List.of(first.getDayOfMonth()));
            case YEARS -> rule.in(first.getMonth()).onMonthDays(List.of(first.getDayOfMonth()));
            default -> rule;
        };
    }

    private Reading ended(Recurring words, Rule rule, LocalDateTime first) {
        if (words.end().isEmpty()) {
            return repeated(first, rule);
        }
        return switch (words.end().get()) {
            case End.Times count ->
                count.times() < 1 || count.times() > Rule.MOST_TIMES
                        ? Refusals.because(say(
                                "A series can have 1 to 1000 times.",
                                "Une série se répète de 1 à 1000 fois.",
                                "Una serie se repite de 1 a 1000 veces."))
                        : repeated(first, rule.ending((int) count.times(), Optional.empty()));
            case End.Lasting lasting ->
                lasting.span().isTooLong()
                        ? Refusals.tooFar()
                        : until(
                                first,
                                rule,
                                end(first.toLocalDate()
                                        .plusMonths(lasting.span().months())
                                        .plusDays(lasting.span().days() - 1)));
            case End.Until last -> {
                Day day = last.day();
                if (day.candidates().isEmpty()) {
                    yield Refusals.because(day.problem());
                }
                List<LocalDateTime> ends = day.candidates().stream()
                        .map(date -> last.clock().map(time -> time.on(date)).orElse(end(date)))
                        .toList();
                yield until(
                        first,
                        rule,
                        ends.stream()
                                .filter(end -> !end.isBefore(first))
                                .findFirst()
                                .orElse(ends.getLast()));
            }
        };
    }

    private static LocalDateTime end(LocalDate day) {
        return day.atTime(END_OF_DAY);
    }

    private static Reading until(LocalDateTime first, Rule rule, LocalDateTime end) {
        return end.isBefore(first)
                ? new Reading.Past(end, Choice.of(first, new Repeat(rule.text())))
                : repeated(first, rule.ending(0, Optional.of(end)));
    }

    private static Reading repeated(LocalDateTime first, Rule rule) {
        return new Reading.Repeated(first, new Repeat(rule.text()));
    }
}
