package dev.carrel.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moments in the future at which something is to be done, kept as rows: set in the transaction that causes them, fired once, on any node,
 * also after a crash.
 *
 * <p>A moment is never moved: what changes its mind sets another one, and a {@link Firing} that finds nothing to do does nothing. That
 * keeps both sides free of races. Thread-safe.
 */
public final class Schedule implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    /** How long after its moment something may be found at the latest, while nothing else is due. */
    private static final Duration POLLING = Duration.ofMillis(400);

    /** A node that has not said for four of these that it lives is taken for dead, and its work is done by another one. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int QUICK_RETRIES = 12;
    private static final Duration LATER_RETRIES = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final int THREADS = 4;

    private final Store store;
    private final InstantSource clock;
    private final SchedulerClient client;
    private final List<Task<?>> kinds = new ArrayList<>();
    private Optional<Scheduler> running = Optional.empty();

    /** A schedule in this store, which fires nothing before it is started. */
    public Schedule(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(BorrowedConnection.SOURCE)
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .build();
    }

    /** Says what happens at the moments of this kind; before {@link #start}, and on every node. */
    public void on(String kind, Firing firing) {
        kinds.add(Tasks.oneTime(TaskDescriptor.of(kind))
                .onFailure(FailureHandler.<Void>maxRetries(QUICK_RETRIES)
                        .withBackoff(FIRST_RETRY, 1.5)
                        .then(new FailureHandler.OnFailureRetryLater<>(LATER_RETRIES)))
                .onDeadExecutionRevive()
                .execute((moment, context) -> {
                    int split = moment.getId().lastIndexOf('@');
                    firing.fire(
                            moment.getId().substring(0, split),
                            Instant.parse(moment.getId().substring(split + 1)));
                }));
    }

    /**
     * Sets a moment, when and only when this transaction is committed; setting it again changes nothing. It fires at the next full second,
     * never before the moment: what is due then is found.
     *
     * @param subject what it is for, at most 60 characters; the same subject may have several moments
     */
    public void set(Handle handle, String kind, String subject, Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
        Instant second = whole.equals(at) ? whole : whole.plusSeconds(1);
        TaskInstance<Void> moment =
                TaskDescriptor.of(kind).instance(subject + "@" + second).build();
        BorrowedConnection.lend(handle.getConnection(), () -> client.scheduleIfNotExists(moment, second));
    }

    /** Fires from now on what is due, the overdue first. */
    public void start() {
        if (store.isExclusive()) {
            store.write(handle -> handle.execute(
                    "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked"));
        }
        DataSource connections = store.dataSource();
        SchedulerBuilder builder = new Builder(connections, kinds)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .threads(THREADS)
                .executorService(new PatientThreads.Pool("schedule", THREADS))
                .dueExecutor(new PatientThreads.Pool("schedule-due", 1))
                .housekeeperExecutor(new PatientThreads.Housekeeper("schedule-heartbeat"))
                .shutdownMaxWait(LONGEST_STOP)
                .commitWhenAutocommitDisabled(true);
        if (store.isExclusive()) {
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        } else {
            builder.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                    .pollUsingLockAndFetch(0.5, 1.0);
        }
        Scheduler scheduler = builder.build();
        scheduler.start();
        running = Optional.of(scheduler);
        log.debug("The schedule is running");
    }

    /** Fires nothing more, and lets what has begun come to its end, for three seconds at most. */
    @Override
    public void close() {
        running.ifPresent(Scheduler::stop);
        running = Optional.empty();
    }

    /** Waits by the real time between two looks, whatever the bot's clock says: that one may stand still, or jump. */
    private static final class Builder extends SchedulerBuilder {
        Builder(DataSource connections, List<Task<?>> kinds) {
            super(connections, kinds);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(POLLING);
        }
    }
}
