package dev.carrel.catalogue.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes figures for the catalogue's programs out of a public data set, row by row, and writes them as an override file.
 * Programs are matched by UNITID. None of these figures is the library program's own, and they are written so that they are
 * never ranked as if they were.
 */
public final class CatalogueImport {
    private static final int ROWS_BETWEEN_REPORTS = 1000;

    /** The College Scorecard's rows are about 20 kB; nothing in these data sets comes near this. */
    private static final int LARGEST_ROW = 4_000_000;

    private final Catalogue catalogue;
    private final Progress progress;

    /** Imports for the programs of this catalogue. */
    public CatalogueImport(Catalogue catalogue, Progress progress) {
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /** Is told how far an import has come: every 1,000 rows and at the end, on the importing thread. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytes, long rows);
    }

    /** How an import ended. */
    public sealed interface Outcome {}

    /**
     * It was read to its end and the override file is written.
     *
     * @param figures how many figures were taken
     * @param unmatched programs whose UNITID the file does not have
     * @param withoutUnitid programs that have no UNITID, such as all in Canada
     * @param remarks what a person should know about these figures
     */
    public record Imported(
            SurveyLayout layout,
            long rows,
            int figures,
            List<Program> matched,
            List<Program> unmatched,
            List<Program> withoutUnitid,
            List<String> remarks)
            implements Outcome {}

    /** Nothing was written, because the file is not one of the layouts or is broken. */
    public record NotImported(String why) implements Outcome {}

    /**
     * Reads a CSV file and writes the override file. Blocks until done.
     *
     * @param asOf the survey's year as people write it, such as {@code 2022-23}
     * @param link where the file can be had
     */
    public Outcome run(Path csv, String asOf, String link, Path overrideFile) {
        CountingStream counted;
        try (InputStream file = Files.newInputStream(csv);
                CountingStream stream = new CountingStream(file);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(LARGEST_ROW)
                        .ofNamedCsvRecord(stream)) {
            counted = stream;
            return read(reader, counted, csv, asOf, link, overrideFile);
        } catch (CsvParseException e) {
            return new NotImported(csv + " is not readable as CSV: " + e.getMessage());
        } catch (UncheckedIOException | IOException e) {
            return new NotImported(csv + " cannot be read: " + e.getMessage());
        }
    }

    private Outcome read(
            CsvReader<NamedCsvRecord> reader, CountingStream counted, Path csv, String asOf, String link, Path target)
            throws IOException {
        Map<Integer, Program> byUnitid = new HashMap<>();
        catalogue.programs().forEach(program -> program.value(Field.UNITID).ifPresent(id -> byUnitid.put(id, program)));
        Set<String> matched = new HashSet<>();
        Optional<SurveyOverride> override = Optional.empty();
        long rows = 0;
        for (NamedCsvRecord row : reader) {
            if (override.isEmpty()) {
                Optional<SurveyLayout> layout = SurveyLayout.of(row.getHeader());
                if (layout.isEmpty()) {
                    return new NotImported(csv + " has none of the known layouts: " + missing(row.getHeader()));
                }
                override = Optional.of(
                        new SurveyOverride(layout.get(), csv.getFileName().toString(), asOf, link));
            }
            rows++;
            Program program = byUnitid.get(unitid(row));
            if (program != null && matched.add(program.id())) {
                override.get().take(program, row);
            }
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                progress.at(counted.bytes(), rows);
            }
        }
        progress.at(counted.bytes(), rows);
        if (override.isEmpty()) {
            return new NotImported(csv + " has no rows under its header");
        }
        SurveyOverride written = override.get();
        if (written.figures() > 0) {
            written.write(target);
        }
        return outcome(written, rows, matched);
    }

    private Outcome outcome(SurveyOverride override, long rows, Set<String> matched) {
        List<Program> found = new ArrayList<>();
        List<Program> unmatched = new ArrayList<>();
        List<Program> withoutUnitid = new ArrayList<>();
        for (Program program : catalogue.programs()) {
            if (program.value(Field.UNITID).isEmpty()) {
                withoutUnitid.add(program);
            } else {
                (matched.contains(program.id()) ? found : unmatched).add(program);
            }
        }
        return new Imported(
                override.layout(), rows, override.figures(), found, unmatched, withoutUnitid, override.remarks());
    }

    private static int unitid(NamedCsvRecord row) {
        String printed = row.findField("UNITID").orElse("").strip();
        return printed.matches("\\d{1,9}") ? Integer.parseInt(printed) : -1;
    }

    private static String missing(List<String> header) {
        List<String> ways = new ArrayList<>();
        for (SurveyLayout layout : SurveyLayout.values()) {
            List<String> lacking = layout.columns().stream()
                    .filter(column -> !header.contains(column))
                    .sorted()
                    .toList();
            ways.add("for " + layout.words() + " it lacks " + String.join(", ", lacking));
        }
        return String.join("; ", ways);
    }

    /** Counts what has been read, for reporting progress; used by one thread. */
    private static final class CountingStream extends FilterInputStream {
        private long bytes;

        CountingStream(InputStream in) {
            super(in);
        }

        long bytes() {
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
