package dev.carrel.feature.cohort;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetching;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Right;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The dates of cohorts' terms: when classes begin, papers are due, spring break is. Whoever sees into a cohort sees them; its organizers keep
 * them, and so do moderators who see into it. Thread-safe; every method may block for the database.
 */
public final class Cohorts {
    /** Dates that a cohort may have ahead. */
    static final int MOST = 200;

    /** Dates that are over and still shown, the latest. */
    static final int MOST_PAST = 100;

    /** Lines of a week's digest. */
    private static final int MOST_OF_WEEK = 25;

    private final Store store;
    private final Groups groups;
    private final Linked linked;
    private final InstantSource clock;
    private final Gatherings gatherings;
    private final DateStore rows = new DateStore();
    private final Acts acts = new Acts();
    private final Telling telling;
    private final Map<String, Topic> topics;

    /** Dates in this store; calendars at an address are fetched so, and what is due to be told goes into this outbox. */
    public Cohorts(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Groups groups,
            Gatherings gatherings,
            Fetching fetching,
            InstantSource clock) {
        this.store = store;
        this.groups = groups;
        this.gatherings = gatherings;
        this.linked = new Linked(fetching, clock);
        this.clock = clock;
        this.telling = new Telling(store, rows, schedule, outbox, communities, groups, clock);
        this.topics = CohortTopics.of(this, groups, clock);
    }

    /**
     * The commands of cohorts.
     *
     * @param cohorts asked when a command runs, never for its declaration
     * @param zoneMenu a menu of zones for somebody whose own is not known; the choice goes into the option of its action
     */
    public static List<Command> commands(
            Supplier<Cohorts> cohorts, BiFunction<Caller, Action, Block> zoneMenu, InstantSource clock) {
        CohortOption cohort = new CohortOption(cohorts);
        DateOption date = new DateOption(cohorts, clock);
        return List.of(
                new DatesCommand(cohorts, cohort, clock),
                new AddCommand(cohorts, cohort, zoneMenu, clock),
                new ImportCommand(cohorts, cohort, zoneMenu, clock),
                new EditCommand(cohorts, date, clock),
                new RemoveCommand(cohorts, cohort, date),
                new RemindCommand(cohorts, cohort));
    }

    /** What messages about dates say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** Tells what became due while nobody was there to tell it; once the schedule can take moments. */
    public void start() {
        telling.start();
    }

    /** What a member's calendar shows of them. */
    public CalendarSource calendar() {
        return new TermCalendar(this, groups, clock);
    }

    /** What the card of a cohort shows of its term to whoever sees into it; nothing of any other group. */
    public List<Block> glance(Seen seen) {
        return isCohort(seen) && seen.looksInside() && seen.group().archived().isEmpty()
                ? CohortCards.glance(seen, ahead(seen), clock.instant())
                : List.of();
    }

    /** A message could not be posted in a room of a cohort's own. */
    void unposted(Handle handle, GroupId group, Delivery post) {
        telling.unposted(handle, group, post);
    }

    /** A group is no more: its dates go with it. */
    public void ended(Handle handle, CommunityId community, GroupId group) {
        rows.forget(handle, community, group);
    }

    static boolean isCohort(Seen seen) {
        return seen.group().profile().kind() == GroupKind.COHORT;
    }

    /** Whether the reader, in this role in the community, keeps the calendar of a cohort that they see so. */
    static boolean isKeptBy(Seen seen, Role role) {
        return seen.organizes() || (role.covers(Role.MODERATOR) && seen.looksInside());
    }

    Groups groups() {
        return groups;
    }

    /** What is ahead, for who sees into the cohort; the next one first. */
    List<TermDate> ahead(Seen cohort) {
        return cohort.looksInside()
                ? store.read(handle -> rows.ahead(handle, cohort.group().community(), cohort.id(), clock.instant()))
                : List.of();
    }

    /** What is over, for who sees into the cohort; the latest first. */
    List<TermDate> past(Seen cohort) {
        return cohort.looksInside()
                ? store.read(handle ->
                        rows.past(handle, cohort.group().community(), cohort.id(), clock.instant(), MOST_PAST))
                : List.of();
    }

