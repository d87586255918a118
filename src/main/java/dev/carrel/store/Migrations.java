package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.MigrationFailed;
import dev.carrel.store.StoreUnavailable.NewerSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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
    static final int NEWEST = 37;

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    static final String HISTORY = "flyway_schema_history";

    private final StoreSettings settings;
    private final DataSource connections;

    Migrations(StoreSettings settings, DataSource connections) {
        this.settings = settings;
        this.connections = connections;
    }

    /**
     * Migrates to {@link #NEWEST} where needed.
     *
     * @throws StoreUnavailable when the schema is newer than that, or a migration fails
     */
    void run() {
        OptionalInt found = version();
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

    /**
     * The newest version that went in, or nothing when the database has never been migrated. Asks the table right away: to
     * ask H2 first whether there is one costs more than to open the file.
     */
    OptionalInt version() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null")) {
            OptionalInt newest = OptionalInt.empty();
            while (rows.next()) {
                newest = OptionalInt.of(Math.max(newest.orElse(0), Integer.parseInt(rows.getString(1))));
            }
            return newest;
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                // There is no such table: as H2 says it in a database with and without other tables, and as PostgreSQL
                // does.
                case "42S02", "42S03", "42S04", "42P01" -> OptionalInt.empty();
                default ->
                    throw new StoreUnavailable(
                            Diagnosis.of(e, settings)
                                    .orElseGet(() ->
                                            new MigrationFailed(settings.location(), String.valueOf(e.getMessage()))),
                            e);
            };
        }
    }
}
