package dev.carrel.feature.reminder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Which reminder a message is about, and which of its times. */
record Subject(long number, Instant due) {
    /** As the outbox keeps it. */
    String text() {
        return number + "@" + due.getEpochSecond() + " ";
    }

    static List<Subject> parse(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .map(one -> one.split("@", 2))
                .map(parts -> new Subject(Long.parseLong(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .toList();
    }
}
