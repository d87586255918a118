package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import java.util.HashMap;
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

    /** The same run with another value of an option. */
    public Invocation with(Option<String> option, String value) {
        Map<String, Object> others = new HashMap<>(values);
        others.put(option.name(), value);
        return new Invocation(caller, action.with(option.name(), value), others);
    }

    /** The same run without an option. */
    public Invocation without(Option<?> option) {
        Map<String, Object> others = new HashMap<>(values);
        others.remove(option.name());
        return new Invocation(caller, action.without(option.name()), others);
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
