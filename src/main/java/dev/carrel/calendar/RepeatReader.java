package dev.carrel.calendar;

import dev.carrel.calendar.Phrase.End;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a series: what {@link RuleReader} reads, and in any order the time of day, {@code starting 1 dec} or only the day, as in {@code tue 7pm
 * every week}, and {@code until 15 may} or {@code for 12 times} or {@code for 6 weeks}.
 */
final class RepeatReader {
    private final Tokens tokens;
    private final DayReader days;
    private Optional<RuleReader.Read> rule = Optional.empty();
    private Optional<ClockReader.Read> clock = Optional.empty();
    private Optional<DayReader.Read> start = Optional.empty();
    private Optional<End> end = Optional.empty();

    RepeatReader(LocalDate today, Tokens tokens) {
        this.tokens = tokens;
        this.days = new DayReader(today);
    }

    Optional<Phrase> read() {
        while (!tokens.isDone()) {
            if (!piece()) {
                return Optional.empty();
            }
        }
        return rule.map(found -> new Phrase.Recurring(
                found.rules(),
                found.part(),
                clock.map(ClockReader.Read::meanings).orElse(List.of()),
                start.map(day -> day.meanings().getFirst()),
                end));
    }

    /** Takes one more piece, each at most once. */
    private boolean piece() {
        if (tokens.mark(",")) {
            return !tokens.isDone();
        }
        if (rule.isEmpty()) {
            rule = new RuleReader(tokens).read();
            if (rule.isPresent()) {
                return true;
            }
        }
        if (end.isEmpty()) {
            end = tokens.attempt(words -> until()).or(() -> tokens.attempt(words -> times()));
            if (end.isPresent()) {
                return true;
            }
        }
        if (start.isEmpty()
                && tokens.word(
                        "starting",
                        "from",
                        "beginning",
                        "start",
                        "a partir du",
                        "a partir de",
                        "a partir del",
                        "desde")) {
            start = days.read(tokens).filter(day -> day.meanings().size() == 1);
            return start.isPresent() || tokens.peek(0).isPresent();
        }
        if (clock.isEmpty()) {
            PartOfDay part = rule.map(RuleReader.Read::part).orElse(PartOfDay.ANY);
            clock = tokens.attempt(
                    words -> new ClockReader(part).read(words).filter(found -> rule.isPresent() || !found.bare()));
            if (clock.isPresent()) {
                return true;
            }
        }
        if (start.isEmpty()) {
            start = tokens.attempt(
                    words -> days.read(words).filter(day -> day.meanings().size() == 1));
            return start.isPresent();
        }
        return false;
    }

    private Optional<End> until() {
        if (!tokens.word("until", "till", "til", "through", "hasta", "jusqu'au", "jusqu'a")) {
            return Optional.empty();
        }
        Optional<Clock> time = tokens.attempt(words -> new ClockReader(PartOfDay.ANY)
                .read(words)
                .filter(found -> words.word("on"))
                .map(found -> found.meanings().getFirst()));
        return days.read(tokens)
                .filter(day -> day.meanings().size() == 1)
                .map(day -> new End.Until(day.meanings().getFirst(), time));
    }

    private Optional<End> times() {
        boolean introduced = tokens.word("for", "pendant", "durante");
        Optional<End> counted = tokens.attempt(words -> {
            OptionalLong number = words.number(1, Integer.MAX_VALUE);
            Optional<Long> times = number.isPresent()
                    ? Optional.of(number.getAsLong())
                    : words.word(Lexicon.NUMBERS).map(Integer::longValue);
            return words.word("times", "time", "x", "fois", "veces", "vez")
                    ? times.map(End.Times::new)
                    : Optional.empty();
        });
        return introduced && counted.isEmpty()
                ? SpanReader.length(tokens).filter(span -> span.seconds() == 0).map(End.Lasting::new)
                : counted;
    }
}
