package dev.carrel.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.calendar.WallClock;
import dev.carrel.calendar.ical.CalendarDocument;
import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.chat.Sha256;
import dev.carrel.chat.Words;
import dev.carrel.chat.spi.CalendarFeeds.Feed;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.feature.networking.OpenEvent;
import dev.carrel.feature.networking.OpenEvents;
import dev.carrel.feature.networking.OpenPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives what communities show to everybody to the web server, in its words. */
final class CommunityPages implements PublicEvents {
    private static final Words USUAL_NAME = Words.of("Upcoming events", "Événements à venir", "Próximos eventos");

    private final OpenEvents events;

    /** As written last, for as long as what was written is what is shown. */
    private final Cache<List<CalendarEntry>, Feed> written =
            Caffeine.newBuilder().weakKeys().build();

    private final Cache<List<OpenEvent>, List<Event>> told =
            Caffeine.newBuilder().weakKeys().build();

    CommunityPages(OpenEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Page> find(String slug) {
        return events.find(slug)
                .map(page -> new Page(
                        page.address(),
                        name(page),
                        page.language(),
                        told.get(
                                page.events(),
                                all -> all.stream().map(CommunityPages::event).toList())));
    }

    @Override
    public Optional<Feed> calendar(String slug) {
        return events.find(slug)
                .map(page -> written.get(page.entries(), entries -> feed(CalendarDocument.feed(name(page), entries))));
    }

    @Override
    public Optional<Feed> calendar(String slug, String event) {
        return events.find(slug).stream()
                .flatMap(page -> page.events().stream())
                .map(OpenEvent::entry)
                .filter(entry -> id(entry).equals(event))
                .findFirst()
                .map(entry -> feed(CalendarDocument.of(entry)));
    }

    private static String name(OpenPage page) {
        return page.name().isEmpty() ? USUAL_NAME.in(page.language()) : page.name();
    }

    private static Event event(OpenEvent event) {
        CalendarEntry entry = event.entry();
        Instant start = WallClock.at(entry.start(), entry.zone());
        return new Event(
                id(entry),
                new Kind(event.kind(), event.words()),
                entry.title(),
                entry.description(),
                entry.location(),
                event.online(),
                entry.link(),
                start,
                start.plus(entry.duration()),
                entry.zone(),
                event.allDay(),
                entry.cancelled(),
                event.source(),
                entry.changedAt());
    }

    private static String id(CalendarEntry entry) {
        return entry.uid().substring(0, entry.uid().indexOf('@'));
    }

    private static Feed feed(CalendarDocument document) {
        String text = document.text();
        return new Feed(text, Sha256.hex(text));
    }
}
