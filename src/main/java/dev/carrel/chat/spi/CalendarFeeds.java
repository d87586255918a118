package dev.carrel.chat.spi;

import java.util.Optional;

/** Calendars for whoever knows their address, for whoever runs the web server. Called from many threads; may block for the database. */
@FunctionalInterface
public interface CalendarFeeds {
    /** The calendar at this address, or nothing: an address that never was, one that was taken back and one that is no address are alike. */
    Optional<Feed> find(String token);

    /**
     * A calendar.
     *
     * @param document the text of RFC 5545
     * @param tag the same for the same text, and otherwise different; without quotes
     */
    record Feed(String document, String tag) {}

    /** No calendars at all. */
    static CalendarFeeds none() {
        return token -> Optional.empty();
    }
}
