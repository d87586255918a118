package dev.carrel.feature.reminder;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.Series;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.PlaceId;
import dev.carrel.community.Seat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One reminder of one member.
 *
 * @param number what the member calls it by, 0 until it is kept
 * @param first what the clock of {@code zone} shows when it is due for the first time: kept so, because clocks are moved by governments
 * @param due when it is due next; nothing when it is over
 * @param place the channel that is reminded, where it is not the member alone
 * @param about what a feature wants shown with it, in that feature's own words; mostly empty
 */
record Reminder(
        long number,
        Seat seat,
        String what,
        ZoneId zone,
        LocalDateTime first,
        Optional<Repeat> repeat,
        Optional<Instant> due,
        Optional<PlaceId> place,
        String about) {
    /** A repeated one that was missed for longer is not sent late any more, because the next one is near or it has lost its sense. */
    static final Duration USEFUL = Duration.ofHours(24);

    /** When it is due first. */
    Instant start() {
        return WallClock.at(first, zone);
    }

    /** When it is due next after a moment; nothing when it is over by then. */
    Optional<Instant> next(Instant after) {
        if (repeat.isEmpty()) {
            return Optional.of(start()).filter(moment -> moment.isAfter(after));
        }
        return new Series(first, repeat.get(), zone).next(after).map(Moment.Wall::instant);
    }

    /** The newest time it was due up to now, starting from the one that was kept: earlier ones are not worth a message each. */
    Instant newest(Instant due, Instant now) {
        Instant newest = due;
        Instant after = now.minus(USEFUL).isAfter(due) ? now.minus(USEFUL) : due;
        Optional<Instant> next = next(after);
        while (next.isPresent() && !next.get().isAfter(now)) {
            newest = next.get();
            next = next(newest);
        }
        return newest;
    }

    Reminder withDue(Optional<Instant> moment) {
        return new Reminder(number, seat, what, zone, first, repeat, moment, place, about);
    }

    /** It, once, at another moment. */
    Reminder at(Instant moment) {
        return new Reminder(
                number,
                seat,
                what,
                zone,
                LocalDateTime.ofInstant(moment, zone),
                Optional.empty(),
                Optional.of(moment),
                place,
                about);
    }
}
