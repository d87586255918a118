package dev.carrel.chat.spi;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Inert;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What communities show of their events to everybody, for whoever runs the web server. Called from many threads; may block for the database, and
 * is asked again for every request: what is switched off is gone at once.
 */
public interface PublicEvents {
    /** The page at this address, or nothing: an address that never was, one that was taken back and one that is no address are alike. */
    Optional<Page> find(String slug);

    /** All that the page shows, for calendar applications; nothing when there is no such page. */
    Optional<CalendarFeeds.Feed> calendar(String slug);

    /** One of its events to be taken over into a calendar; nothing when there is no such page or event, or when it is over. */
    Optional<CalendarFeeds.Feed> calendar(String slug, String event);

    /**
     * A page.
     *
     * @param address its own, as people know it
     * @param name what it is called
     * @param language of its words, and of whoever reads it as far as is known
     * @param events what is ahead or under way, the next one first
     */
    record Page(URI address, String name, Language language, List<Event> events) {
        /** Makes the name inert, and keeps a copy. */
        public Page {
            name = Inert.of(name);
            events = List.copyOf(events);
        }
    }

    /**
     * An event, in the words of whoever announced it, which are to be shown as they are and never as markup. What is empty is not known.
     *
     * @param id letters and digits that tell it from the others of its page for as long as it is there
     * @param kind {@code guest-lecture}, and the same for people
     * @param place where it is
     * @param link a page of the web that everybody may have
     * @param zone in whose days it falls when it is whole days
     * @param source who told of it, when that is another page of the web
     * @param changed when anything of it was last changed
     */
    record Event(
            String id,
            Kind kind,
            String title,
            String about,
            String place,
            boolean online,
            Optional<URI> link,
            Instant start,
            Instant end,
            ZoneId zone,
            boolean allDay,
            boolean cancelled,
            String source,
            Instant changed) {
        /** Makes the words inert. */
        public Event {
            title = Inert.of(title);
            about = Inert.lines(about);
            place = Inert.of(place);
            source = Inert.of(source);
        }
    }

    /** What kind of event it is: for an address, and for people. */
    record Kind(String key, String words) {}

    /** No page at all. */
    static PublicEvents none() {
        return new PublicEvents() {
            @Override
            public Optional<Page> find(String slug) {
                return Optional.empty();
            }

            @Override
            public Optional<CalendarFeeds.Feed> calendar(String slug) {
                return Optional.empty();
            }

            @Override
            public Optional<CalendarFeeds.Feed> calendar(String slug, String event) {
                return Optional.empty();
            }
        };
    }
}
