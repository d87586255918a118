package dev.carrel.calendar.ical;

import java.util.List;

/**
 * An event of somebody else's calendar, with all of its times that are of interest. Whatever was not said is empty.
 *
 * @param uid what tells it from every other event, the same when it is moved
 * @param link an address, as it was written
 * @param times in their order; none when the calendar does not say when it is, or that is over
 */
public record ForeignEvent(
        String uid,
        String title,
        String description,
        String location,
        String link,
        List<String> categories,
        boolean cancelled,
        List<EventTime> times) {
    /** Keeps copies. */
    public ForeignEvent {
        categories = List.copyOf(categories);
        times = List.copyOf(times);
    }
}
