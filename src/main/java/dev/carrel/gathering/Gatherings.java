package dev.carrel.gathering;

import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Knows what people come together for, and when. Whoever asks says who wants to know, and gets what their host lets them see. Thread-safe;
 * every method may block for the database. Those that take a handle take part in its transaction.
 */
public final class Gatherings {
    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 100;

    /** The longest text on what a gathering is about, in characters. */
    public static final int LONGEST_ABOUT = 1000;

    /** The longest text on where it is, in characters. */
    public static final int LONGEST_VENUE = 300;

    /** The longest notes, in characters. */
    public static final int LONGEST_NOTES = 1000;

    /** The most reminders before one time. */
    public static final int MOST_LEADS = 5;

    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(24);

    /** So long before the start and after the end one can say that one is there. */
    public static final Duration DOORS = Duration.ofMinutes(30);

    /** Times of a series that can be seen and answered ahead. */
    public static final int AHEAD = 8;

    /** Times that a group may have ahead before it can plan more. */
    public static final int MOST_AHEAD = 200;

    private final Store store;
    private final InstantSource clock;
    private final GatheringStore gatherings = new GatheringStore();
    private final OccurrenceStore occurrences = new OccurrenceStore();
    private final AttendanceStore attendances = new AttendanceStore();
    private final LeadStore leads = new LeadStore();
    private final Sight sight = new Sight(attendances);
    private final Hosts hosts;
    private final Planning planning;
    private final Attending attending;
    private final Reminding reminding;

    /** Gatherings in this store, held by these hosts; what is due fires with this schedule. */
    public Gatherings(Store store, Schedule schedule, InstantSource clock, Map<Kind, Host> hosts) {
        this(store, schedule, clock, hosts, (handle, occurrence) -> {});
    }

    /** The same, with somebody who looks on. */
    public Gatherings(Store store, Schedule schedule, InstantSource clock, Map<Kind, Host> hosts, Onlooker onlooker) {
        this.store = store;
        this.clock = clock;
        this.hosts = new Hosts(hosts, onlooker);
        Places places = new Places(occurrences, attendances, this.hosts);
        TimeKeeper keeper =
                new TimeKeeper(store, schedule, clock, gatherings, occurrences, attendances, leads, places, this.hosts);
        Changes changes = new Changes(store, clock, gatherings, occurrences, sight, this.hosts);
        this.planning = new Planning(
                store, clock, changes, gatherings, occurrences, attendances, places, keeper, sight, this.hosts);
        this.attending = new Attending(clock, changes, occurrences, attendances, places, keeper, this.hosts);
        this.reminding = new Reminding(store, changes, leads, keeper);
    }

    /** Plans, moves, skips and cancels. */
    public Planning planning() {
        return planning;
    }

    /** Takes answers. */
    public Attending attending() {
        return attending;
    }

    /** Lets members choose when they are reminded. */
    public Reminding reminding() {
        return reminding;
    }

    /** Forgets what was planned for a group that is no more, and who came. */
    public void forget(Handle handle, CommunityId community, Kind kind, long group) {
        gatherings.forget(handle, community, kind, group);
    }

    /** One time, if the reader may see it: nothing when there is none, and nothing when it is not theirs to see. */
    public Optional<Meeting> find(Seat reader, OccurrenceId id) {
        return store.read(handle -> find(handle, reader, id));
    }

    /** The same within a transaction. */
    public Optional<Meeting> find(Handle handle, Seat reader, OccurrenceId id) {
        Optional<Occurrence> found = occurrences.find(handle, reader.community(), id);
        Right right = found.map(occurrence -> hosts.of(occurrence).rightOf(handle, reader, occurrence.gathering()))
                .orElse(Right.NONE);
        return found.filter(occurrence -> right.covers(Right.LOOK))
                .map(occurrence -> sight.meeting(handle, reader, occurrence, right));
    }

    /**
     * What is ahead or under way, the next one first.
     *
     * @param rights what the reader may do with the gatherings of these groups
     * @param from how many to leave out
     */
    public List<Meeting> ahead(Seat reader, Kind kind, Map<Long, Right> rights, int from, int most) {
        if (rights.isEmpty()) {
            return List.of();
        }
        return store.read(handle -> sight.meetings(
                handle,
                reader,
                occurrences.ahead(handle, reader.community(), kind, rights.keySet(), clock.instant(), from, most),
                gathering -> gathering.group().map(rights::get).orElse(Right.NONE)));
    }

