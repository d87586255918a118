package dev.carrel.feature.about;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the bot is doing at one moment, as its operators see it: counts and times, nobody's name.
 *
 * @param uptime since it was started
 * @param answers how many requests have been answered since then
 * @param median half of them took no longer
 * @param slowest99 99 of 100 of them took no longer
 */
public record Status(
        Duration uptime, List<Part> parts, Catalogue catalogue, long answers, Duration median, Duration slowest99) {
    /** Keeps a copy. */
    public Status {
        parts = List.copyOf(parts);
    }

    /**
     * The database, or a platform.
     *
     * @param problem why it does not work, without secrets; empty when it does
     */
    public record Part(String name, Optional<String> problem) {}

    /**
     * What the catalogue holds.
     *
     * @param newest the newest date at which a fact was true
     */
    public record Catalogue(int programs, int facts, Optional<LocalDate> newest) {}
}
