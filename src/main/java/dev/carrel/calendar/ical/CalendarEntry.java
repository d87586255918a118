package dev.carrel.calendar.ical;

import dev.carrel.calendar.Repeat;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something at a time, once or as a series, as a calendar shows it. Titles, descriptions and locations are whatever people typed.
 *
 * @param uid what tells it from every other entry, the same for as long as it exists: {@code session-17@carrel}
 * @param revision how many times its time or state was changed: iCalendar's SEQUENCE, which never goes down
 * @param start what the clock of {@code zone} shows at its first time; a time that is skipped is held at the first moment after the gap
 * @param duration how long it is; zero for a moment
 * @param wholeDays whether it is whole days of whatever zone its reader is in, from the date of {@code start} on; such a one does not repeat
 * @param excluded local times of the series that are not held, and of which nothing is said
 * @param changes single times of the series that are not as the others
 * @param changedAt when any of this was last changed
 */
public record CalendarEntry(
        String uid,
        int revision,
        String title,
        String description,
        String location,
        Optional<URI> link,
        ZoneId zone,
        LocalDateTime start,
        Duration duration,
        boolean wholeDays,
        Optional<Repeat> repeat,
        List<LocalDateTime> excluded,
        List<Change> changes,
        boolean cancelled,
        Instant changedAt) {
    /** Keeps copies, and refuses a length below zero. */
    public CalendarEntry {
        excluded = List.copyOf(excluded);
        changes = List.copyOf(changes);
        if (duration.isNegative() || revision < 0) {
            throw new IllegalArgumentException("a length or a revision below zero");
        }
    }

    /**
     * One time of a series that was moved, cancelled or told something of its own.
     *
     * @param occurrence the local time it has by the rule of the series
     * @param start the local time it has instead; the same when it was not moved
     */
    public record Change(
            LocalDateTime occurrence,
            LocalDateTime start,
            Duration duration,
            String title,
            String description,
            boolean cancelled) {}

    /** A single moment or meeting of which nothing more is known. */
    public static CalendarEntry once(
            String uid, String title, ZoneId zone, LocalDateTime start, Duration duration, Instant changedAt) {
        return new Draft(uid, title, zone, start, duration, false, changedAt).entry();
    }

    /** Whole days, from the first to the last one. */
    public static CalendarEntry days(
            String uid, String title, ZoneId zone, LocalDate first, LocalDate last, Instant changedAt) {
        Duration duration = Duration.ofDays(ChronoUnit.DAYS.between(first, last) + 1);
        return new Draft(uid, title, zone, first.atStartOfDay(), duration, true, changedAt).entry();
    }

    /** The same as a series. */
    public CalendarEntry repeating(Repeat rule, List<LocalDateTime> without, List<Change> changed) {
        return but(draft -> {
            draft.wholeDays = false;
            draft.repeat = Optional.of(rule);
            draft.excluded = without;
            draft.changes = changed;
        });
    }

    /** The same in this state. */
    public CalendarEntry revised(int times, boolean isCancelled) {
        return but(draft -> {
            draft.revision = times;
            draft.cancelled = isCancelled;
        });
    }

    /** The same with what there is to read about it; empty texts are left out. */
    public CalendarEntry about(String words, String place, Optional<URI> page) {
        return but(draft -> {
            draft.description = words;
            draft.location = place;
            draft.link = page;
        });
    }

    /** The same by another UID. */
    public CalendarEntry known(String by) {
        return but(draft -> draft.uid = by);
    }

    /** The same, each of its changed times too, with these words to read about it. */
    public CalendarEntry described(String words) {
        return but(draft -> {
            draft.description = words;
            draft.changes = changes.stream()
                    .map(change -> new Change(
                            change.occurrence(),
                            change.start(),
                            change.duration(),
                            change.title(),
                            words,
                            change.cancelled()))
                    .toList();
        });
    }

    private CalendarEntry but(Consumer<Draft> change) {
        Draft draft = new Draft(uid, title, zone, start, duration, wholeDays, changedAt);
        draft.revision = revision;
        draft.description = description;
        draft.location = location;
        draft.link = link;
        draft.repeat = repeat;
        draft.excluded = excluded;
        draft.changes = changes;
        draft.cancelled = cancelled;
        change.accept(draft);
        return draft.entry();
    }

    /** An entry that is being made. */
    private static final class Draft {
        private final String title;
        private final ZoneId zone;
        private final LocalDateTime start;
        private final Duration duration;
        private final Instant changedAt;
        private String uid;
        private int revision;
        private String description = "";
        private String location = "";
        private Optional<URI> link = Optional.empty();
        private boolean wholeDays;
        private Optional<Repeat> repeat = Optional.empty();
        private List<LocalDateTime> excluded = List.of();
        private List<Change> changes = List.of();
        private boolean cancelled;

        private Draft(
                String uid,
                String title,
                ZoneId zone,
                LocalDateTime start,
                Duration duration,
                boolean wholeDays,
                Instant changedAt) {
            this.uid = uid;
            this.title = title;
            this.zone = zone;
            this.start = start;
            this.duration = duration;
            this.wholeDays = wholeDays;
            this.changedAt = changedAt;
        }

        private CalendarEntry entry() {
            return new CalendarEntry(
                    uid,
                    revision,
                    title,
                    description,
                    location,
                    link,
                    zone,
                    start,
                    duration,
                    wholeDays,
                    repeat,
                    excluded,
                    changes,
                    cancelled,
                    changedAt);
        }
    }
}
