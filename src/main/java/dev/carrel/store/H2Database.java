package dev.carrel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only H2 needs: the size of its file, and an orderly end. */
final class H2Database {
    private static final Logger log = LoggerFactory.getLogger(H2Database.class);

    /** Below this size there is nothing to win. */
    private static final long SMALL_BYTES = 32L << 20;

    /** Compacting copies what is alive; more than this would not fit into the time there is to stop. */
    private static final long MOST_LIVE_BYTES = 100L << 20;

    private final StoreSettings settings;
    private final H2Url url;

    H2Database(StoreSettings settings) {
        this.settings = settings;
        this.url = H2Url.complete(settings.url());
    }

    OptionalLong fileSize() {
        return url.file().map(H2Database::sizeOf).orElse(OptionalLong.empty());
    }

    /**
     * Closes the pool and then the database, having compacted its file when at least half of it is dead. The last word goes
     * over a connection of its own, because a pool does not expect a database that is gone.
     */
    void shutDown(HikariDataSource pool) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url.toString());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            pool.close();
            boolean compact = worthCompacting(statement);
            if (compact) {
                log.info("Compacting the database file of {} MB", fileSize().orElse(0) >> 20);
            }
            statement.execute(compact ? "shutdown compact" : "shutdown");
        } catch (SQLException e) {
            log.warn("The database did not close in order; what was committed is in its file", e);
        } finally {
            pool.close();
        }
    }

    /**
     * Has rows come as they are asked for. H2 otherwise finds all of them first, and puts them into a file where they are many for the heap.
     */
    static <R> R lazily(Handle handle, Function<Handle, R> work) {
        handle.execute("set lazy_query_execution 1");
        try {
            return work.apply(handle);
        } finally {
            handle.execute("set lazy_query_execution 0");
        }
    }

    private boolean worthCompacting(Statement statement) throws SQLException {
        long size = fileSize().orElse(0);
        if (size < SMALL_BYTES) {
            return false;
        }
        try (ResultSet facts = statement.executeQuery("""
                select setting_value from information_schema.settings
                where setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
                """)) {
            // Blocks of the file that belong to chunks, and what is alive in the chunks, both in percent.
            double alive = 1;
            while (facts.next()) {
                alive *= facts.getDouble(1) / 100;
            }
            return alive <= 0.5 && size * alive <= MOST_LIVE_BYTES;
        }
    }

    private static OptionalLong sizeOf(Path file) {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
