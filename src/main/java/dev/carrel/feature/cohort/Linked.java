package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.calendar.ical.EventTime;
import dev.carrel.feed.FeedItem;
import dev.carrel.feed.FeedReader;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Fetched.Validators;
import dev.carrel.feed.Fetching;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Reads the dates of a calendar at an address. Blocks for its server. Thread-safe. */
final class Linked {
    private final Fetching fetching;
    private final FeedReader reader;
    private final InstantSource clock;

    /** One calendar is read at a time: it may take some ten megabytes meanwhile. */
    private final ReentrantLock reading = new ReentrantLock();

    Linked(Fetching fetching, InstantSource clock) {
        this.fetching = fetching;
        this.reader = new FeedReader(clock);
        this.clock = clock;
    }

    /** What was found there. */
    sealed interface Found {
        /**
         * A calendar.
         *
         * @param nameless how many dates are left out, as they do not say what they are
         */
        record Calendar(String name, List<Item> items, int nameless) implements Found {
            /** Keeps a copy. */
            public Calendar {
                items = List.copyOf(items);
            }
        }

        /** Nothing to read, and why, as a sentence. */
        record Nothing(String why) implements Found {}
    }

    /**
     * What is ahead in the calendar there.
     *
     * @param zone of times and days that name none
     */
    Found read(URI address, ZoneId zone) {
        return switch (fetching.fetch(address, Validators.NONE)) {
            case Fetched.Failed failed -> new Found.Nothing(failed.why().words());
            case Fetched.Unchanged never -> throw new IllegalStateException("nothing was read before");
            case Fetched.Content content ->
                switch (read(content, zone)) {
                    case FeedReader.Reading.Unreadable unreadable ->
                        new Found.Nothing(unreadable.why().words());
                    case FeedReader.Reading.Read read ->
                        calendar(read.feed().title(), read.feed().items());
                };
        };
    }

    private FeedReader.Reading read(Fetched.Content content, ZoneId zone) {
        reading.lock();
        try {
            return reader.read(content, zone);
        } finally {
            reading.unlock();
        }
    }

    private Found calendar(String name, List<FeedItem> found) {
        Instant now = clock.instant();
        List<Item> items = new ArrayList<>();
        int nameless = 0;
        for (FeedItem event : found) {
            if (!event.event() || event.cancelled()) {
                continue;
            }
            for (EventTime time : event.times()) {
                if (!time.cancelled() && time.end().isAfter(now)) {
                    if (Dates.wrong(Dates.plain(event.title())).isPresent()) {
                        nameless++;
                    } else {
                        items.add(new Item(when(time), Dates.plain(event.title())));
                    }
                }
            }
        }
        return items.isEmpty()
                ? new Found.Nothing(say(
                        "There is no date ahead in it.",
                        "Il ne contient aucune date à venir.",
                        "No contiene ninguna fecha por venir."))
                : new Found.Calendar(name, items, nameless);
    }

    private static Stretch when(EventTime time) {
        LocalDateTime begins = LocalDateTime.ofInstant(time.start(), time.zone());
        LocalDateTime ends = LocalDateTime.ofInstant(time.end(), time.zone());
        if (time.allDay()) {
            LocalDate last = ends.minusNanos(1).toLocalDate();
            LocalDate first = begins.toLocalDate();
            return Stretch.days(time.zone(), first, last.isBefore(first) ? first : last);
        }
        // What the clock shows twice is the first time of the two: the second one has its offset for a zone.
        ZoneId zone = WallClock.at(begins, time.zone()).equals(time.start())
                ? time.zone()
                : time.zone().getRules().getOffset(time.start());
        return new Stretch(zone, begins, LocalDateTime.ofInstant(time.end(), zone), false);
    }
}
