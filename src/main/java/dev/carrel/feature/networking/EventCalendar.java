package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events of a community in its members' calendars: each of the next times of each event. Everybody in the community may see them. */
final class EventCalendar implements CalendarSource {
    private static final String KIND = "event";

    static final int MOST = 300;

    private static final Duration CANCELLED_SHOWN = Duration.ofDays(30);

    private final Events events;
    private final PostedEvents posted;
    private final InstantSource clock;

    EventCalendar(Events events, PostedEvents posted, InstantSource clock) {
        this.events = events;
        this.posted = posted;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CalendarEntry> entries(Seat seat) {
        return Stream.concat(
                        posted.dated(seat.community(), clock.instant().minus(CANCELLED_SHOWN)).stream()
                                .map(EventCalendar::entry),
                        events.ahead(seat.community()).stream().flatMap(EventCalendar::entries))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<CalendarEntry> given(CommunityId community, long number) {
        return events.find(community, number).stream()
                .flatMap(item -> entries(item).limit(1))
                .toList();
    }

    static Stream<CalendarEntry> entries(EventItem item) {
        return IntStream.range(0, item.times().size())
                .mapToObj(at -> entry(item, item.times().get(at), at));
    }

    /** Without the link that only those who go see: a calendar is easily shown to others. */
    static CalendarEntry entry(PostedEvents.Dated event) {
        Gathering gathering = event.times().gathering();
        Plan plan = gathering.plan();
        return event.times()
                .entry(
                        KIND + "-p" + gathering.id().value() + "@carrel",
                        about(plan, event.details().particulars()),
                        plan.venue().isEmpty() ? event.details().particulars().region() : plan.venue(),
                        event.details().link().filter(link -> !event.details().forGoing()));
    }

    private static String about(Plan plan, Particulars particulars) {
        List<String> lines = new ArrayList<>(Language.ENGLISH.speaking(particulars::lines));
        if (!plan.about().isEmpty()) {
            lines.addFirst(plan.about());
        }
        return String.join("\n", lines);
    }

    private static CalendarEntry entry(EventItem item, EventTime time, int at) {
        return CalendarEntry.once(
                        KIND + "-" + item.id() + (at == 0 ? "" : "-" + at) + "@carrel",
                        Language.ENGLISH.speaking(() -> EventCards.title(item)),
                        time.zone(),
                        LocalDateTime.ofInstant(time.start(), time.zone()),
                        Duration.between(time.start(), time.end()),
                        item.changed())
                .about(item.summary(), item.place(), item.link())
                .revised(item.revision(), item.cancelled() || time.cancelled());
    }
}