    /** How many {@link #ahead} has. */
    public int countAhead(Seat reader, Kind kind, Collection<Long> groups) {
        return groups.isEmpty()
                ? 0
                : store.read(
                        handle -> occurrences.countAhead(handle, reader.community(), kind, groups, clock.instant()));
    }

    /** Everybody who has to do with one time, in the order of arrival; nobody for a reader without this right. */
    public List<Attendee> attendees(Seat reader, OccurrenceId id, Right needed) {
        return store.read(handle -> find(handle, reader, id)
                .filter(meeting -> meeting.right().covers(needed))
                .map(meeting -> attendances.all(handle, meeting.occurrence()))
                .orElse(List.of()));
    }

    /** Everybody who has to do with one time, whoever may know; for telling them of it, within the transaction that does. */
    public List<Attendee> attendees(Handle handle, Occurrence occurrence) {
        return attendances.all(handle, occurrence);
    }

    /** One time, whoever may see it; for working out who may. */
    public Optional<Occurrence> occurrence(CommunityId community, OccurrenceId id) {
        return store.read(handle -> occurrence(handle, community, id));
    }

    /** One time, whoever may see it; for telling people of it, within the transaction that does. */
    public Optional<Occurrence> occurrence(Handle handle, CommunityId community, OccurrenceId id) {
        return occurrences.find(handle, community, id);
    }

    /** A gathering, and those of its times that are not as its series has them. */
    public record Dated(Gathering gathering, List<Occurrence> exceptions) {
        /** Keeps a copy. */
        public Dated {
            exceptions = List.copyOf(exceptions);
        }

        /**
         * As a calendar shows it: a series as it repeats, without what is skipped, and what is moved where it is now.
         *
         * @param uid tells it from every other entry, for as long as it exists
         */
        public CalendarEntry entry(String uid, String about, String place, Optional<URI> page) {
            Timing timing = gathering.plan().timing();
            CalendarEntry once = CalendarEntry.once(
                            uid,
                            gathering.plan().title(),
                            timing.zone(),
                            timing.first(),
                            timing.length(),
                            gathering.changed())
                    .about(about, place, page)
                    .revised(gathering.revision(), gathering.cancelled().isPresent());
            return timing.repeat().map(rule -> series(once, rule)).orElse(once);
        }

        private CalendarEntry series(CalendarEntry once, Repeat rule) {
            List<LocalDateTime> skipped = exceptions.stream()
                    .filter(occurrence -> occurrence.state() == State.SKIPPED)
                    .map(Occurrence::byRule)
                    .toList();
            List<CalendarEntry.Change> moved = exceptions.stream()
                    .filter(Occurrence::isHeld)
                    .map(occurrence -> new CalendarEntry.Change(
                            occurrence.byRule(),
                            occurrence.local(),
                            occurrence.length(),
                            once.title(),
                            once.description(),
                            false))
                    .toList();
            return once.repeating(rule, skipped, moved);
        }
    }

    /** For whoever was given its address: a gathering, and what goes on after it at other times, whoever may see it. */
    public List<Dated> dated(CommunityId community, GatheringId id) {
        return store.read(handle -> dated(handle, community, gatherings.series(handle, community, id)));
    }

    /** What is held at a moment in these communities, whoever may see it: for {@link Attending#checkIn}, which asks who may. */
    public List<Occurrence> underWay(Kind kind, Collection<CommunityId> communities, Instant at) {
        return communities.isEmpty()
                ? List.of()
                : store.read(handle -> occurrences.underWay(handle, kind, communities, at));
    }

    /** For calendars: the gatherings of these groups that were not cancelled before a moment. */
    public List<Dated> dated(CommunityId community, Kind kind, Collection<Long> groups, Instant since) {
        return store.read(handle -> dated(handle, community, gatherings.of(handle, community, kind, groups, since)));
    }

    private List<Dated> dated(Handle handle, CommunityId community, List<Gathering> found) {
        Map<GatheringId, List<Occurrence>> exceptions =
                occurrences
                        .exceptions(
                                handle,
                                community,
                                found.stream().map(Gathering::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                occurrence -> occurrence.gathering().id()));
        return found.stream()
                .map(gathering -> new Dated(gathering, exceptions.getOrDefault(gathering.id(), List.of())))
                .toList();
    }
}