    /** The dates of cohorts that were over after a moment, for who sees into them. */
    List<DateStore.Owned> of(CommunityId community, List<GroupId> cohorts, Instant since, int most) {
        return store.read(handle -> rows.of(handle, community, cohorts, since, most));
    }

    /** A date, and its cohort, if the reader sees into that. */
    Optional<Known> find(Seat reader, long number) {
        return store.read(handle -> find(handle, reader, number));
    }

    private Optional<Known> find(Handle handle, Seat reader, long number) {
        return rows.find(handle, reader.community(), number)
                .flatMap(owned -> groups.find(handle, reader, owned.group())
                        .filter(seen -> isCohort(seen)
                                && seen.looksInside()
                                && seen.group().archived().isEmpty())
                        .map(seen -> new Known(seen, owned.date())));
    }

    /** A date of a cohort that its reader sees into. */
    record Known(Seen cohort, TermDate date) {}

    /** By whose clock the dates of a cohort are said; nothing before there were any. */
    Optional<ZoneId> zone(Seen cohort) {
        return rhythm(cohort).map(Rhythm::zone);
    }

    /** When a cohort is told of its dates; nothing before there were any. */
    Optional<Rhythm> rhythm(Seen cohort) {
        return store.read(handle -> telling.rows().find(handle, cohort.group().community(), cohort.id()));
    }

    /** Changes when a cohort is told, from the way it is now or would be. */
    Outcome<Rhythm> remind(Seat seat, Role role, GroupId id, Rhythm usual, UnaryOperator<Rhythm> change) {
        return changing(seat, role, id, (handle, seen) -> {
            telling.rows().begin(handle, seat.community(), id, usual, clock.instant());
            Rhythm old = telling.rows().find(handle, seat.community(), id).orElseThrow();
            Rhythm changed = change.apply(old);
            telling.rows().change(handle, seat.community(), id, changed);
            if (changed.equals(old)) {
                return new Outcome.Already<>(old);
            }
            keep(handle, seat, seen, ActKind.DATES_TOLD_ANEW, seen.group().name());
            return new Outcome.Done<>(changed);
        });
    }

