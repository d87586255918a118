package dev.carrel.participation;

import java.time.LocalDate;
import java.util.List;

/**
 * How many have taken part in what, in some weeks and in as many before them. Of fewer than {@link #LEAST} people nothing is said, and of groups
 * that not everybody may look into nothing at all.
 *
 * @param silent how many groups are, or for the report of a week have become in it, as {@link Silent} says
 */
public record Report(Span now, Span before, int silent) {
    /** The fewest people of whom a number is told. */
    public static final int LEAST = 5;

    /**
     * Some weeks.
     *
     * @param since the Monday on which they begin
     * @param people how many took part
     * @param sessions those of groups that everybody may look into
     */
    public record Span(LocalDate since, Figure people, List<Line> lines, Held sessions, Held events) {
        /** Keeps a copy. */
        public Span {
            lines = List.copyOf(lines);
        }
    }

    /** How much there was of a kind, and by how many; neither when there were few. */
    public record Line(Kind kind, Figure people, Figure amount) {}

    /**
     * What was planned, was not called off and is over.
     *
     * @param times how often
     * @param people how many were there; at events, how many were or had said that they would be
     * @param places how many there were where their number was limited; 0 where it was nowhere
     * @param taken how many of these were
     */
    public record Held(long times, Figure people, long places, Figure taken) {
        static final Held NOTHING = new Held(0, Figure.of(0), 0, Figure.of(0));
    }

    /** How many took part in the week that began on a Monday. */
    public record Turnout(LocalDate monday, Figure people) {}

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
