package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.CommunityId;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events of a community in its members' calendars: each of the next times of each event. Everybody in the community may see them. */
final class EventCalendar implements CalendarSource {
    private static final String KIND = "event";

    private static final int MOST = 300;

    private final Events events;

    EventCalendar(Events events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CalendarEntry> entries(Seat seat) {
        return events.ahead(seat.community()).stream()
                .flatMap(EventCalendar::entries)
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<CalendarEntry> entry(CommunityId community, long number) {
        return events.find(community, number).flatMap(item -> entries(item).findFirst());
    }

    private static Stream<CalendarEntry> entries(EventItem item) {
        return IntStream.range(0, item.times().size())
                .mapToObj(at -> entry(item, item.times().get(at), at));
    }

    private static CalendarEntry entry(EventItem item, EventTime time, int at) {
        return CalendarEntry.once(
                        KIND + "-" + item.id() + (at == 0 ? "" : "-" + at) + "@carrel",
                        EventCards.title(item),
                        time.zone(),
                        LocalDateTime.ofInstant(time.start(), time.zone()),
                        Duration.between(time.start(), time.end()),
                        item.changed())
                .about(item.summary(), item.place(), item.link())
                .revised(item.revision(), item.cancelled() || time.cancelled());
    }
}
