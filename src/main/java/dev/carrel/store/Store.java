package dev.carrel.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.carrel.store.StoreUnavailable.Unreachable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizers;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the bot: one database, opened and migrated.
 *
 * <p>When {@link #transact} or {@link #write} has returned, the commit survives the death of this process. All work runs on
 * the store's own threads; the caller, typically a virtual thread, waits and cannot be interrupted out of it. Thread-safe.
 */
public final class Store implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Store.class);

    /** H2 does one commit at a time; more threads than this only queue up inside it. */
    static final int H2_CONNECTIONS = 4;

    static final int POSTGRES_CONNECTIONS = 8;

    /** For the schedule, which brings its own threads and statements. */
    private static final int MORE_CONNECTIONS = 4;

    /** In a {@link #scan}; PostgreSQL heeds it within a transaction alone. */
    private static final int ROWS_AT_ONCE = 5_000;

    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(3);

    private final StoreSettings settings;
    private final DatabaseThreads threads;
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Optional<H2Database> h2;
    private final Pulse pulse;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Store(StoreSettings settings, DatabaseThreads threads, HikariDataSource connections, Jdbi jdbi) {
        this.settings = settings;
        this.threads = threads;
        this.connections = connections;
        this.jdbi = jdbi;
        this.h2 = settings.isH2() ? Optional.of(new H2Database(settings)) : Optional.empty();
        this.pulse = new Pulse(settings, threads, jdbi);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws StoreUnavailable with the reason in plain words
     */
    public static Store open(StoreSettings settings) {
        settings.requireUsableUrl();
        int size = settings.isH2() ? H2_CONNECTIONS : POSTGRES_CONNECTIONS;
        DatabaseThreads threads = new DatabaseThreads(size);
        try {
            return threads.call(() -> openHere(settings, threads, size));
        } catch (RuntimeException e) {
            threads.drain(DRAIN_PATIENCE);
            throw e;
        }
    }

    private static Store openHere(StoreSettings settings, DatabaseThreads threads, int size) {
        HikariDataSource connections;
        try {
            connections = ConnectionPool.open(settings, size + MORE_CONNECTIONS);
        } catch (RuntimeException e) {
            throw new StoreUnavailable(
                    Diagnosis.of(e, settings)
                            .orElseGet(() -> new Unreachable(settings.location(), String.valueOf(e.getMessage()))),
                    e);
        }
        try {
            Jdbi jdbi = Jdbi.create(connections);
            Moments.register(jdbi);
            jdbi.getConfig(StatementExceptions.class).setMessageRendering(Store::withoutValues);
            new Migrations(settings, connections).run();
            return new Store(settings, threads, connections, jdbi);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Asks for rows, each statement by itself, and changes none. */
    public <R> R read(Function<Handle, R> work) {
        return onOwnThread(() -> jdbi.withHandle(work::apply));
    }

    /**
     * Runs the work in one transaction: all of it is kept, or, when it throws, none of it.
     *
     * <p>When it loses a race against another transaction (a unique key that was written meanwhile, a deadlock, a
     * serialization failure) it is rolled back and run once more; the second failure is thrown. So the work must have no
     * effect but through its handle.
     */
    public <R> R transact(Function<Handle, R> work) {
        return onOwnThread(() -> {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (RuntimeException e) {
                if (!Diagnosis.lostRace(e)) {
                    throw e;
                }
                log.debug("Running a transaction once more that lost a race");
                return jdbi.inTransaction(work::apply);
            }
        });
    }

    /** {@link #transact} for work that has nothing to say afterwards. */
    public void write(Consumer<Handle> work) {
        transact(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * Asks for more rows than there is memory for: they come some at a time, and each is to be taken before the next one. Until the last
     * one was taken nothing else may be asked through the handle.
     */
    public <R> R scan(Function<Handle, R> work) {
        return onOwnThread(() -> jdbi.inTransaction(handle -> {
            handle.addCustomizer(StatementCustomizers.fetchSize(ROWS_AT_ONCE));
            return settings.isH2() ? H2Database.lazily(handle, work) : work.apply(handle);
        }));
    }

    /**
     * Connections for a library that brings its own statements. Each is committed by itself, and no thread that uses one may ever be
     * interrupted: see {@link DatabaseThreads}.
     */
    public DataSource dataSource() {
        return connections;
    }

    /**
     * Writes a backup of every row as it is at this moment, while others go on, and proves it by restoring it.
     *
     * @param keys what it is encrypted with
     * @return how many rows
     * @throws CopyFailed with the reason in plain words
     */
    public long backup(Path file, BackupKeys keys, CopyProgress progress) {
        return onOwnThread(() -> {
            try (Connection snapshot = Database.snapshot(connections.getConnection(), settings.isH2())) {
                return Backup.write(snapshot, Migrations.NEWEST, file, keys, progress);
            } catch (SQLException refused) {
                throw new CopyFailed("The rows cannot be read: " + refused.getMessage(), refused);
            }
        });
    }

    /** Whether no other process can have this database open: then what an earlier one had begun, nobody is doing any more. */
    public boolean isExclusive() {
        return settings.isH2();
    }

    /** Whether the database answers within this time. May be called as often as one likes. */
    public StoreHealth health(Duration patience) {
        return pulse.feel(patience);
    }

    /** Bytes that the H2 file takes on the disk, or nothing when the rows live elsewhere. */
    public OptionalLong fileSize() {
        return h2.map(H2Database::fileSize).orElse(OptionalLong.empty());
    }

    /**
     * Takes no more work, waits for what was accepted, and closes the database; an H2 file is compacted when that frees much
     * and takes little. At most about 5 s. A second call does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean drained = threads.drain(DRAIN_PATIENCE);
        if (!drained) {
            log.warn("Work in the database did not end within {} s; closing without it", DRAIN_PATIENCE.toSeconds());
        }
        DatabaseThreads.callAlone(
                "store-close",
                () -> h2.filter(database -> drained)
                        .ifPresentOrElse(database -> database.shutDown(connections), connections::close));
    }

    private <R> R onOwnThread(Supplier<R> work) {
        return threads.call(() -> {
            try {
                return work.get();
            } catch (ConnectionException e) {
                throw Diagnosis.of(e, settings)
                        .<RuntimeException>map(reason -> new StoreUnavailable(reason, e))
                        .orElse(e);
            }
        });
    }

    /** What was bound may be what a person wrote, and failures are logged: the message names the statement alone. */
    private static String withoutValues(StatementException failure) {
        StatementContext context = failure.getStatementContext();
        return failure.getShortMessage() + (context == null ? "" : " [" + context.getRawSql() + "]");
    }
}
