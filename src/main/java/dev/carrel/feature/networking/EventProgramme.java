package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Happening;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every event of a community, be it posted or from a feed. */
final class EventProgramme implements Programme {
    private static final MemberId NOBODY = new MemberId(0);

    private final Events events;
    private final PostedEvents posted;

    EventProgramme(Events events, PostedEvents posted) {
        this.events = events;
        this.posted = posted;
    }

    @Override
    public List<Happening> between(Caller reader, Instant from, Instant until) {
        return Stream.concat(
                        posted.ahead(new Seat(reader.community(), NOBODY)).stream()
                                .map(event -> happening(event, reader)),
                        events.ahead(reader.community()).stream()
                                .filter(item -> !item.cancelled())
                                .flatMap(item -> item.times().stream()
                                        .filter(time -> !time.cancelled())
                                        .map(time -> happening(item, time, reader))))
                .filter(one -> one.start().isBefore(until) && one.end().isAfter(from))
                .sorted(Comparator.comparing(Happening::start))
                .limit(MOST)
                .toList();
    }

    private static Happening happening(Posted event, Caller reader) {
        String venue = event.plan().venue();
        return new Happening(
                Kind.EVENT,
                event.occurrence().start(),
                event.occurrence().end(),
                Optional.empty(),
                event.plan().title(),
                MeetingWords.forReader(event.occurrence(), reader.zone())
                        .then(" · " + event.details().sort().words().said() + (venue.isEmpty() ? "" : " · " + venue)),
                EventCards.see(PostedOption.action("show", event.id())));
    }

    private static Happening happening(EventItem item, EventTime time, Caller reader) {
        return new Happening(
                Kind.EVENT,
                time.start(),
                time.end(),
                time.allDay() ? Optional.of(LocalDate.ofInstant(time.start(), time.zone())) : Optional.empty(),
                EventCards.title(item),
                EventTimes.of(time, reader).then(" · " + (item.place().isEmpty() ? item.feedName() : item.place())),
                EventCards.see(EventCards.show(item)));
    }
}
