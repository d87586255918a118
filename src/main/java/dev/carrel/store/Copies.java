package dev.carrel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Copies of a whole database that no Carrel has open, for whoever runs one. Blocks; nobody may interrupt the thread. What fails, fails with {@link CopyFailed} or {@link StoreUnavailable}. */
public final class Copies {
    private Copies() {}

    /**
     * Writes a backup of every row, proved by restoring it.
     *
     * @param keys what it is encrypted with
     * @return how many rows
     */
    public static long backup(StoreSettings settings, Path file, BackupKeys keys, CopyProgress progress) {
        try (Database database = Database.openThere(settings);
                Connection snapshot = database.snapshot()) {
            int schema = database.version()
                    .orElseThrow(() -> new CopyFailed("There is no Carrel database at " + database.location() + "."));
            return Backup.write(snapshot, schema, file, keys, progress);
        } catch (SQLException refused) {
            throw new CopyFailed("The rows cannot be read: " + refused.getMessage(), refused);
        }
    }

    /** The name of the key that a backup is encrypted with; nothing when it is not. */
    public static Optional<String> keyOf(Path file) {
        return BackupFile.keyOf(file);
    }

    /**
     * Puts the rows of a backup into a database that is empty or not there yet, and compares.
     *
     * @param keys what it may be encrypted with
     * @return how many rows
     */
    public static long restore(StoreSettings settings, Path file, BackupKeys keys, CopyProgress progress) {
        return Restore.into(settings, file, keys, progress);
    }

    /**
     * Copies a database into another, empty one, and compares; started again, it goes on.
     *
     * @return how many rows
     */
    public static long move(StoreSettings from, StoreSettings to, CopyProgress progress) {
        return Move.into(from, to, progress);
    }
}
