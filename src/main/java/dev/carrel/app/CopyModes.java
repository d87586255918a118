package dev.carrel.app;

import dev.carrel.config.Settings;
import dev.carrel.store.BackupKeys;
import dev.carrel.store.Copies;
import dev.carrel.store.CopyFailed;
import dev.carrel.store.StoreSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Backs the rows up, restores them, and moves them to another database. */
final class CopyModes {
    private final PrintStream out;
    private final ProgressBar bar;

    /** Says what it does to {@code out}; a bar moves when that is a terminal. */
    CopyModes(PrintStream out, boolean terminal) {
        this.out = out;
        this.bar = new ProgressBar(out, terminal);
    }

    int backup(Settings settings, Path file) {
        StoreSettings database = Databases.of(settings);
        BackupKeys keys = Databases.backupKeys(settings);
        Path target = file.toAbsolutePath().normalize();
        Optional<Long> running = database.folder().flatMap(folder -> LocalDoor.backup(folder, target, keys, bar));
        long rows = running.orElseGet(() -> Copies.backup(database, target, keys, bar));
        Optional<String> key = Copies.keyOf(target);
        out.println("Backed up " + rows + " rows into " + target + (running.isPresent() ? ", while Carrel runs" : "")
                + key.map(name -> ", encrypted with key " + name).orElse("")
                + ", and restored them once to make sure.");
        out.println(
                key.isPresent()
                        ? "Keep a copy of the key elsewhere: without it nobody can restore them. Keep neither for longer than you need."
                        : "It holds what people told Carrel, and is not encrypted without CARREL_BACKUP_KEY: keep it where nobody"
                                + " else can read it, and not for longer than you need.");
        return Modes.DONE;
    }

    int restore(Settings settings, Path file) {
        StoreSettings database = Databases.of(settings);
        Path source = file.toAbsolutePath();
        BackupKeys keys = Databases.backupKeys(settings);
        long rows = Copies.restore(database, source, keys, bar);
        if (keys.current().isPresent() && Copies.keyOf(source).isEmpty()) {
            out.println("The backup was not encrypted: nothing proves that it is one of yours.");
        }
        out.println("Restored " + rows
                + " rows, and compared them with the backup. Who was erased since it was made is in it again.");
        return Modes.DONE;
    }

    int moveTo(Settings settings, String url, Optional<String> user, Optional<Path> passwordFile) {
        StoreSettings plain = StoreSettings.of(url);
        StoreSettings to = new StoreSettings(
                url,
                user.orElse(plain.user()),
                passwordFile.map(CopyModes::read).orElse(""));
        long rows = Copies.move(Databases.of(settings), to, bar);
        out.println("Moved " + rows + " rows, and compared both sides. Now set CARREL_DATABASE_URL to " + url
                + " and start Carrel.");
        return Modes.DONE;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CopyFailed(
                    "The password cannot be read from " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
