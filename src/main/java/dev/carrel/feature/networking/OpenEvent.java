package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.CalendarEntry;

/**
 * An event as everybody on the web may see it: who posted it, who comes and how many do is nowhere in it.
 *
 * @param kind {@code guest-lecture}
 * @param words the same for people: {@code Guest lecture}, in the language of the page
 * @param online whether it is known to be held on the web
 * @param allDay whether it is whole days
 * @param source the feed that told it; empty for what was posted in the community
 * @param entry its next time, with a UID that tells nothing
 */
public record OpenEvent(
        String kind, String words, boolean online, boolean allDay, String source, CalendarEntry entry) {}
