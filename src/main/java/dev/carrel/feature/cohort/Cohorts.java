package dev.carrel.feature.cohort;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetching;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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

    private final Store store;
    private final Groups groups;
    private final Linked linked;
    private final InstantSource clock;
    private final DateStore rows = new DateStore();

    /** Dates in this store; calendars at an address are fetched so. */
    public Cohorts(Store store, Groups groups, Fetching fetching, InstantSource clock) {
        this.store = store;
        this.groups = groups;
        this.linked = new Linked(fetching, clock);
        this.clock = clock;
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
                new RemoveCommand(cohorts, cohort, date));
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

    /** By whose clock the first dates of a cohort were said; nothing before there were any. */
    Optional<ZoneId> zone(Seen cohort) {
        return store.read(handle -> rows.zone(handle, cohort.group().community(), cohort.id()));
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
            rows.begin(handle, seat.community(), id, taking.zone());
            rows.delete(handle, seat.community(), id, numbers(merge.leaving()));
            rows.insert(handle, seat.community(), id, merge.fresh(), now);
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
            return new Outcome.Done<>(find(handle, seat, known.date().number()).orElseThrow());
        });
    }

    /** Takes a date out. */
    Outcome<TermDate> remove(Seat seat, Role role, Known known) {
        return changing(seat, role, known.cohort().id(), (handle, seen) -> {
            Optional<Known> found = find(handle, seat, known.date().number());
            found.ifPresent(one -> rows.delete(
                    handle, seat.community(), seen.id(), List.of(one.date().number())));
            return found.<Outcome<TermDate>>map(one -> new Outcome.Done<>(one.date()))
                    .orElseGet(Outcome.Unknown::new);
        });
    }

    /** Takes everything ahead out. */
    Outcome<Integer> clear(Seat seat, Role role, GroupId id) {
        return changing(seat, role, id, (handle, seen) -> {
            List<TermDate> ahead = rows.ahead(handle, seat.community(), id, clock.instant());
            rows.delete(handle, seat.community(), id, numbers(ahead));
            return ahead.isEmpty() ? new Outcome.Already<>(0) : new Outcome.Done<>(ahead.size());
        });
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
            return isKeptBy(seen.get(), role) ? work.apply(handle, seen.get()) : new Outcome.NotYours<>();
        });
    }

    /** What is ahead in the calendar at an address; blocks for its server. */
    Linked.Found read(URI address, ZoneId zone) {
        return linked.read(address, zone);
    }
}
