package dev.carrel.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes every row, as it is at one moment, into a {@link BackupFile}, and makes sure that it can be restored: it is, into a database that is
 * thrown away. The file is there under its name only then.
 */
final class Backup {
    private static final String UNFINISHED = ".unfinished";

    private Backup() {}

    /**
     * Writes a backup.
     *
     * @param snapshot a connection that sees one moment, which stays open
     * @param keys what it is encrypted with
     * @return how many rows
     * @throws CopyFailed when there is such a file already, it cannot be written, or it cannot be restored
     */
    static long write(Connection snapshot, int schema, Path file, BackupKeys keys, CopyProgress progress) {
        if (Files.exists(file)) {
            throw new CopyFailed(file + " is there already. Choose another name, or move it away.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            List<BackupFile.Part> parts = rows(snapshot, schema, unfinished, keys, progress);
            Restore.prove(unfinished, keys);
            Files.move(unfinished, file);
            return parts.stream()
                    .mapToLong(part -> Long.parseLong(part.checksum().split(" ", 2)[0]))
                    .sum();
        } catch (FileAlreadyExistsException taken) {
            throw new CopyFailed(file + " is there already. Choose another name, or move it away.", taken);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new CopyFailed(file + " cannot be written: " + unwritable.getMessage(), unwritable);
        } catch (SQLException unreadable) {
            throw new CopyFailed("The rows cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<BackupFile.Part> rows(
            Connection snapshot, int schema, Path file, BackupKeys keys, CopyProgress progress)
            throws IOException, SQLException {
        List<BackupFile.Part> parts = new ArrayList<>();
        createForOwner(file);
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), StandardCharsets.UTF_8)) {
            Envelope envelope = envelope(zip, keys);
            for (TableShape table : TableShape.all(snapshot)) {
                try (Writer text = entry(zip, envelope, table.name() + BackupFile.ROWS)) {
                    Checksum checksum = RowCopy.read(snapshot, table, progress, line -> line(text, line));
                    parts.add(new BackupFile.Part(
                            table.name(),
                            List.copyOf(table.columns().keySet()),
                            table.next(snapshot),
                            checksum.text()));
                }
            }
            try (Writer text = entry(zip, envelope, BackupFile.CONTENTS)) {
                line(text, BackupFile.FORMAT);
                line(text, Integer.toString(schema));
                parts.forEach(part -> line(text, part.line()));
            }
        }
        return parts;
    }

    /** How the entries are written; the seal goes before them. */
    private static Envelope envelope(ZipOutputStream zip, BackupKeys keys) throws IOException {
        if (keys.current().isEmpty()) {
            return Envelope.OPEN;
        }
        Seal seal = Seal.anew(keys, keys.current().get());
        try (Writer text = entry(zip, Envelope.OPEN, Seal.ENTRY)) {
            seal.lines().forEach(line -> line(text, line));
        }
        // What is sealed was compressed before, and cannot be afterwards.
        zip.setLevel(Deflater.NO_COMPRESSION);
        return seal;
    }

    /** An entry that ends where the next one begins. */
    private static Writer entry(ZipOutputStream zip, Envelope envelope, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new BufferedWriter(new OutputStreamWriter(envelope.into(zip, name), StandardCharsets.UTF_8));
    }

    /** Nobody else may read what is in it; where a file system has no such permissions, its folder has to see to that. */
    private static void createForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void line(Writer text, String line) {
        try {
            text.write(line);
            text.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
