package dev.carrel.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup: a zip file with a text of {@linkplain RowText rows} for each table, and one that says what should be in them, all of them
 * {@linkplain Seal sealed} where there is a key. It is the same
 * whichever database it was made of.
 */
final class BackupFile implements AutoCloseable {
    static final String CONTENTS = "contents.txt";
    static final String ROWS = ".rows";
    static final String FORMAT = "carrel-backup 1";

    /**
     * What a table should be like.
     *
     * @param columns in the order of their names
     * @param next the number that the next row gets
     * @param checksum as {@link Checksum#text}
     */
    record Part(String table, List<String> columns, long next, String checksum) {
        String line() {
            return String.join("\t", table, String.join(",", columns), Long.toString(next), checksum);
        }

        static Part read(String line) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 4) {
                throw new CopyFailed("The backup’s table of contents cannot be read.");
            }
            return new Part(parts[0], List.of(parts[1].split(",")), Long.parseLong(parts[2]), parts[3]);
        }
    }

    private final ZipFile zip;
    private final Envelope envelope;
    private final int schema;
    private final SequencedMap<String, Part> parts;

    private BackupFile(ZipFile zip, Envelope envelope, int schema, SequencedMap<String, Part> parts) {
        this.zip = zip;
        this.envelope = envelope;
        this.schema = schema;
        this.parts = parts;
    }

    /** Something that is done with an open file, and closes it when it fails. */
    private interface Work<R> {
        R with(ZipFile zip) throws IOException;
    }

    private static <R> R opened(Path file, Work<R> work) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                return work.with(zip);
            } catch (IOException | RuntimeException unusable) {
                zip.close();
                throw unusable;
            }
        } catch (ZipException broken) {
            throw new CopyFailed(file + " is not a backup of Carrel, or is not whole.", broken);
        } catch (IOException unreadable) {
            throw new CopyFailed(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (UncheckedIOException damaged) {
            throw new CopyFailed(
                    file + " is damaged: "
                            + Objects.requireNonNull(damaged.getCause()).getMessage(),
                    damaged);
        }
    }

    /** The name of the key that a backup is encrypted with; nothing when it is not, or no backup. */
    static Optional<String> keyOf(Path file) {
        return opened(file, zip -> {
            try (zip) {
                Optional<ZipEntry> seal = Optional.ofNullable(zip.getEntry(Seal.ENTRY));
                if (seal.isEmpty()) {
                    return Optional.empty();
                }
                try (BufferedReader lines = reader(zip, seal.get(), Envelope.OPEN)) {
                    return Optional.of(Seal.keyName(lines.lines().toList()));
                }
            }
        });
    }

    /**
     * Opens a backup.
     *
     * @param keys what it may be encrypted with
     * @throws CopyFailed when it is none, or not a whole one, or encrypted with another key
     */
    static BackupFile open(Path file, BackupKeys keys) {
        return opened(file, zip -> {
            Envelope envelope = envelope(zip, keys);
            ZipEntry contents = Optional.ofNullable(zip.getEntry(CONTENTS))
                    .orElseThrow(() -> new CopyFailed(file + " is not a backup of Carrel."));
            try (BufferedReader lines = reader(zip, contents, envelope)) {
                List<String> all = lines.lines().toList();
                if (all.size() < 2 || !all.getFirst().equals(FORMAT)) {
                    throw new CopyFailed(file + " was made by a Carrel that this one does not know.");
                }
                SequencedMap<String, Part> parts = new LinkedHashMap<>();
                all.stream().skip(2).map(Part::read).forEach(part -> parts.put(part.table(), part));
                return new BackupFile(zip, envelope, Integer.parseInt(all.get(1)), parts);
            }
        });
    }

    private static Envelope envelope(ZipFile zip, BackupKeys keys) throws IOException {
        Optional<ZipEntry> seal = Optional.ofNullable(zip.getEntry(Seal.ENTRY));
        if (seal.isEmpty()) {
            return Envelope.OPEN;
        }
        try (BufferedReader lines = reader(zip, seal.get(), Envelope.OPEN)) {
            return Seal.read(lines, keys);
        }
    }

    private static BufferedReader reader(ZipFile zip, ZipEntry entry, Envelope envelope) throws IOException {
        return new BufferedReader(new InputStreamReader(
                envelope.from(zip.getInputStream(entry), entry.getName()), StandardCharsets.UTF_8));
    }

    /** The version of the schema that its rows are of. */
    int schema() {
        return schema;
    }

    Map<String, Part> parts() {
        return parts;
    }

    /** The lines of a table; to be closed. */
    BufferedReader lines(Part part) {
        try {
            ZipEntry entry = Optional.ofNullable(zip.getEntry(part.table() + ROWS))
                    .orElseThrow(() -> new CopyFailed("The backup lacks the rows of " + part.table() + "."));
            return reader(zip, entry, envelope);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
