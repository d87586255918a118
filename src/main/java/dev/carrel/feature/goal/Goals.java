package dev.carrel.feature.goal;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The goals of members, each seen by its member alone. Thread-safe; every method may block for the database. */
public final class Goals {
    /** Goals that a member may have open at once. */
    static final int MOST = 10;

    /** The longest goal, in characters. */
    static final int LONGEST = 200;

    /** The longest reason, in characters. */
    static final int LONGEST_REASON = 500;

    private final Store store;
    private final Participation participation;
    private final InstantSource clock;
    private final GoalStore rows = new GoalStore();
    private final CheckinStore checkins = new CheckinStore();
    private final CheckinFiring firing;
    private final Map<String, Topic> topics;

    /** Goals in this store; what is done is counted as taking part. */
    public Goals(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Participation participation,
            InstantSource clock) {
        this.store = store;
        this.participation = participation;
        this.clock = clock;
        this.firing = new CheckinFiring(store, checkins, schedule, outbox, communities, clock);
        this.topics = Map.of(CheckinTopic.TOPIC, new CheckinTopic(this));
    }

    /**
     * One command each for setting, finishing, listing and giving reasons.
     *
     * @param goals asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Goals> goals, InstantSource clock) {
        return List.of(
                new SetCommand(goals, clock),
                new DoneCommand(goals, clock),
                new ListCommand(goals, clock),
                new WhyCommand(goals));
    }

    /** What messages about goals say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** How a member's week stands and why they do this, in a few lines for a card of their own; nothing where they keep no goals. */
    public List<Block> brief(Caller caller) {
        return GoalCards.brief(overview(Seat.of(caller), Weeks.monday(clock.instant(), Weeks.zone(caller))));
    }

    /** The same about a week that is over. */
    public List<Block> lastWeek(Caller caller, LocalDate monday) {
        return GoalCards.lastWeek(overview(Seat.of(caller), monday));
    }

    /** How a member's goals stand in the week that begins on this Monday. */
    Overview overview(Seat seat, LocalDate monday) {
        return store.read(handle -> new Overview(
                monday,
                rows.open(handle, seat),
                rows.done(handle, seat, monday),
                Weeks.streak(rows.weeksDone(handle, seat), monday),
                rows.reason(handle, seat)));
    }

    Optional<Goal> find(Seat seat, long number) {
        return store.read(handle -> rows.find(handle, seat, number));
    }

    /** Keeps a new goal; the one that is there when it is open already, nothing when the member has {@link #MOST}. */
    Optional<Goal> keep(Seat seat, String words, LocalDate monday, boolean weekly) {
        return store.transact(handle -> {
            rows.hold(handle, seat);
            List<Goal> open = rows.open(handle, seat);
            Optional<Goal> same = open.stream()
                    .filter(goal -> goal.words().equals(words) && !goal.monday().isAfter(monday))
                    .findFirst();
            if (same.isPresent() || open.size() >= MOST) {
                return same;
            }
            Goal goal = new Goal(0, words, monday, weekly, "", Optional.empty());
            return rows.find(handle, seat, rows.insert(handle, seat, goal, Optional.empty(), clock.instant()));
        });
    }

    /**
     * Marks a goal as done in this week; a weekly one comes back in the next. It is counted once, however often it is opened again. What is
     * done already stays as it is.
     */
    Optional<Goal> finish(Seat seat, long number, LocalDate monday) {
        return store.transact(handle -> {
            rows.hold(handle, seat);
            Optional<Goal> found = rows.find(handle, seat, number).filter(goal -> !goal.isAsleep(monday));
            if (found.isPresent() && rows.finish(handle, seat, number, monday)) {
                finished(handle, seat, found.get(), monday);
            }
            return found;
        });
    }

    private void finished(Handle handle, Seat seat, Goal goal, LocalDate monday) {
        Instant now = clock.instant();
        if (goal.weekly()) {
            Goal next = new Goal(0, goal.words(), monday.plusWeeks(1), true, goal.reason(), Optional.empty());
            rows.insert(handle, seat, next, Optional.of(goal.number()), now);
        }
        if (rows.count(handle, seat, goal.number())) {
            participation.count(handle, Kind.GOAL_DONE, seat, now, 1);
        }
    }

    /** Opens a goal again that was done in this week; false when there is no such one. */
    boolean reopen(Seat seat, long number, LocalDate monday) {
        return store.transact(handle -> {
            rows.hold(handle, seat);
            return rows.reopen(handle, seat, number, monday);
        });
    }

    /**
     * Carries over what is open of a week and those before it, or one of these: into the week after it, or into this one if that is later.
     * What is for a later week already stays there, so that it is carried once, however often this is called.
     *
     * @param number which one, or all of them
     * @return what was carried, as it is now
     */
    List<Goal> carry(Seat seat, Optional<Long> number, LocalDate week, LocalDate thisMonday) {
        LocalDate next = week.plusWeeks(1);
        LocalDate into = next.isAfter(thisMonday) ? next : thisMonday;
        return store.transact(handle -> {
            rows.hold(handle, seat);
            List<Long> carried = rows.open(handle, seat).stream()
                    .filter(goal -> !goal.monday().isAfter(week))
                    .map(Goal::number)
                    .filter(one -> number.isEmpty() || number.get().equals(one))
                    .toList();
            if (!carried.isEmpty()) {
                rows.move(handle, seat, carried, into);
            }
            return rows.open(handle, seat).stream()
                    .filter(goal -> carried.contains(goal.number()))
                    .toList();
        });
    }

    /** Lets an open goal go; what it was, or nothing when there is no such one. */
    Optional<Goal> drop(Seat seat, long number) {
        return store.transact(handle -> {
            Optional<Goal> found =
                    rows.find(handle, seat, number).filter(goal -> goal.doneIn().isEmpty());
            found.ifPresent(goal -> rows.delete(handle, seat, number));
            return found;
        });
    }

    /** Keeps why all of it matters; an empty reason is forgotten. */
    void explain(Seat seat, String reason) {
        store.write(handle -> {
            rows.hold(handle, seat);
            rows.explain(handle, seat, reason);
        });
    }

    /** Keeps why one goal matters; false when there is no such one. */
    boolean explain(Seat seat, long number, String reason) {
        return store.transact(handle -> {
            boolean found = rows.find(handle, seat, number).isPresent();
            rows.explain(handle, seat, number, reason);
            return found;
        });
    }

    Optional<Checkin> checkin(Seat seat) {
        return store.read(handle -> checkins.find(handle, seat));
    }

    /** From now on asks every week. */
    void ask(Seat seat, Checkin checkin) {
        Instant due = checkin.after(clock.instant());
        store.write(handle -> {
            rows.hold(handle, seat);
            checkins.put(handle, seat, checkin, due);
            firing.setMoment(handle, seat.community(), due);
        });
    }

    /** Asks no more; false when it did not. */
    boolean askNoMore(Seat seat) {
        return store.transact(handle -> checkins.delete(handle, seat));
    }
}
