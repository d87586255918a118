package dev.carrel.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the rows of a backup into an empty database, all of them or none, and compares what is there with what should be. The database has the
 * schema of the backup then; opening it brings it up to date.
 */
final class Restore {
    private Restore() {}

    /** Restores into a database beside the file that is thrown away. */
    static void prove(Path file, BackupKeys keys) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "carrel-proof");
        Path scratch = folder.resolve("proof");
        try {
            into(scratch(scratch, keys), file, keys, (table, done, of) -> {});
        } finally {
            Files.deleteIfExists(scratch.resolveSibling("proof.mv.db"));
            Files.deleteIfExists(scratch.resolveSibling("proof.trace.db"));
            Files.deleteIfExists(folder);
        }
    }

    /** Where the backup is encrypted, so is what is made of it for a while: by a password that nobody is ever told. */
    private static StoreSettings scratch(Path path, BackupKeys keys) {
        String url = "jdbc:h2:file:" + path;
        return keys.current().isEmpty()
                ? StoreSettings.of(url)
                : new StoreSettings(url + ";CIPHER=AES", "sa", UUID.randomUUID() + " " + UUID.randomUUID());
    }

    /**
     * Restores.
     *
     * @param keys what it may be encrypted with
     * @return how many rows
     * @throws CopyFailed when the database is not empty, or the file is not whole; then nothing was changed
     */
    static long into(StoreSettings settings, Path file, BackupKeys keys, CopyProgress progress) {
        try (BackupFile backup = BackupFile.open(file, keys);
                Database database = Database.open(settings)) {
            if (backup.schema() > Migrations.NEWEST) {
                throw new CopyFailed("The backup was made by a newer Carrel. Restore it with that one.");
            }
            makeReady(database, backup.schema());
            try (Connection connection = database.writing()) {
                return fill(connection, backup, progress);
            }
        } catch (SQLException refused) {
            throw new CopyFailed("The rows do not go in: " + refused.getMessage(), refused);
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new CopyFailed("The backup is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static void makeReady(Database database, int schema) throws SQLException {
        int found = database.version().orElse(0);
        if (found == 0) {
            database.migrateTo(schema);
        } else if (found != schema) {
            throw new CopyFailed(
                    "The database " + database.location() + " is in use by another version. Restore into one that"
                            + " is not there yet: move the file away, or name another one with CARREL_DATABASE_URL.");
        }
        try (Connection connection = database.writing()) {
            for (TableShape table : TableShape.all(connection)) {
                if (table.count(connection) > 0) {
                    throw new CopyFailed("There are rows in the database " + database.location()
                            + " already. Move it away, or name another one with CARREL_DATABASE_URL.");
                }
            }
        }
    }

    private static long fill(Connection connection, BackupFile backup, CopyProgress progress)
            throws SQLException, IOException {
        List<TableShape> tables = TableShape.all(connection);
        Set<String> known = new HashSet<>();
        tables.forEach(table -> known.add(table.name()));
        if (!known.equals(backup.parts().keySet())) {
            throw new CopyFailed("The backup does not hold the tables of its version.");
        }
        // On H2 this ends a transaction, so it comes before the rows; a row that says its number does not count up.
        for (TableShape table : tables) {
            table.continueFrom(connection, part(backup, table).next());
        }
        connection.commit();
        long rows = 0;
        for (TableShape table : tables) {
            rows += fill(connection, table, backup, progress);
        }
        for (TableShape table : tables) {
            String there = RowCopy.sum(connection, table).text();
            if (!there.equals(part(backup, table).checksum())) {
                connection.rollback();
                throw new CopyFailed("The rows of " + table.name() + " are not those of the backup.");
            }
        }
        connection.commit();
        return rows;
    }

    private static BackupFile.Part part(BackupFile backup, TableShape table) {
        return Objects.requireNonNull(backup.parts().get(table.name()));
    }

    private static long fill(Connection connection, TableShape table, BackupFile backup, CopyProgress progress)
            throws SQLException, IOException {
        BackupFile.Part part = part(backup, table);
        if (!part.columns().equals(List.copyOf(table.columns().keySet()))) {
            throw new CopyFailed("The backup does not hold the columns of " + table.name() + ".");
        }
        long of = Long.parseLong(part.checksum().split(" ", 2)[0]);
        long rows = 0;
        try (BufferedReader lines = backup.lines(part);
                RowCopy.Writer writer = new RowCopy.Writer(connection, table)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                rows++;
                if (rows % 1_000 == 0) {
                    progress.rows(table.name(), rows, of);
                }
            }
        }
        progress.rows(table.name(), rows, of);
        return rows;
    }
}
