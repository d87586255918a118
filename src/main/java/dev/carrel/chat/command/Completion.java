package dev.carrel.chat.command;

import java.util.List;

/**
 * What could stand at the end of a line that is being typed.
 *
 * @param from where the part begins that each offer's value replaces
 */
public record Completion(int from, List<Suggestion> offers) {
    /** Keeps a copy. */
    public Completion {
        offers = List.copyOf(offers);
    }
}
