package dev.carrel.feature.about;

import java.net.URI;
import java.util.List;

/**
 * What was built.
 *
 * @param version as it is released, {@code 0.1.0}
 * @param sources where the facts of the catalogue come from, the most important first
 */
public record Edition(String version, List<Source> sources) {
    /** Keeps a copy. */
    public Edition {
        sources = List.copyOf(sources);
    }

    /**
     * A body whose pages the catalogue quotes.
     *
     * @param name as it calls itself
     * @param page a web page of theirs ({@code https})
     */
    public record Source(String name, URI page) {}
}
