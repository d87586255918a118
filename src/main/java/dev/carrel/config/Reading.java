package dev.carrel.config;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading the settings. */
public sealed interface Reading {
    /**
     * All is well.
     *
     * @param source where the settings came from, for a person to read
     */
    record Ready(Settings settings, String source) implements Reading {}

    /** Something is wrong; nothing may start. */
    record Refused(List<Problem> problems) implements Reading {
        /** Every problem, one a line, for a person to read. */
        public String report() {
            return problems.stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining(
                            "\n  ",
                            problems.size() == 1
                                    ? "The settings have a problem:\n  "
                                    : "The settings have " + problems.size() + " problems:\n  ",
                            "\n"));
        }
    }
}
