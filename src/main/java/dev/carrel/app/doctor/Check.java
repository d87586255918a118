package dev.carrel.app.doctor;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing to look at.
 *
 * @param name what is looked at, a word or two
 * @param look looks; it may block and return several findings. What it throws becomes a finding
 */
public record Check(String name, Supplier<List<Finding>> look) {
    /** A check with one finding. */
    public static Check of(String name, Supplier<Finding> look) {
        return new Check(name, () -> List.of(look.get()));
    }
}
