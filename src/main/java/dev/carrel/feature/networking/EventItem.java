package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.CommunityId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed told, as it is kept.
 *
 * @param job whether a job board told it
 * @param closes until when one may apply for a job, as far as that is said
 * @param event whether it is one, else it is a post
 * @param news whether it was not there yet when its feed was added
 * @param times in their order; none for a post
 */
record EventItem(
        long id,
        CommunityId community,
        long feed,
        String feedName,
        boolean job,
        Optional<URI> link,
        String title,
        String summary,
        String place,
        Optional<Instant> published,
        Optional<Instant> closes,
        boolean event,
        boolean cancelled,
        int revision,
        Standing standing,
        boolean news,
        Instant changed,
        List<EventTime> times) {
    EventItem {
        times = List.copyOf(times);
    }

    EventItem with(List<EventTime> others) {
        return new EventItem(
                id, community, feed, feedName, job, link, title, summary, place, published, closes, event, cancelled,
                revision, standing, news, changed, others);
    }

    /** The first time that is not over; nothing for a post. */
    Optional<EventTime> next(Instant now) {
        return times.stream()
                .filter(time -> !time.cancelled() && time.end().isAfter(now))
                .findFirst();
    }

    /** When its first time that is not over begins, a cancelled one too; later than anything for what has none. */
    Instant begins(Instant now) {
        return times.stream()
                .filter(time -> time.end().isAfter(now))
                .map(EventTime::start)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** Whether nobody need be told of it any more. */
    boolean isOver(Instant now) {
        if (closes.isPresent()) {
            return !closes.get().isAfter(now);
        }
        return event && times.stream().noneMatch(time -> time.end().isAfter(now));
    }
}
