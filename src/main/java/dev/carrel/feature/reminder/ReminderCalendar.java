package dev.carrel.feature.reminder;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Duration;
import java.util.List;

/** A member's own reminders in their own calendar: each a moment without length, a series as it repeats. They are nobody else's. */
final class ReminderCalendar implements CalendarSource {
    private static final String KIND = "reminder";

    private final Store store;
    private final ReminderStore rows;

    ReminderCalendar(Store store, ReminderStore rows) {
        this.store = store;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CalendarEntry> entries(Seat seat) {
        return store.read(handle -> rows.dated(handle, seat)).stream()
                .map(ReminderCalendar::entry)
                .toList();
    }

    private static CalendarEntry entry(ReminderStore.Dated dated) {
        Reminder reminder = dated.reminder();
        CalendarEntry once = CalendarEntry.once(
                        KIND + "-" + reminder.number() + "@carrel",
                        reminder.what(),
                        reminder.zone(),
                        reminder.first(),
                        Duration.ZERO,
                        dated.changedAt())
                .revised(dated.revision(), false);
        return reminder.repeat()
                .map(rule -> once.repeating(rule, List.of(), List.of()))
                .orElse(once);
    }
}
