package dev.carrel.feature.career;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a member is told of, as the subject of a delivery has it.
 *
 * @param jobs their numbers, the newest first
 * @param more how many others fit as well
 * @param open how many others might
 */
record Tidings(List<Long> jobs, int more, int open) {
    /** As many as a card shows well. */
    static final int MOST = 8;

    Tidings {
        jobs = List.copyOf(jobs);
    }

    /** {@code 12,15;4;2}. */
    String text() {
        return jobs.stream().map(String::valueOf).collect(Collectors.joining(",")) + ";" + more + ";" + open;
    }

    static Tidings parse(String text) {
        List<String> parts = Arrays.asList(text.split(";", -1));
        return new Tidings(
                Arrays.stream(parts.get(0).split(",", -1)).map(Long::valueOf).toList(),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)));
    }
}
