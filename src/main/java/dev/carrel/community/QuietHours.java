package dev.carrel.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The hours of every day in which a member is not to be written to, to the minute, by the clock of their own zone. They may cross
 * midnight.
 *
 * @param from the first quiet minute
 * @param until the first one that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** Drops seconds; refuses hours that would be the whole day or none of it. */
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        until = until.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours from " + from + " until " + until);
        }
    }

    /** Whether it is quiet when the clock shows this. */
    public boolean quietAt(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }

    /**
     * The first moment from {@code at} on at which it is not quiet: {@code at} itself when it is not quiet then. An end that the
     * clocks skip is the first moment after the gap; one that they show twice is the first of the two that is not over.
     */
    public Instant nextAwake(Instant at, ZoneId zone) {
        Instant awake = at;
        while (quietAt(awake.atZone(zone).toLocalTime())) {
            awake = end(awake, zone);
        }
        return awake;
    }

    private Instant end(Instant quiet, ZoneId zone) {
        ZonedDateTime local = quiet.atZone(zone);
        LocalDate day = local.toLocalTime().isBefore(until)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        LocalDateTime end = day.atTime(until);
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(end);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return rules.getValidOffsets(end).stream()
                .map(end::toInstant)
                .filter(quiet::isBefore)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no end of " + this + " after " + quiet + " in " + zone));
    }
}
