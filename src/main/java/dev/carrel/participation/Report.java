package dev.carrel.participation;

import java.time.LocalDate;
import java.util.List;

/** How many have taken part in what, in some weeks and in as many before them. Of fewer than {@link #LEAST} people nothing is said. */
public record Report(Span now, Span before) {
    /** The fewest people of whom a number is told. */
    public static final int LEAST = 5;

    /**
     * Some weeks.
     *
     * @param since the Monday on which they begin
     * @param people how many took part
     */
    public record Span(LocalDate since, Figure people, List<Line> lines) {
        /** Keeps a copy. */
        public Span {
            lines = List.copyOf(lines);
        }
    }

    /** How much there was of a kind, and by how many; neither when there were few. */
    public record Line(Kind kind, Figure people, Figure amount) {}

    /** A number of people, or of what they did. */
    public sealed interface Figure {
        /** So many. */
        record Exactly(long value) implements Figure {}

        /** Some, but fewer than {@link Report#LEAST} people. */
        record Few() implements Figure {}

        /** What so many people are told as. */
        static Figure of(long people) {
            return of(people, people);
        }

        /** What this is told as when it is about so many people. */
        static Figure of(long value, long people) {
            return people > 0 && people < LEAST ? new Few() : new Exactly(value);
        }
    }
}
