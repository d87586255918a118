package dev.carrel.feature.networking;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.carrel.calendar.WallClock;
import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Sha256;
import dev.carrel.gathering.Plan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What communities show to everybody on the web: the events that they have posted for all of their members, and those of the feeds that they
 * follow. No group's sessions are in it, no name of anybody, and no link but those of which whoever posted them said that all may see them.
 *
 * <p>What is shown is worked out anew after {@link #FRESH} at the latest; a page that is switched off is gone at once. Thread-safe; every method
 * may block for the database.
 */
public final class OpenEvents {
    static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 200;
    private static final int UID_LENGTH = 20;

    /** What has been over for longer is in no calendar here. */
    private static final Duration LOOKING_BACK = Duration.ofDays(1);

    /** An address in words that somebody typed; whether all may have it nobody has said. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]{1,12}://|www\\.)\\S+|\\b[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+[/?#]\\S*");

    private static final Pattern ON_THE_WEB =
            Pattern.compile("(?i)\\b(?:online|virtual|zoom|webinar|webex|google meet|microsoft teams|livestream)\\b");

    private final PublicPages pages;
    private final Events events;
    private final PostedEvents posted;
    private final Supplier<Optional<URI>> web;
    private final InstantSource clock;
    private final LoadingCache<PublicPage, Contents> contents;

    private record Contents(List<OpenEvent> events, List<CalendarEntry> entries) {
        Contents {
            events = List.copyOf(events);
            entries = List.copyOf(entries);
        }
    }

    /** An event and all of its times. */
    private record Known(OpenEvent event, List<CalendarEntry> entries) {}

    /**
     * The pages of these events.
     *
     * @param web where people reach this installation; nothing is shown while that is not known
     */
    OpenEvents(
            PublicPages pages, Events events, PostedEvents posted, Supplier<Optional<URI>> web, InstantSource clock) {
        this.pages = pages;
        this.events = events;
        this.posted = posted;
        this.web = web;
        this.clock = clock;
        this.contents = Caffeine.newBuilder()
                .maximumSize(MOST_PAGES)
                .expireAfterWrite(FRESH)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build(this::read);
    }

    /** What is shown at this address: one that never was, one that was taken back and one that is no address are alike. */
    public Optional<OpenPage> find(String slug) {
        Optional<URI> address = web.get();
        return address.flatMap(here -> pages.find(slug).map(page -> {
            Contents shown = contents.get(page);
            return new OpenPage(page.at(here), page.name(), shown.events(), shown.entries());
        }));
    }

    private Contents read(PublicPage page) {
        Instant now = clock.instant();
        List<Known> known = Stream.concat(
                        posted.dated(page.community(), now.minus(LOOKING_BACK)).stream()
                                .filter(event -> end(EventCalendar.entry(event)).isAfter(now.minus(LOOKING_BACK)))
                                .map(event -> of(event, page)),
                        events.ahead(page.community()).stream()
                                .filter(EventItem::event)
                                .flatMap(item -> of(item, page, now).stream()))
                .sorted(Comparator.comparing(each -> start(each.event().entry())))
                .toList();
        return new Contents(
                known.stream()
                        .map(Known::event)
                        .filter(event -> end(event.entry()).isAfter(now))
                        .toList(),
                known.stream()
                        .flatMap(each -> each.entries().stream())
                        .limit(EventCalendar.MOST)
                        .toList());
    }

    private static Known of(PostedEvents.Dated event, PublicPage page) {
        CalendarEntry inside = EventCalendar.entry(event);
        Plan plan = event.times().gathering().plan();
        Particulars particulars = event.details().particulars().withoutSpeakers();
        String about = Stream.concat(Stream.of(plan.about()), particulars.lines().stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean online = particulars.region().equals(Particulars.ONLINE);
        String place = plan.venue().isEmpty() && !online ? particulars.region() : plan.venue();
        CalendarEntry entry =
                outside(inside, page).about(withoutAddresses(about), withoutAddresses(place), inside.link());
        Sort sort = event.details().sort();
        return new Known(
                new OpenEvent(sort.key(), sort.words(), online || online(sort, place), false, "", entry),
                List.of(entry));
    }

    /** Feeds are public, and so is what they say. */
    private static Optional<Known> of(EventItem item, PublicPage page, Instant now) {
        List<CalendarEntry> entries =
                EventCalendar.entries(item).map(entry -> outside(entry, page)).toList();
        Sort sort = Sort.in(item.title());
        // The next one that is held, else the next one, which is cancelled.
        Optional<EventTime> next = item.next(now)
                .or(() -> item.times().stream()
                        .filter(time -> time.end().isAfter(now))
                        .findFirst());
        return next.map(time -> new Known(
                new OpenEvent(
                        sort.key(),
                        sort.words(),
                        online(sort, item.place()),
                        time.allDay(),
                        item.feedName(),
                        entries.get(item.times().indexOf(time))),
                entries));
    }

    /** The same for people outside: with a UID that does not tell how many others there are. */
    private static CalendarEntry outside(CalendarEntry entry, PublicPage page) {
        return entry.known(Sha256.hex(page.slug() + " " + entry.uid()).substring(0, UID_LENGTH) + "@carrel");
    }

    private static String withoutAddresses(String words) {
        return ADDRESS.matcher(words).replaceAll("(a link for members)");
    }

    private static boolean online(Sort sort, String place) {
        return sort == Sort.WEBINAR
                || ON_THE_WEB.matcher(place).find()
                || ADDRESS.matcher(place).find();
    }

    private static Instant start(CalendarEntry entry) {
        return WallClock.at(entry.start(), entry.zone());
    }

    private static Instant end(CalendarEntry entry) {
        return start(entry).plus(entry.duration());
    }
}
