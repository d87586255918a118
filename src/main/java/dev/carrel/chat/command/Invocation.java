package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One run of a command: who asks, and the parsed values.
 *
 * @param action the same run as an action: what paging and removable filters are made from
 */
public record Invocation(Caller caller, Action action, Map<String, Object> values) {
    /** Keeps a copy. */
    public Invocation {
        values = Map.copyOf(values);
    }

    /**
     * The value of a required option.
     *
     * @throws NoSuchElementException when the option is not {@linkplain Option#needed() needed} and was not given
     */
    public <T> T get(Option<T> option) {
        return find(option).orElseThrow(() -> new NoSuchElementException("option " + option.name() + " was not given"));
    }

    /** The value of an option, if it was given. */
    public <T> Optional<T> find(Option<T> option) {
        @SuppressWarnings("unchecked") // the router put there what this very option's parser made
        T value = (T) values.get(option.name());
        return Optional.ofNullable(value);
    }
}
