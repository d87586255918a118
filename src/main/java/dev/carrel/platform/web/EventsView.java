package dev.carrel.platform.web;

import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.platform.web.page.EventsPage;
import dev.carrel.platform.web.page.EventsPage.Menu;
import dev.carrel.platform.web.page.EventsPage.Row;
import dev.carrel.platform.web.page.Frame;
import dev.carrel.platform.web.page.PlaygroundPage.Choice;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what of a community's events a visitor is shown: {@value #AT_ONCE} at once at most. */
final class EventsView {
    private static final int AT_ONCE = 25;

    /** Where most readers are; an address takes every other zone too. */
    private static final List<String> ZONES = List.of(
            "Pacific/Honolulu",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Denver",
            "America/Chicago",
            "America/New_York",
            "America/Halifax",
            "America/Puerto_Rico",
            "America/Sao_Paulo",
            "UTC",
            "Europe/London",
            "Europe/Madrid",
            "Africa/Lagos",
            "Europe/Athens",
            "Asia/Kolkata",
            "Asia/Manila",
            "Asia/Tokyo",
            "Australia/Sydney");

    private EventsView() {}

    static EventsPage of(Frame frame, PublicEvents.Page page, EventFilter filter, Instant now) {
        List<PublicEvents.Event> found =
                page.events().stream().filter(event -> filter.takes(event, now)).toList();
        int from = Math.min(filter.from(), Math.max(0, (found.size() - 1) / AT_ONCE * AT_ONCE));
        int to = Math.min(found.size(), from + AT_ONCE);
        List<PublicEvents.Event> window = found.subList(from, to);
        String path = page.address().getRawPath();
        return new EventsPage(
                frame,
                EventsPages.title(page),
                path,
                counted(found.size(), from, to, filter),
                filter.words(),
                filter.isNarrow(),
                menus(page, filter, now),
                window.stream().map(event -> row(path, event, filter)).toList(),
                from == 0 ? "" : path + filter.from(Math.max(0, from - AT_ONCE)).query(),
                to == found.size() ? "" : path + filter.from(to).query(),
                page.address() + "/" + EventsPages.CALENDAR,
                path + "/" + EventsPages.FEED + filter.from(0).query(),
                EventData.of(page, window));
    }

    private static String counted(int found, int from, int to, EventFilter filter) {
        if (found == 0) {
            return filter.isNarrow() ? "No event is like that. There may be others." : "No event is ahead.";
        }
        String all = found == 1 ? "1 event" : found + " events";
        return to - from == found
                ? all + ", the next one first."
                : "Events " + (from + 1) + " to " + to + " of " + found + ".";
    }

    private static Row row(String path, PublicEvents.Event event, EventFilter filter) {
        List<String> kind = new ArrayList<>(List.of(event.kind().words()));
        if (event.online()) {
            kind.add("Online");
        }
        Stream.of(event.place(), event.source().isEmpty() ? "" : "From " + event.source())
                .filter(words -> !words.isEmpty())
                .forEach(kind::add);
        return new Row(
                anchor(event),
                EventWords.title(event),
                event.cancelled(),
                EventWords.when(event, filter.zone()),
                EventWords.start(event),
                kind,
                event.about().lines().filter(line -> !line.isBlank()).toList(),
                link(event).orElse(""),
                path + "/" + event.id() + ".ics");
    }

    private static List<Menu> menus(PublicEvents.Page page, EventFilter filter, Instant now) {
        Map<String, String> kinds = new LinkedHashMap<>(Map.of("", "Any kind"));
        page.events()
                .forEach(event -> kinds.put(event.kind().key(), event.kind().words()));
        Map<String, String> whens = new LinkedHashMap<>();
        for (EventFilter.When when : EventFilter.When.values()) {
            whens.put(when.key, when.words);
        }
        Map<String, String> wheres = new LinkedHashMap<>();
        for (EventFilter.Where where : EventFilter.Where.values()) {
            wheres.put(where.key, where.words);
        }
        Map<String, String> zones = new LinkedHashMap<>(Map.of("", "Each event’s own"));
        Stream.concat(ZONES.stream(), filter.zone().map(ZoneId::getId).stream())
                .map(ZoneId::of)
                .forEach(zone -> zones.put(zone.getId(), EventWords.clock(zone, now)));
        return List.of(
                menu(EventFilter.KIND, "Kind", kinds, filter.kind()),
                menu(EventFilter.WHEN, "When", whens, filter.when().key),
                menu(EventFilter.ONLINE, "Where", wheres, filter.where().key),
                menu(
                        EventFilter.ZONE,
                        "Times of",
                        zones,
                        filter.zone().map(ZoneId::getId).orElse("")));
    }

    private static Menu menu(String name, String label, Map<String, String> choices, String chosen) {
        return new Menu(
                name,
                label,
                choices.entrySet().stream()
                        .map(choice -> new Choice(
                                choice.getValue(),
                                choice.getKey(),
                                choice.getKey().equals(chosen)))
                        .toList());
    }

    static String anchor(PublicEvents.Event event) {
        return "e-" + event.id();
    }

    /** Where it is on the web, if that is a page. */
    static Optional<String> link(PublicEvents.Event event) {
        return event.link().map(URI::toString).filter(Links::isWeb);
    }
}
