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
     * @return how many rows
     * @throws CopyFailed when there is such a file already, it cannot be written, or it cannot be restored
     */
    static long write(Connection snapshot, int schema, Path file, CopyProgress progress) {
        if (Files.exists(file)) {
            throw new CopyFailed(file + " is there already. Choose another name, or move it away.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            List<BackupFile.Part> parts = rows(snapshot, schema, unfinished, progress);
            Restore.prove(unfinished);
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

    private static List<BackupFile.Part> rows(Connection snapshot, int schema, Path file, CopyProgress progress)
            throws IOException, SQLException {
        List<BackupFile.Part> parts = new ArrayList<>();
        createForOwner(file);
        try (ZipOutputStream zip = new ZipOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.WRITE), StandardCharsets.UTF_8);
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (TableShape table : TableShape.all(snapshot)) {
                zip.putNextEntry(new ZipEntry(table.name() + BackupFile.ROWS));
                Checksum checksum = RowCopy.read(snapshot, table, progress, line -> line(text, line));
                text.flush();
                zip.closeEntry();
                parts.add(new BackupFile.Part(
                        table.name(), List.copyOf(table.columns().keySet()), table.next(snapshot), checksum.text()));
            }
            zip.putNextEntry(new ZipEntry(BackupFile.CONTENTS));
            line(text, BackupFile.FORMAT);
            line(text, Integer.toString(schema));
            parts.forEach(part -> line(text, part.line()));
            text.flush();
            zip.closeEntry();
        }
        return parts;
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
