package dev.carrel.gathering;

import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Something that everybody in a community may come to, as a list shows it: without a link, as anybody may read the list.
 *
 * @param days the first of its days, for what takes whole ones
 * @param title what somebody has typed
 * @param line when it is and what it is
 * @param open shows it to whoever presses
 */
public record Happening(
        Kind kind, Instant start, Instant end, Optional<LocalDate> days, String title, Text line, Button open) {
    /** The day under which it stands on a clock. */
    public LocalDate day(ZoneId zone) {
        return days.orElseGet(() -> LocalDate.ofInstant(start, zone));
    }
}
