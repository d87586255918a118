package dev.carrel.feature.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.carrel.chat.CommunityId;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.Communities;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The report of a community as a file for a spreadsheet (RFC 4180), at an address that is signed and works for an hour; nothing is kept of it. It
 * holds what the card holds, and no name. Immutable.
 */
public final class ReportFiles {
    /** For so long an address works. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final String KIND = "report";
    private static final int WEEKS = 4;

    /** So that spreadsheets read it as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Supplier<Participation> participation;
    private final Supplier<Communities> communities;
    private final Supplier<Optional<URI>> webAddress;
    private final InstantSource clock;

    /**
     * ReportFiles of these numbers.
     *
     * @param webAddress where people reach this installation, if that is known
     */
    public ReportFiles(
            Supplier<Participation> participation,
            Supplier<Communities> communities,
            Supplier<Optional<URI>> webAddress,
            InstantSource clock) {
        this.participation = participation;
        this.communities = communities;
        this.webAddress = webAddress;
        this.clock = clock;
    }

    /** Where a sheet is fetched, and until when. */
    record Address(URI page, Instant until) {}

    boolean canBeFetched() {
        return webAddress.get().isPresent();
    }

    /** An address of a community's report; nothing where no address of this installation is known. */
    Optional<Address> issue(CommunityId community) {
        Instant until = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
        return webAddress.get().map(address -> {
            String token = communities
                    .get()
                    .calendarLinks()
                    .issue(new CalendarLinks.Entry(community, KIND, until.getEpochSecond()));
            return new Address(address.resolve("/report/" + token + ".csv"), until);
        });
    }

    /** The sheet at an address, as it is now; nothing when it never was one, or is none any more. */
    public Optional<byte[]> find(String token) {
        return communities
                .get()
                .calendarLinks()
                .entryOf(token)
                .filter(entry -> entry.kind().equals(KIND))
                .filter(entry -> clock.instant().isBefore(Instant.ofEpochSecond(entry.number())))
                .map(entry ->
                        text(participation.get().report(entry.community())).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Report report) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter sheet =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            sheet.writeRecord("From", "Until", "What", "People", "How much");
            write(sheet, report.before());
            write(sheet, report.now());
            sheet.writeRecord(
                    report.before().since().toString(),
                    last(report.now()).toString(),
                    "Silent open groups",
                    "",
                    Integer.toString(report.silent()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void write(CsvWriter sheet, Report.Span span) {
        String from = span.since().toString();
        String last = last(span).toString();
        sheet.writeRecord(from, last, "Anything", figure(span.people()), "");
        span.lines()
                .forEach(line -> sheet.writeRecord(
                        from, last, inert(line.kind().english()), figure(line.people()), figure(line.amount())));
        write(sheet, from, last, "sessions of open groups", span.sessions());
        write(sheet, from, last, "events", span.events());
    }

    private static void write(CsvWriter sheet, String from, String last, String what, Report.Held held) {
        sheet.writeRecord(from, last, "Held " + what, figure(held.people()), Long.toString(held.times()));
        sheet.writeRecord(from, last, "Places with a limit at " + what, "", Long.toString(held.places()));
        sheet.writeRecord(from, last, "Places taken of these at " + what, "", figure(held.taken()));
    }

    private static LocalDate last(Report.Span span) {
        return span.since().plusWeeks(WEEKS).minusDays(1);
    }

    /** Of few people no number. */
    private static String figure(Report.Figure figure) {
        return switch (figure) {
            case Report.Figure.Few few -> "few";
            case Report.Figure.Exactly exactly -> Long.toString(exactly.value());
        };
    }

    /** Words that no spreadsheet takes for a formula. */
    static String inert(String words) {
        return !words.isEmpty() && "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
