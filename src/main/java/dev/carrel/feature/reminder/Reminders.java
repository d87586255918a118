package dev.carrel.feature.reminder;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Rounds;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the reminders of members and fires them: the row, its moment and, once that has come, the promise to tell are each written with
 * what causes them, in one transaction. Thread-safe; every method may block for the database.
 */
public final class Reminders {
    /** Reminders that a member may have ahead at once. */
    static final int MOST = 50;

    /** The longest text, in characters. */
    static final int LONGEST = 500;

    /** How long one that is over is kept: its own messages can still be looked up, and it can be set again from them. */
    static final Duration MEMORY = Duration.ofDays(90);

    private static final String KIND = "reminder";
    private static final String FORGETTING = "reminder-over";

    private final Store store;
    private final Schedule schedule;
    private final InstantSource clock;
    private final ReminderStore rows = new ReminderStore();
    private final Rounds rounds;
    private final Map<String, Topic> topics;

    /**
     * Reminders in this store.
     *
     * @param about what to show with a reminder that another feature has set, from the words it gave and the reader's zone
     */
    public Reminders(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            InstantSource clock,
            BiFunction<String, ZoneId, List<Block>> about) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
        this.topics = Map.of(
                ReminderFiring.TOPIC, new ReminderTopic(store, rows, outbox, communities, clock, about),
                ReminderFiring.MISSED, new MissedTopic(store, rows));
        schedule.on(FORGETTING, (community, moment) -> forget());
        ReminderFiring firing =
                new ReminderFiring(rows, outbox, communities, clock, this::setMoment, this::forgetAfter);
        this.rounds = new Rounds(store, schedule, KIND, ReminderFiring.BATCH, firing, outbox::wake);
    }

    /**
     * One command each for setting, listing, snoozing and cancelling.
     *
     * @param reminders asked when a command runs, never for its declaration
     * @param zoneMenu a menu of zones for somebody whose own is not known; the choice goes into the option of its action
     */
    public static List<Command> commands(
            Supplier<Reminders> reminders,
            Supplier<Communities> communities,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        return List.of(
                new SetCommand(reminders, communities, zoneMenu, clock),
                new ListCommand(reminders, clock),
                new SnoozeCommand(reminders, clock),
                new CancelCommand(reminders, clock));
    }

    /** What messages about reminders say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** What a member's calendar shows of them. */
    public CalendarSource calendar() {
        return new ReminderCalendar(store, rows);
    }

    private void setMoment(Handle handle, CommunityId community, Instant due) {
        rounds.set(handle, community, due);
    }

    /** One moment a day for a community, at which all is forgotten that is to be. */
    private void forgetAfter(Handle handle, CommunityId community, Instant over) {
        schedule.set(
                handle,
                FORGETTING,
                Long.toString(community.value()),
                over.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)));
    }

    private void forget() {
        store.write(handle -> rows.purge(handle, clock.instant().minus(MEMORY)));
    }

    private void setMoment(Handle handle, Reminder reminder) {
        reminder.due().ifPresent(due -> setMoment(handle, reminder.seat().community(), due));
    }

    /** Keeps a new reminder, with its number; nothing when the member has {@link #MOST} already. */
    Optional<Reminder> keep(Reminder reminder) {
        return store.transact(handle -> {
            List<Reminder> active = rows.active(handle, reminder.seat());
            Optional<Reminder> same =
                    active.stream().filter(other -> sameAs(other, reminder)).findFirst();
            if (same.isPresent() || active.size() >= MOST) {
                return same;
            }
            long number = rows.insert(handle, reminder, clock.instant());
            setMoment(handle, reminder);
            return rows.find(handle, reminder.seat(), number);
        });
    }

    /** A button may be pressed twice. */
    private static boolean sameAs(Reminder one, Reminder other) {
        return one.what().equals(other.what())
                && one.due().equals(other.due())
                && one.repeat().equals(other.repeat())
                && one.place().equals(other.place());
    }

    /** Changes a reminder; false when it is not this member's, or was cancelled meanwhile. */
    boolean change(Reminder reminder) {
        return store.transact(handle -> {
            boolean found = rows.update(handle, reminder, clock.instant());
            if (found) {
                setMoment(handle, reminder);
            }
            return found;
        });
    }

    /** Cancels a reminder; what it was, or nothing when it is not this member's. */
    Optional<Reminder> cancel(Seat seat, long number) {
        return store.transact(handle -> {
            Optional<Reminder> found = rows.find(handle, seat, number);
            found.ifPresent(reminder -> rows.delete(handle, seat, number));
            return found;
        });
    }

    Optional<Reminder> find(Seat seat, long number) {
        return store.read(handle -> rows.find(handle, seat, number));
    }

    /** Those that are still due, the next one first: {@link #MOST} at most. */
    List<Reminder> active(Seat seat) {
        return store.read(handle -> rows.active(handle, seat));
    }
}
