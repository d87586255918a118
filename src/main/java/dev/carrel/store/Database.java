package dev.carrel.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.carrel.store.StoreUnavailable.Unreachable;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** A database that is opened for copying alone, and is not brought up to date by that. Used by one thread, which nobody interrupts. */
final class Database implements AutoCloseable {
    /** One for the copy, and those that migrations take. */
    private static final int CONNECTIONS = 4;

    private final StoreSettings settings;
    private final HikariDataSource connections;

    private Database(StoreSettings settings, HikariDataSource connections) {
        this.settings = settings;
        this.connections = connections;
    }

    /**
     * Opens it; an H2 file that is not there is made.
     *
     * @throws StoreUnavailable with the reason in plain words
     */
    static Database open(StoreSettings settings) {
        settings.requireUsableUrl();
        try {
            return new Database(settings, ConnectionPool.open(settings, CONNECTIONS));
        } catch (RuntimeException e) {
            throw new StoreUnavailable(
                    Diagnosis.of(e, settings)
                            .orElseGet(() -> new Unreachable(settings.location(), String.valueOf(e.getMessage()))),
                    e);
        }
    }

    /** The same, of a database that has to be there. */
    static Database openThere(StoreSettings settings) {
        boolean missing = settings.isH2()
                && H2Url.complete(settings.url())
                        .file()
                        .filter(Files::notExists)
                        .isPresent();
        if (missing) {
            throw new CopyFailed("There is no Carrel database at " + settings.location() + ".");
        }
        return open(settings);
    }

    OptionalInt version() {
        return migrations().version();
    }

    void migrateTo(int version) {
        migrations().migrateTo(Integer.toString(version));
    }

    private Migrations migrations() {
        return new Migrations(settings, connections);
    }

    /** A connection in a transaction that sees one moment of the database. */
    Connection snapshot() throws SQLException {
        return snapshot(connections.getConnection(), settings.isH2());
    }

    /** On H2 only this level takes the moment of all tables at the first statement; PostgreSQL’s would ask for retries. */
    static Connection snapshot(Connection connection, boolean isH2) throws SQLException {
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    /** A connection in a transaction that writes. */
    Connection writing() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    String location() {
        return settings.location();
    }

    @Override
    public void close() {
        if (settings.isH2()) {
            new H2Database(settings).shutDown(connections);
        } else {
            connections.close();
        }
    }
}
