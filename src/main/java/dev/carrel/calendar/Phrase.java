package dev.carrel.calendar;

import java.util.List;
import java.util.Optional;

/** Words about a time in parts, before they meet the clock. */
sealed interface Phrase {
    /** In the middle of a sentence more likely something else: a lone number, "the sun". */
    boolean doubtful();

    /** A day, a time of day, or both; no days mean the next such time, no clocks that the time is missing. */
    record Occasion(List<Day> days, PartOfDay part, List<Clock> clocks, boolean doubtful) implements Phrase {}

    /** A length of time from now, possibly with the time of day that is meant then. */
    record Later(Span span, List<Clock> clocks) implements Phrase {
        @Override
        public boolean doubtful() {
            return span.bare();
        }
    }

    /** A series: the rules that may be meant, without their end, and what was said of its beginning and end. */
    record Recurring(List<Rule> rules, PartOfDay part, List<Clock> clocks, Optional<Day> start, Optional<End> end)
            implements Phrase {
        @Override
        public boolean doubtful() {
            return false;
        }
    }

    /** How a series ends. */
    sealed interface End {
        /** With this day, or at this time of it. */
        record Until(Day day, Optional<Clock> clock) implements End {}

        /** After so many times. */
        record Times(long times) implements End {}

        /** After so long. */
        record Lasting(Span span) implements End {}
    }
}
