package dev.carrel.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Repeat;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.ReadCalendar;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryWriterTest {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant CHANGED = Instant.parse("2026-11-27T12:00:00Z");

    private static CalendarEntry meeting(String title) {
        return CalendarEntry.once(
                "session-1@carrel",
                title,
                NEW_YORK,
                LocalDateTime.parse("2027-03-12T02:30"),
                Duration.ofHours(1),
                CHANGED);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    @Test
    void writes_the_zone_of_new_york_as_two_rules() {
        assertThat(CalendarDocument.of(meeting("x")).text())
                .contains("TZID:America/New_York\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n")
                .contains("DTSTART;TZID=America/New_York:20270312T023000\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @Test
    void writes_the_same_bytes_whenever_and_in_whatever_order() {
        CalendarEntry other = CalendarEntry.once(
                "session-2@carrel", "b", ZoneId.of("Europe/Paris"), at("2027-01-01T10:00"), Duration.ZERO, CHANGED);
        assertThat(CalendarDocument.feed("Carrel", List.of(meeting("a"), other)).text())
                .isEqualTo(CalendarDocument.feed("Carrel", List.of(other, meeting("a")))
                        .text());
    }

    @Test
    void says_what_was_moved_cancelled_renamed_and_left_out() {
        CalendarEntry series = meeting("reading group")
                .repeating(
                        Repeat.of("FREQ=DAILY;COUNT=6"),
                        List.of(at("2027-03-16T02:30")),
                        List.of(
                                new CalendarEntry.Change(
                                        at("2027-03-13T02:30"),
                                        at("2027-03-13T05:00"),
                                        Duration.ofHours(2),
                                        "reading group",
                                        "",
                                        false),
                                new CalendarEntry.Change(
                                        at("2027-03-14T02:30"),
                                        at("2027-03-14T02:30"),
                                        Duration.ofHours(1),
                                        "visitor",
                                        "",
                                        false),
                                new CalendarEntry.Change(
                                        at("2027-03-15T02:30"),
                                        at("2027-03-15T02:30"),
                                        Duration.ofHours(1),
                                        "reading group",
                                        "",
                                        true)));
        ReadCalendar read = new ReadCalendar(CalendarDocument.of(series).text());
        Instant end = Instant.parse("2027-04-01T00:00:00Z");
        assertThat(read.moments("reading group", end))
                .containsExactly(
                        Instant.parse("2027-03-12T07:30:00Z"),
                        Instant.parse("2027-03-13T10:00:00Z"),
                        Instant.parse("2027-03-17T06:30:00Z"));
        // On the 14th the clock goes from 2:00 to 3:00.
        assertThat(read.moments("visitor", end)).containsExactly(Instant.parse("2027-03-14T07:00:00Z"));
    }

    @Test
    void what_people_typed_stays_within_its_value() {
        long seed = System.nanoTime();
        HostileText hostile = new HostileText(new Random(seed));
        for (int round = 0; round < 300; round++) {
            String title = hostile.next() + "\r\nEND:VEVENT\r\nBEGIN:VALARM;,\\n🎓🎓";
            CalendarEntry entry =
                    meeting(title).about(title, title, Optional.of(URI.create("https://carrel.example.org/a?b=c,d;e")));
            String text = CalendarDocument.of(entry).text();
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as("seed %d, %s", seed, line)
                        .isLessThanOrEqualTo(75);
            }
            assertThat(text.replace("\r\n", "")).as("seed %d", seed).doesNotContain("\n", "\r");
            ReadCalendar read = new ReadCalendar(text);
            assertThat(read.events()).as("seed %d", seed).hasSize(1);
            var event = read.events().getFirst();
            assertThat(event.getAlarms()).isEmpty();
            assertThat(event.getSummary().getValue().replace(System.lineSeparator(), "\n"))
                    .as("seed %d", seed)
                    .isEqualTo(Folding.plain(title));
            assertThat(event.getUid().getValue()).isEqualTo("session-1@carrel");
        }
    }
}
