package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.chat.Language;
import java.net.URI;
import java.util.List;

/**
 * What everybody on the web may see of a community.
 *
 * @param address where it is shown
 * @param name what its moderators call it; possibly nothing
 * @param language the community's
 * @param events what is ahead or under way, the next one first
 * @param entries every time of them that is known, for calendars
 */
public record OpenPage(
        URI address, String name, Language language, List<OpenEvent> events, List<CalendarEntry> entries) {
    /** Keeps copies. */
    public OpenPage {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }
}
