package dev.carrel.app;

import dev.carrel.store.BackupKeys;
import dev.carrel.store.CopyFailed;
import dev.carrel.store.CopyProgress;
import dev.carrel.store.Store;
import dev.carrel.store.StoreUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket in the folder of the database, which only the owner of this process can open, for backups of a file that this process has open.
 *
 * <p>A line asks ({@code backup /srv/carrel/today.backup}, or {@code seal 1a2b3c4d /srv/carrel/today.backup} for one that is encrypted with the
 * key of this name), lines answer: {@code rows reminder 1000 2500} again and again, then
 * {@code done 2500} or {@code failed} with the reason. One is served at a time.
 */
final class LocalDoor {
    private static final Logger log = LoggerFactory.getLogger(LocalDoor.class);
    private static final String NAME = "carrel.sock";
    private static final String BACKUP = "backup ";
    private static final String SEAL = "seal ";
    private static final String ROWS = "rows ";
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";

    private final Path path;
    private final ServerSocketChannel server;
    private final Store store;
    private final BackupKeys keys;

    private LocalDoor(Path path, ServerSocketChannel server, Store store, BackupKeys keys) {
        this.path = path;
        this.server = server;
        this.store = store;
        this.keys = keys;
    }

    /** Opens the door; where that is not possible, backups are made while nothing runs, and the log says why. */
    static void open(Path folder, Store store, BackupKeys keys, Lifecycle lifecycle) {
        Path path = folder.resolve(NAME);
        try {
            // Whoever left it is gone: the file of the rows would be locked.
            Files.deleteIfExists(path);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            LocalDoor door = new LocalDoor(path, server, store, keys);
            lifecycle.onStop("local door", door::close);
            server.bind(UnixDomainSocketAddress.of(path));
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            Thread.ofVirtual().name("local-door").start(door::serve);
        } catch (IOException | UnsupportedOperationException impossible) {
            log.warn("No backup can be made while this runs: {} cannot be opened ({})", path, impossible.getMessage());
        }
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                serve(server.accept());
            }
        } catch (IOException closed) {
            log.debug("The local door was closed", closed);
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader asked = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
                PrintWriter answer = new PrintWriter(
                        new OutputStreamWriter(Channels.newOutputStream(caller), StandardCharsets.UTF_8), true)) {
            answer(Optional.ofNullable(asked.readLine()).orElse(""), answer);
        } catch (IOException gone) {
            log.debug("Somebody at the local door has gone", gone);
        }
    }

    private void answer(String line, PrintWriter answer) {
        String sealing = keys.current().map(LocalDoor::sealing).orElse(BACKUP);
        if (!line.startsWith(BACKUP) && !line.startsWith(sealing)) {
            answer.println(FAILED
                    + (line.startsWith(SEAL)
                            ? "The running Carrel has another CARREL_BACKUP_KEY, or none. Give it this one, and start it again."
                            : "This Carrel does not know: " + line));
            return;
        }
        try {
            String asked = line.startsWith(BACKUP) ? BACKUP : sealing;
            long rows = store.backup(
                    Path.of(line.substring(asked.length())),
                    keys,
                    (table, done, of) -> answer.println(ROWS + table + " " + done + " " + of));
            answer.println(DONE + rows);
        } catch (CopyFailed | StoreUnavailable failed) {
            answer.println(FAILED + failed.getMessage());
        } catch (RuntimeException bug) {
            log.error("A backup failed", bug);
            answer.println(FAILED + "Something went wrong; the log of the running Carrel says what.");
        }
    }

    private static String sealing(String key) {
        return SEAL + key + " ";
    }

    private void close() {
        try {
            server.close();
            Files.deleteIfExists(path);
        } catch (IOException gone) {
            log.debug("The local door was closed already", gone);
        }
    }

    /**
     * Asks the Carrel that runs on the database in this folder for a backup.
     *
     * @param keys what it has to be encrypted with; without any, the running Carrel encrypts with its own, if it has one
     * @return how many rows; nothing when none runs there
     * @throws CopyFailed when it could not make one
     */
    static Optional<Long> backup(Path folder, Path file, BackupKeys keys, CopyProgress progress) {
        SocketChannel door;
        try {
            door = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(NAME)));
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
        try (door;
                PrintWriter asking = new PrintWriter(
                        new OutputStreamWriter(Channels.newOutputStream(door), StandardCharsets.UTF_8), true);
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(door), StandardCharsets.UTF_8))) {
            asking.println(keys.current().map(LocalDoor::sealing).orElse(BACKUP) + file);
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(DONE)) {
                    return Optional.of(Long.parseLong(line.substring(DONE.length())));
                }
                if (line.startsWith(FAILED)) {
                    throw new CopyFailed(line.substring(FAILED.length()));
                }
                String[] words = line.split(" ", -1);
                progress.rows(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
            }
            throw new CopyFailed("The running Carrel stopped before the backup was made.");
        } catch (IOException brokenOff) {
            throw new CopyFailed("The running Carrel does not answer: " + brokenOff.getMessage(), brokenOff);
        }
    }
}
