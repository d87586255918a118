package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads pasted lines, as a spreadsheet or a person writes them (RFC 4180, a record a line): a date and what it is; or the first day, the last day
 * and what it is; or, under a line of headings, whatever these say. A line that could mean two things is a bad one. Never throws for any text.
 */
final class Lines {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int LARGEST_LINE = 8 * 1024;

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("date", Column.FIRST),
            Map.entry("day", Column.FIRST),
            Map.entry("when", Column.FIRST),
            Map.entry("start", Column.FIRST),
            Map.entry("from", Column.FIRST),
            Map.entry("begins", Column.FIRST),
            Map.entry("start date", Column.FIRST),
            Map.entry("début", Column.FIRST),
            Map.entry("fecha", Column.FIRST),
            Map.entry("start time", Column.FIRST_TIME),
            Map.entry("time", Column.FIRST_TIME),
            Map.entry("end", Column.LAST),
            Map.entry("ends", Column.LAST),
            Map.entry("to", Column.LAST),
            Map.entry("until", Column.LAST),
            Map.entry("end date", Column.LAST),
            Map.entry("fin", Column.LAST),
            Map.entry("end time", Column.LAST_TIME),
            Map.entry("what", Column.WHAT),
            Map.entry("title", Column.WHAT),
            Map.entry("event", Column.WHAT),
            Map.entry("subject", Column.WHAT),
            Map.entry("name", Column.WHAT),
            Map.entry("titre", Column.WHAT),
            Map.entry("título", Column.WHAT));

    private final Instant now;
    private final ZoneId zone;
    private final List<Item> items = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private int over;

    private Lines(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** What a column holds. */
    private enum Column {
        FIRST,
        FIRST_TIME,
        LAST,
        LAST_TIME,
        WHAT,
        ELSE
    }

    /**
     * What was read.
     *
     * @param over how many good lines are left out, as what they tell is over
     */
    record Read(List<Item> items, List<Bad> bad, int over) {
        Read {
            items = List.copyOf(items);
            bad = List.copyOf(bad);
        }
    }

    /**
     * A line that cannot be taken.
     *
     * @param number from 1
     * @param instead lines that would be taken in its place
     */
    record Bad(int number, String line, String why, List<String> instead) {
        Bad {
            instead = List.copyOf(instead);
        }
    }

    /** Lines that can be taken. */
    static List<String> examples() {
        return List.of(
                say("2027-01-19, Classes begin", "2027-01-19, Début des cours", "2027-01-19, Inicio de clases"),
                say(
                        "2027-03-08, 2027-03-12, Spring break",
                        "2027-03-08, 2027-03-12, Semaine de relâche",
                        "2027-03-08, 2027-03-12, Semana de receso"),
                say(
                        "2027-05-07 17:00, Papers due",
                        "2027-05-07 17:00, Remise des travaux",
                        "2027-05-07 17:00, Entrega de trabajos"));
    }

    static Read read(String text, Instant now, ZoneId zone) {
        Lines lines = new Lines(now, zone);
        List<String> all = LINE_END.splitAsStream(text).toList();
        char separator = separator(all);
        Optional<List<Column>> headings = Optional.empty();
        boolean first = true;
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Optional<List<String>> cells = cells(line, separator);
            if (first) {
                first = false;
                headings = cells.flatMap(Lines::headings);
                if (headings.isPresent()) {
                    continue;
                }
            }
            lines.take(i + 1, line, cells, headings);
        }
        return new Read(lines.items, lines.bad, lines.over);
    }

    /** What is copied out of a spreadsheet has tabs; where numbers have commas, files have semicolons. */
    private static char separator(List<String> all) {
        if (all.stream().anyMatch(line -> line.strip().contains("\t"))) {
            return '\t';
        }
        return all.stream().noneMatch(line -> line.contains(",")) ? ';' : ',';
    }

    /** Nothing where quotation marks are not as they should be. */
    private static Optional<List<String>> cells(String line, char separator) {
        if (line.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .trimWhitespacesAroundQuotes(true)
                    .maxBufferSize(LARGEST_LINE)
                    .ofSingleCsvRecord(line)
                    .getFields()
                    .stream()
                    .map(Dates::plain)
                    .toList());
        } catch (CsvParseException odd) {
            return Optional.empty();
        }
    }

    private static Optional<List<Column>> headings(List<String> cells) {
        List<Column> columns = cells.stream()
                .map(cell -> HEADINGS.getOrDefault(cell.toLowerCase(Locale.ROOT), Column.ELSE))
                .toList();
        return columns.contains(Column.FIRST) && columns.contains(Column.WHAT)
                ? Optional.of(columns)
                : Optional.empty();
    }

    private void take(int number, String line, Optional<List<String>> cells, Optional<List<Column>> headings) {
        if (cells.isEmpty()) {
            bad.add(new Bad(
                    number,
                    line,
                    say(
                            "A quotation mark is not closed, or stands within a word.",
                            "Un guillemet n’est pas fermé, ou se trouve à l’intérieur d’un mot.",
                            "Hay comillas sin cerrar, o dentro de una palabra."),
                    List.of()));
            return;
        }
        List<String> filled = withoutEmptyEnd(cells.get());
        Optional<List<Column>> columns = headings.or(() -> usual(filled));
        if (columns.isEmpty()) {
            bad.add(new Bad(number, line, reason(filled), List.of()));
            return;
        }
        String what = said(filled, columns.get(), Column.WHAT);
        Dates.Answer answer = Dates.read(
                (said(filled, columns.get(), Column.FIRST) + " " + said(filled, columns.get(), Column.FIRST_TIME))
                        .strip(),
                (said(filled, columns.get(), Column.LAST) + " " + said(filled, columns.get(), Column.LAST_TIME))
                        .strip(),
                now,
                zone);
        switch (answer) {
            case Dates.Answer.Unclear unclear ->
                bad.add(new Bad(
                        number,
                        line,
                        unclear.why(),
                        unclear.instead().stream()
                                .map(dates -> dates + ", " + what)
                                .toList()));
            case Dates.Answer.Found found -> take(number, line, found.when(), what);
        }
    }

    private void take(int number, String line, Stretch when, String what) {
        Optional<String> wrong = Dates.wrong(what);
        if (wrong.isPresent()) {
            bad.add(new Bad(number, line, wrong.get(), List.of()));
        } else if (when.over().isAfter(now)) {
            items.add(new Item(when, what));
        } else {
            over++;
        }
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** What a line without headings says: nothing where that is not clear. */
    private Optional<List<Column>> usual(List<String> cells) {
        if (cells.size() == 2) {
            return Optional.of(
                    !Dates.isOne(cells.getFirst(), now, zone) && Dates.isOne(cells.getLast(), now, zone)
                            ? List.of(Column.WHAT, Column.FIRST)
                            : List.of(Column.FIRST, Column.WHAT));
        }
        boolean between = cells.size() == 3 && (cells.get(1).isEmpty() || Dates.isOne(cells.get(1), now, zone));
        return between ? Optional.of(List.of(Column.FIRST, Column.LAST, Column.WHAT)) : Optional.empty();
    }

    private static String reason(List<String> cells) {
        return cells.size() < 2
                ? say(
                        "There is a date or a name, not both with a comma between them.",
                        "Il y a une date ou un nom, et non les deux séparés par une virgule.",
                        "Hay una fecha o un nombre, y no los dos con una coma entre ellos.")
                : say(
                        "There is more than a date and what it is: put a name or a date that has a comma into quotation marks.",
                        "Il y a plus qu’une date et un nom : mettez entre guillemets droits un nom ou une date qui contient une virgule.",
                        "Hay algo más que una fecha y un nombre: ponga entre comillas rectas el nombre o la fecha que tenga una coma.");
    }

    private static String said(List<String> cells, List<Column> columns, Column wanted) {
        int at = columns.indexOf(wanted);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
}
