package dev.carrel.calendar;

import java.time.LocalDateTime;
import java.util.List;

/** What typed words about a time turned out to be. Its sentences are in the language of whoever typed, and hold nothing of
 * what they typed. */
public sealed interface Reading {
    /** One moment ahead. */
    record Once(Moment moment) implements Reading {}

    /** A series; the first time is ahead, on the rule, and counted by it. */
    record Repeated(LocalDateTime first, Repeat repeat) implements Reading {}

    /** Words that mean several times, or a day without a time: the question, and at most six choices that answer it. */
    record Ambiguous(String question, List<Choice> choices) implements Reading {
        /** Keeps its own copy of the choices. */
        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /** One time that is over, or a series that has ended, and the nearest sensible thing ahead. */
    record Past(LocalDateTime wanted, Choice later) implements Reading {}

    /** A time that no clock of the zone shows, because it is skipped there; the nearest quarters of an hour before and after it. */
    record Gap(LocalDateTime wanted, List<LocalDateTime> nearest) implements Reading {
        /** Keeps its own copy of the times. */
        public Gap {
            nearest = List.copyOf(nearest);
        }

        /** The nearest times as choices. */
        public List<Choice> choices() {
            return nearest.stream().map(Choice::of).toList();
        }
    }

    /** No time, or one that is refused: a sentence that says why, and what can be typed instead. */
    record Unreadable(String what, List<String> examples) implements Reading {
        /** Keeps its own copy of the examples. */
        public Unreadable {
            examples = List.copyOf(examples);
        }
    }

    /** An answer to offer: a label in words, and a full text that {@link TimeWords#read} reads as one time or one series. */
    record Choice(String label, String text) {
        /** One time. */
        static Choice of(LocalDateTime time) {
            return new Choice(WallClock.words(time), TimeText.of(time));
        }

        /** One series. */
        static Choice of(LocalDateTime first, Repeat repeat) {
            return new Choice(TimeText.label(first, repeat), TimeText.of(first, repeat));
        }
    }
}
