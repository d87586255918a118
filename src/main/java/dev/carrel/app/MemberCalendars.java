package dev.carrel.app;

import dev.carrel.calendar.ical.CalendarDocument;
import dev.carrel.chat.Sha256;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import java.util.List;
import java.util.Optional;

/** Finds what an address of a calendar leads to, and asks every feature what is in it. */
final class MemberCalendars implements CalendarFeeds {
    private final CalendarLinks links;
    private final List<CalendarSource> sources;

    MemberCalendars(CalendarLinks links, List<CalendarSource> sources) {
        this.links = links;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Optional<Feed> find(String token) {
        return links.memberOf(token)
                .map(this::all)
                .or(() -> links.entryOf(token).flatMap(this::one))
                .map(MemberCalendars::feed);
    }

    private CalendarDocument all(Seat seat) {
        return CalendarDocument.feed(
                "Carrel",
                sources.stream()
                        .flatMap(source -> source.entries(seat).stream())
                        .toList());
    }

    private Optional<CalendarDocument> one(CalendarLinks.Entry link) {
        return sources.stream()
                .filter(source -> source.kind().equals(link.kind()))
                .findFirst()
                .map(source -> source.given(link.community(), link.number()))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> CalendarDocument.feed(entries.getFirst().title(), entries));
    }

    private static Feed feed(CalendarDocument document) {
        String text = document.text();
        return new Feed(text, Sha256.hex(text));
    }
}
