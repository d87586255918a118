package dev.carrel.job;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as its board tells it, or as somebody has posted it here. Whatever the board does not say is empty, and nothing is concluded from other things that it says.
 *
 * @param event the number of the event as which it was posted here; nothing for what a board tells
 * @param board what the board calls itself; empty for what was posted here
 * @param title what it is called; empty for what has only a text
 * @param text the beginning of what is said of it, plain
 * @param topics under which the board keeps it
 * @param listed since when everybody in the community may see it
 * @param posted when the board says that it was posted
 * @param closes until when one may apply
 */
public record Job(
        long id,
        Optional<Long> event,
        String board,
        Optional<URI> link,
        String title,
        String text,
        String employer,
        String place,
        List<String> topics,
        Instant listed,
        Optional<Instant> posted,
        Optional<Instant> closes) {
    /** Keeps a copy. */
    public Job {
        topics = List.copyOf(topics);
    }

    /** Whether somebody of the community has posted it. */
    public boolean isPostedHere() {
        return event.isPresent();
    }
}
