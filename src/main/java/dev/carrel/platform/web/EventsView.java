package dev.carrel.platform.web;

import static dev.carrel.chat.Words.say;

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
                page.name(),
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
            return filter.isNarrow()
                    ? say(
                            "No event is like that. There may be others.",
                            "Aucun événement ne correspond. Il y en a peut-être d’autres.",
                            "Ningún evento es así. Puede que haya otros.")
                    : say("No event is ahead.", "Aucun événement à venir.", "No hay eventos próximos.");
        }
        if (to - from < found) {
            return say(
                    "Events " + (from + 1) + " to " + to + " of " + found + ".",
                    "Événements " + (from + 1) + " à " + to + " sur " + found + ".",
                    "Eventos " + (from + 1) + " a " + to + " de " + found + ".");
        }
        return found == 1
                ? say("1 event, the next one first.", "1 événement.", "1 evento.")
                : say(
                        found + " events, the next one first.",
                        found + " événements, le plus proche d’abord.",
                        found + " eventos, el más próximo primero.");
    }

    private static Row row(String path, PublicEvents.Event event, EventFilter filter) {
        List<String> kind = new ArrayList<>(List.of(event.kind().words()));
        if (event.online()) {
            kind.add(EventFilter.Where.ONLINE.words.said());
        }
        Stream.of(event.place(), event.source().isEmpty() ? "" : say("From ", "De ", "De ") + event.source())
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
        Map<String, String> kinds =
                new LinkedHashMap<>(Map.of("", say("Any kind", "Tous les types", "Cualquier tipo")));
        page.events()
                .forEach(event -> kinds.put(event.kind().key(), event.kind().words()));
        Map<String, String> whens = new LinkedHashMap<>();
        for (EventFilter.When when : EventFilter.When.values()) {
            whens.put(when.key, when.words.said());
        }
        Map<String, String> wheres = new LinkedHashMap<>();
        for (EventFilter.Where where : EventFilter.Where.values()) {
            wheres.put(where.key, where.words.said());
        }
        Map<String, String> zones =
                new LinkedHashMap<>(Map.of("", say("Each event’s own", "Celui de l’événement", "La de cada evento")));
        Stream.concat(ZONES.stream(), filter.zone().map(ZoneId::getId).stream())
                .map(ZoneId::of)
                .forEach(zone -> zones.put(zone.getId(), EventWords.clock(zone, now)));
        return List.of(
                menu(EventFilter.KIND, say("Kind", "Type", "Tipo"), kinds, filter.kind()),
                menu(EventFilter.WHEN, say("When", "Quand", "Cuándo"), whens, filter.when().key),
                menu(EventFilter.ONLINE, say("Where", "Où", "Dónde"), wheres, filter.where().key),
                menu(
                        EventFilter.ZONE,
                        say("Times of", "Fuseau horaire", "Zona horaria"),
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
