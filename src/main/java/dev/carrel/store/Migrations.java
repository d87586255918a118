package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.MigrationFailed;
import dev.carrel.store.StoreUnavailable.NewerSchema;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date: forward only, the same files on both databases.
 *
 * <p>The newest version is named here, so that a database which is up to date is recognized with one query and Flyway's
 * classes stay on the disk; a test keeps it equal to the files in {@code db/migration}.
 */
final class Migrations {
    /** The newest file in {@code db/migration}. */
    static final int NEWEST = 2;

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "flyway_schema_history";

    private final StoreSettings settings;
    private final DataSource connections;
    private final Jdbi jdbi;

    Migrations(StoreSettings settings, DataSource connections, Jdbi jdbi) {
        this.settings = settings;
        this.connections = connections;
        this.jdbi = jdbi;
    }

    /**
     * Migrates to {@link #NEWEST} where needed.
     *
     * @throws StoreUnavailable when the schema is newer than that, or a migration fails
     */
    void run() {
        OptionalInt found = jdbi.withHandle(Migrations::versionIn);
        if (found.isPresent() && found.getAsInt() > NEWEST) {
            throw new StoreUnavailable(new NewerSchema(settings.location(), found.getAsInt(), NEWEST));
        }
        if (found.isPresent() && found.getAsInt() == NEWEST) {
            return;
        }
        log.info("Bringing the database from schema {} to {}", found.orElse(0), NEWEST);
        migrateTo(Integer.toString(NEWEST));
    }

    void migrateTo(String version) {
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:db/migration")
                    .table(HISTORY)
                    .target(version)
                    .placeholderReplacement(false)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            String words = String.valueOf(e.getMessage())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            throw new StoreUnavailable(new MigrationFailed(settings.location(), words), e);
        }
    }

    /** The newest version that went in, or nothing when the database has never been migrated or failed at it. */
    private static OptionalInt versionIn(Handle handle) {
        boolean everMigrated =
                handle.createQuery("select count(*) from information_schema.tables where table_name = :history"
                                        + " and table_schema = current_schema")
                                .bind("history", HISTORY)
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        if (!everMigrated) {
            return OptionalInt.empty();
        }
        List<String> versions = handle.createQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null")
                .mapTo(String.class)
                .list();
        return versions.stream().mapToInt(Integer::parseInt).max();
    }
}