    /** What the week brings that has a moment in it: dates and sessions in their order, a line each. */
    List<Text> week(Seen cohort, Rhythm rhythm, Instant moment) {
        LocalDate monday =
                LocalDate.ofInstant(moment, rhythm.zone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant begin = WallClock.at(monday.atStartOfDay(), rhythm.zone());
        Instant end = WallClock.at(monday.plusWeeks(1).atStartOfDay(), rhythm.zone());
        Seat anybody = new Seat(cohort.group().community(), new MemberId(0));
        Stream<Map.Entry<Instant, Text>> sessions =
                gatherings
                        .ahead(anybody, Kind.SESSION, Map.of(cohort.id().value(), Right.LOOK), 0, MOST_OF_WEEK)
                        .stream()
                        .map(Meeting::occurrence)
                        .filter(occurrence -> occurrence.start().isBefore(end))
                        .map(occurrence -> Map.entry(
                                occurrence.start(),
                                Text.strong(occurrence.gathering().plan().title())
                                        .then(Punctuation.colon() + MeetingWords.planned(occurrence))));
        Stream<Map.Entry<Instant, Text>> dates = ahead(cohort).stream()
                .filter(date ->
                        date.when().start().isBefore(end) && date.when().over().isAfter(begin))
                .map(date -> Map.entry(
                        date.when().start(),
                        Text.strong(date.what())
                                .then(Punctuation.colon() + date.when().words())));
        return Stream.concat(dates, sessions)
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_OF_WEEK)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What would become of the dates of a cohort. */
    Merge merge(Seen cohort, List<Item> others, boolean replacing) {
        return Merge.of(ahead(cohort), others, replacing);
    }

    /** Takes dates in, all of them or none. */
    Outcome<Merge> take(Seat seat, Role role, GroupId id, Taking taking) {
        return changing(seat, role, id, (handle, seen) -> {
            Instant now = clock.instant();
            Merge merge = Merge.of(rows.ahead(handle, seat.community(), id, now), taking.items(), taking.replacing());
            if (merge.changesNothing()) {
                return new Outcome.Already<>(merge);
            }
            if (merge.staying() > MOST) {
                return new Outcome.TooMany<>(merge.staying());
            }
            telling.rows().begin(handle, seat.community(), id, Rhythm.usual(taking.zone()), now);
            rows.delete(handle, seat.community(), id, numbers(merge.leaving()));
            rows.insert(handle, seat.community(), id, merge.fresh(), now);
            if (merge.fresh().size() == 1 && merge.leaving().isEmpty()) {
                keep(
                        handle,
                        seat,
                        seen,
                        ActKind.DATE_ADDED,
                        merge.fresh().getFirst().what());
            } else {
                keep(handle, seat, seen, ActKind.DATES_TAKEN_IN, seen.group().name());
            }
            return new Outcome.Done<>(merge);
        });
    }

    /** Changes a date. */
    Outcome<Known> change(Seat seat, Role role, Known known, Item item) {
        return changing(seat, role, known.cohort().id(), (handle, seen) -> {
            Optional<Known> found = find(handle, seat, known.date().number());
            if (found.isEmpty()) {
                return new Outcome.Unknown<>();
            }
            if (found.get().date().item().equals(item)) {
                return new Outcome.Already<>(found.get());
            }
            rows.update(handle, seat.community(), known.date().number(), item, clock.instant());
            keep(handle, seat, seen, ActKind.DATE_CHANGED, item.what());
            return new Outcome.Done<>(find(handle, seat, known.date().number()).orElseThrow());
        });
    }

    /** Takes a date out. */
    Outcome<TermDate> remove(Seat seat, Role role, Known known) {
        return changing(seat, role, known.cohort().id(), (handle, seen) -> {
            Optional<Known> found = find(handle, seat, known.date().number());
            found.ifPresent(one -> {
                rows.delete(
                        handle, seat.community(), seen.id(), List.of(one.date().number()));
                keep(handle, seat, seen, ActKind.DATE_REMOVED, one.date().what());
            });
            return found.<Outcome<TermDate>>map(one -> new Outcome.Done<>(one.date()))
                    .orElseGet(Outcome.Unknown::new);
        });
    }

    /** Takes everything ahead out. */
    Outcome<Integer> clear(Seat seat, Role role, GroupId id) {
        return changing(seat, role, id, (handle, seen) -> {
            List<TermDate> ahead = rows.ahead(handle, seat.community(), id, clock.instant());
            if (ahead.isEmpty()) {
                return new Outcome.Already<>(0);
            }
            rows.delete(handle, seat.community(), id, numbers(ahead));
            keep(handle, seat, seen, ActKind.DATES_CLEARED, seen.group().name());
            return new Outcome.Done<>(ahead.size());
        });
    }

    /** The dates of a group that not everybody may look into are the matter of those who are in it. */
    private void keep(Handle handle, Seat by, Seen cohort, ActKind kind, String what) {
        if (cohort.group().privacy() == Privacy.OPEN) {
            acts.keep(
                    handle,
                    Act.of(by.community(), by.member(), kind, what, clock.instant())
                            .in(cohort.id().value()));
        }
    }

    private static List<Long> numbers(List<TermDate> dates) {
        return dates.stream().map(TermDate::number).toList();
    }

    /** The one way to change dates: in a transaction that holds the cohort, by a member who keeps them. */
    private <T> Outcome<T> changing(Seat seat, Role role, GroupId id, BiFunction<Handle, Seen, Outcome<T>> work) {
        return store.transact(handle -> {
            boolean there = rows.hold(handle, seat.community(), id);
            Optional<Seen> seen = there
                    ? groups.find(handle, seat, id)
                            .filter(found ->
                                    isCohort(found) && found.group().archived().isEmpty())
                    : Optional.empty();
            if (seen.isEmpty()) {
                return new Outcome.Unknown<>();
            }
            if (!isKeptBy(seen.get(), role)) {
                return new Outcome.NotYours<>();
            }
            telling.before(handle, seat.community(), id);
            Outcome<T> outcome = work.apply(handle, seen.get());
            telling.after(handle, seat.community(), id);
            return outcome;
        });
    }

    /** What is ahead in the calendar at an address; blocks for its server. */
    Linked.Found read(URI address, ZoneId zone) {
        return linked.read(address, zone);
    }
}
