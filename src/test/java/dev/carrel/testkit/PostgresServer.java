package dev.carrel.testkit;

import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL of our own on an ephemeral port. One database is migrated and serves as the template of all others. The
 * role {@value #GUARDED} has to give its password, {@value #GUARDED_PASSWORD}; the others are trusted.
 */
final class PostgresServer implements AutoCloseable {
    static final String GUARDED = "guarded";
    static final String GUARDED_PASSWORD = "open-sesame-1";

    private static final String TEMPLATE = "carrel_template";

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

    PostgresServer() {
        try {
            Path data = Files.createTempDirectory("carrel-pg-");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "120")
                    .start();
            guard(data.resolve("pg_hba.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("create database " + TEMPLATE);
        Store.open(settingsOf(TEMPLATE)).close();
    }

    TestDatabase migrated() {
        return new TestDatabase("PostgreSQL", create(" template " + TEMPLATE), () -> create(""));
    }

    private StoreSettings create(String from) {
        String name = "carrel_" + count.incrementAndGet();
        execute("create database " + name + from);
        return settingsOf(name);
    }

    private StoreSettings settingsOf(String database) {
        return new StoreSettings("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "");
    }

    private void guard(Path access) throws IOException {
        Files.writeString(access, "host all " + GUARDED + " all scram-sha-256\n" + Files.readString(access));
        execute("create role " + GUARDED + " login superuser password '" + GUARDED_PASSWORD + "'");
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
