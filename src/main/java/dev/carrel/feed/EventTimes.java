package dev.carrel.feed;

import dev.carrel.calendar.WallClock;
import dev.carrel.calendar.ical.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The time of an event that is stated by its beginning and its end. */
final class EventTimes {
    private static final Duration LONGEST = Duration.ofDays(366);

    private EventTimes() {}

    /** The one time, or none when it is over or too far ahead. An end that cannot be is left out; the last day is within. */
    static List<EventTime> of(FeedDates.Stated start, Optional<FeedDates.Stated> end, FeedReader.Context context) {
        Instant begin = WallClock.at(start.local(), start.zone());
        Instant stop = end.map(last -> last.day()
                        ? WallClock.at(last.local().plusDays(1), last.zone())
                        : WallClock.at(last.local(), last.zone()))
                .filter(last -> !last.isBefore(begin) && last.isBefore(begin.plus(LONGEST)))
                .orElseGet(() -> start.day() ? WallClock.at(start.local().plusDays(1), start.zone()) : begin);
        boolean ahead = !stop.isBefore(context.from()) && !begin.isAfter(context.until());
        return ahead ? List.of(new EventTime(begin, stop, start.zone(), start.day(), false)) : List.of();
    }
}
