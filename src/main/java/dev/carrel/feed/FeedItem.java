package dev.carrel.feed;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a feed tells: a post, or an event with its times. Whatever it does not say is empty.
 *
 * @param identity 64 characters that tell it from everything else in its feed, also when it is edited or moved: of its GUID or UID, else
 *     of its link, else of what it says
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param summary plain text, at most {@value #LONGEST_SUMMARY} characters
 * @param place where an event or a job is, at most {@value #LONGEST_TITLE} characters
 * @param employer who offers a job, at most {@value #LONGEST_TITLE} characters
 * @param closes until when one may apply for a job
 * @param times of an event, in their order; none for a post, and none when all of them are over
 */
public record FeedItem(
        String identity,
        Optional<URI> link,
        String title,
        String summary,
        String place,
        String employer,
        List<String> topics,
        Optional<Instant> published,
        Optional<Instant> closes,
        boolean cancelled,
        boolean event,
        List<EventTime> times) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 600;
    private static final int MOST_TOPICS = 20;

    /** Keeps copies, no more of them than are of use. */
    public FeedItem {
        topics = topics.stream().limit(MOST_TOPICS).toList();
        times = List.copyOf(times);
    }

    /** The same, found at this address. */
    FeedItem at(URI page) {
        return new FeedItem(
                identity,
                Optional.of(page),
                title,
                summary,
                place,
                employer,
                topics,
                published,
                closes,
                cancelled,
                event,
                times);
    }

    /** 64 characters that are others as soon as anything that it says is. */
    public String digest() {
        return Sha256.hex(String.join(
                        "\u0000", link.map(URI::toString).orElse(""), title, summary, place, times.toString())
                + cancelled
                + String.join("\u0000", employer, closes.map(Instant::toString).orElse(""), topics.toString()));
    }

    /** The identity of what has these; the first one that is not empty holds. */
    static String identity(String guid, Optional<URI> link, String said) {
        if (!guid.isEmpty()) {
            return Sha256.hex("guid " + guid);
        }
        return Sha256.hex(link.map(address -> "link " + address).orElse("text " + said));
    }
}
