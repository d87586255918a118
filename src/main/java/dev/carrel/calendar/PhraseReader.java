package dev.carrel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads words that are about a time from the first to the last. */
final class PhraseReader {
    /** More tokens than any time needs. */
    static final int MOST_TOKENS = 48;

    private final LocalDate today;

    PhraseReader(LocalDate today) {
        this.today = today;
    }

    Optional<Phrase> read(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        return new RepeatReader(today, new Tokens(tokens))
                .read()
                .or(() -> later(new Tokens(tokens)))
                .or(() -> occasion(new Tokens(tokens)));
    }

    private static Optional<Phrase> later(Tokens tokens) {
        Optional<Span> span = new SpanReader().read(tokens);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        tokens.mark(",");
        Optional<ClockReader.Read> clock =
                tokens.isDone() || span.get().bare() ? Optional.empty() : new ClockReader(PartOfDay.ANY).read(tokens);
        return tokens.isDone()
                ? Optional.of(new Phrase.Later(
                        span.get(), clock.map(ClockReader.Read::meanings).orElse(List.of())))
                : Optional.empty();
    }

    private Optional<Phrase> occasion(Tokens tokens) {
        DayReader days = new DayReader(today);
        Optional<DayReader.Read> day = days.read(tokens);
        tokens.mark(",");
        int before = tokens.place();
        Optional<ClockReader.Read> clock = clock(tokens, day);
        if (day.isEmpty() && clock.isPresent()) {
            tokens.mark(",");
            day = days.read(tokens);
            if (day.isPresent() && day.get().part() != PartOfDay.ANY) {
                int after = tokens.place();
                tokens.goTo(before);
                clock = clock(tokens, day);
                tokens.goTo(after);
            }
        }
        if (!tokens.isDone() || (day.isEmpty() && clock.isEmpty())) {
            return Optional.empty();
        }
        boolean doubtful = day.isEmpty() ? clock.get().bare() : day.get().doubtful() && clock.isEmpty();
        return Optional.of(new Phrase.Occasion(
                day.map(DayReader.Read::meanings).orElse(List.of()),
                day.map(DayReader.Read::part).orElse(PartOfDay.ANY),
                clock.map(ClockReader.Read::meanings).orElse(List.of()),
                doubtful));
    }

    private static Optional<ClockReader.Read> clock(Tokens tokens, Optional<DayReader.Read> day) {
        return new ClockReader(day.map(DayReader.Read::part).orElse(PartOfDay.ANY)).read(tokens);
    }
}
