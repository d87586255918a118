package dev.carrel.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EntryWriterTest {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    @Test
    void shows() {
        String text = CalendarDocument.of(CalendarEntry.once(
                                "reminder-1@carrel",
                                "call Kent State",
                                ZoneId.of("America/New_York"),
                                LocalDateTime.parse("2026-11-30T02:30"),
                                Duration.ofHours(1),
                                Instant.parse("2026-11-27T12:00:00Z"))
                        .repeating(Repeat.of("FREQ=WEEKLY;BYDAY=SU,MO;UNTIL=20270430T235959"), List.of(), List.of()))
                .text();
        System.out.println(text);
        assertThat(text).contains("VTIMEZONE");
    }
}
