package dev.carrel.participation;

import dev.carrel.community.Seat;
import java.time.LocalDate;

/**
 * A row of counts.
 *
 * @param span {@code D} for a day, {@code W} for the week that a day went into when it was too old to be kept
 * @param startsOn its first day
 */
record Cell(Seat seat, Kind kind, String span, LocalDate startsOn) {
    static final String DAY = "D";
    static final String WEEK = "W";

    private static final int DAYS = 7;

    /**
     * Where something is counted that was on this day.
     *
     * @param oldest the oldest day of which days are kept
     */
    static Cell of(Seat seat, Kind kind, LocalDate day, LocalDate oldest) {
        return day.isBefore(oldest) ? new Cell(seat, kind, WEEK, Days.monday(day)) : new Cell(seat, kind, DAY, day);
    }

    /** The most that it holds. */
    long most() {
        return span.equals(DAY) ? kind.most() : (long) kind.most() * DAYS;
    }
}
