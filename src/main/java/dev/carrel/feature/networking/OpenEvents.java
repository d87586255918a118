package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.carrel.calendar.WallClock;
import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Sha256;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.GatheringId;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.Plan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final MemberId NOBODY = new MemberId(0);

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
    private final Communities communities;
    private final Supplier<Optional<URI>> web;
    private final InstantSource clock;
    private final LoadingCache<PublicPage, Contents> contents;

    private record Contents(Language language, List<OpenEvent> events, List<CalendarEntry> entries) {
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
            PublicPages pages,
            Events events,
            PostedEvents posted,
            Communities communities,
            Supplier<Optional<URI>> web,
            InstantSource clock) {
        this.pages = pages;
        this.events = events;
        this.posted = posted;
        this.communities = communities;
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
            return new OpenPage(page.at(here), page.name(), shown.language(), shown.events(), shown.entries());
        }));
    }

    private Contents read(PublicPage page) {
        Language language =
                communities.communitySettings(page.community()).language().orElse(Language.ENGLISH);
        return language.speaking(() -> read(page, language));
    }

    private Contents read(PublicPage page, Language language) {
        Instant now = clock.instant();
        List<Posted> ahead = posted.ahead(new Seat(page.community(), NOBODY));
        Set<GatheringId> held =
                ahead.stream().map(event -> event.gathering().id()).collect(Collectors.toSet());
        List<PostedEvents.Dated> dated = posted.dated(page.community(), now.minus(LOOKING_BACK)).stream()
                .filter(event -> held.contains(event.times().gathering().id()) || isOfToday(event, now))
                .toList();
        List<Known> told = events.ahead(page.community()).stream()
                .filter(EventItem::event)
                .flatMap(item -> of(item, page, now).stream())
                .toList();
        Stream<OpenEvent> cancelled = dated.stream()
                .filter(event -> event.times().gathering().cancelled().isPresent())
                .filter(event -> !event.times().gathering().isSeries())
                .map(event -> of(event.times().gathering(), event.details(), entry(event, page)));
        return new Contents(
                language,
                Stream.of(
                                ahead.stream().map(event -> of(event, page)),
                                cancelled,
                                told.stream().map(Known::event))
                        .flatMap(some -> some)
                        .filter(event -> end(event.entry()).isAfter(now))
                        .sorted(Comparator.comparing(event -> start(event.entry())))
                        .toList(),
                Stream.concat(
                                dated.stream().map(event -> entry(event, page)),
                                told.stream().flatMap(each -> each.entries().stream()))
                        .limit(EventCalendar.MOST)
                        .toList());
    }

    /** Whether calendars may still need to be told: that it is over, or was cancelled. */
    private static boolean isOfToday(PostedEvents.Dated event, Instant now) {
        return !event.times().gathering().isSeries()
                && end(EventCalendar.entry(event)).isAfter(now.minus(LOOKING_BACK));
    }

    /** One time of a posted event. */
    private static OpenEvent of(Posted event, PublicPage page) {
        Gathering gathering = event.gathering();
        Occurrence occurrence = event.occurrence();
        CalendarEntry entry = CalendarEntry.once(
                        "posted " + occurrence.id().value(),
                        gathering.plan().title(),
                        gathering.plan().timing().zone(),
                        LocalDateTime.ofInstant(
                                occurrence.start(), gathering.plan().timing().zone()),
                        Duration.between(occurrence.start(), occurrence.end()),
                        gathering.changed())
                .revised(gathering.revision(), false);
        return of(gathering, event.details(), outside(entry, page));
    }

    private static OpenEvent of(Gathering gathering, Details details, CalendarEntry entry) {
        Plan plan = gathering.plan();
        Sort sort = details.sort();
        boolean online = details.particulars().region().equals(Particulars.ONLINE) || online(sort, plan.venue());
        return new OpenEvent(
                sort.key(),
                sort.words().said(),
                online,
                false,
                "",
                entry.about(about(plan, details), place(plan, details), link(details)));
    }

    /** All of its times, as a calendar takes them. */
    private static CalendarEntry entry(PostedEvents.Dated event, PublicPage page) {
        Plan plan = event.times().gathering().plan();
        Details details = event.details();
        String about = about(plan, details);
        return outside(EventCalendar.entry(event), page)
                .about(about, place(plan, details), link(details))
                .described(about);
    }

    private static String about(Plan plan, Details details) {
        return withoutAddresses(
                Stream.concat(Stream.of(plan.about()), details.particulars().withoutSpeakers().lines().stream())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static String place(Plan plan, Details details) {
        String region = details.particulars().region();
        return withoutAddresses(plan.venue().isEmpty() && !region.equals(Particulars.ONLINE) ? region : plan.venue());
    }

    private static Optional<URI> link(Details details) {
        return details.link().filter(link -> !details.forGoing());
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
                        sort.words().said(),
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
        return ADDRESS.matcher(words)
                .replaceAll(say("(a link for members)", "(un lien pour les membres)", "(un enlace para los miembros)"));
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
