package dev.carrel.chat.command;

import java.util.List;

/** What became of a raw value. */
public sealed interface Parsed<T> {
    /** It was understood. */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * It was not.
     *
     * @param what what was wrong, as a sentence
     * @param nearest values that would work, the nearest first; may be empty
     */
    record Problem<T>(String what, List<String> nearest) implements Parsed<T> {
        /** Keeps a copy. */
        public Problem {
            nearest = List.copyOf(nearest);
        }
    }

    /** It was understood. */
    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    /** It was not, and these would work. */
    static <T> Parsed<T> problem(String what, List<String> nearest) {
        return new Problem<>(what, nearest);
    }
}
