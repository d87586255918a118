package dev.carrel.feed;

import dev.carrel.calendar.ical.ForeignCalendar;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads feeds, calendars and pages of events or jobs, whatever their server says they are: RSS 0.9 to 2.0, Atom, iCalendar, JSON Feed, and
 * schema.org events and jobs in JSON-LD. Whatever the text is, it ends soon, and with a result or a reason. Thread-safe.
 */
public final class FeedReader {
    /** How far ahead events are of interest. */
    public static final Duration AHEAD = Duration.ofDays(400);

    /** How long events are of interest after their end: a feed may be fetched again only a day later. */
    private static final Duration BEHIND = Duration.ofDays(1);

    private final InstantSource clock;

    /** A reader that leaves out what is over by this clock. */
    public FeedReader(InstantSource clock) {
        this.clock = clock;
    }

    /** What came of reading. */
    public sealed interface Reading {
        /** It is a feed. */
        record Read(Feed feed) implements Reading {}

        /**
         * It is none.
         *
         * @param why in words for people, as a sentence
         * @param instead addresses of feeds that it names, the first one first
         */
        record Unreadable(String why, List<URI> instead) implements Reading {
            /** Keeps a copy. */
            public Unreadable {
                instead = List.copyOf(instead);
            }
        }
    }

    /** Reads what was found, with times that name no zone in this one. */
    public Reading read(Fetched.Content content, ZoneId zone) {
        String text = content.text();
        String beginning = beginning(text);
        Context context = new Context(content.at(), zone, from(), from().plus(AHEAD));
        try {
            if (beginning.startsWith("begin:vcalendar")) {
                return calendar(text, context);
            }
            if (beginning.startsWith("{") || beginning.startsWith("[")) {
                return new JsonReader(context).read(text);
            }
            if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
                return new PageReader(context).read(text);
            }
            if (beginning.startsWith("<")) {
                return new XmlReader(context).read(text);
            }
        } catch (BrokenFeed broken) {
            return unreadable(broken.why());
        }
        return unreadable(text.isBlank() ? "There is nothing in it." : "It is neither a feed nor a calendar.");
    }

    private Instant from() {
        return clock.instant().minus(BEHIND);
    }

    static Reading unreadable(String why) {
        return new Reading.Unreadable(why, List.of());
    }

    /** The first letters after blanks and comments, in lower case. */
    private static String beginning(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else if (text.startsWith("<!--", at) && text.indexOf("-->", at) > 0) {
                at = text.indexOf("-->", at) + 3;
            } else {
                break;
            }
        }
        return text.substring(at, Math.min(text.length(), at + 20)).toLowerCase(Locale.ROOT);
    }

    /**
     * What a reader has to know besides the text.
     *
     * @param at where links begin that are not whole
     */
    record Context(URI at, ZoneId zone, Instant from, Instant until) {
        /** Until when one may apply for a job; a date further ahead than events are of interest is none that anybody meant. */
        Optional<Instant> closes(String text) {
            return FeedDates.parse(text, zone).map(FeedDates.Stated::end).filter(until::isAfter);
        }
    }

    private static Reading calendar(String text, Context context) {
        ForeignCalendar calendar = ForeignCalendar.read(text, context.zone(), context.from(), context.until());
        List<FeedItem> items = calendar.events().stream()
                .limit(Feed.MOST)
                .map(event -> {
                    Optional<URI> link =
                            event.link().isEmpty() ? Optional.empty() : WebAddress.resolve(context.at(), event.link());
                    return new FeedItem(
                            FeedItem.identity(event.uid(), link, event.title() + event.description()),
                            link,
                            PlainWords.of(event.title(), FeedItem.LONGEST_TITLE),
                            PlainWords.of(event.description(), FeedItem.LONGEST_SUMMARY),
                            PlainWords.of(event.location(), FeedItem.LONGEST_TITLE),
                            "",
                            event.categories().stream()
                                    .map(word -> PlainWords.of(word, FeedItem.LONGEST_TITLE))
                                    .toList(),
                            Optional.empty(),
                            Optional.empty(),
                            event.cancelled(),
                            true,
                            event.times());
                })
                .toList();
        return new Reading.Read(
                new Feed(PlainWords.of(calendar.name(), FeedItem.LONGEST_TITLE), "iCalendar", items, false));
    }
}
