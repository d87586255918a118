package dev.carrel.feature.cohort;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The dates of a member's own cohorts in their own calendar, each with the name of its cohort; those that were over lately are still there. */
final class TermCalendar implements CalendarSource {
    private static final String KIND = "term";

    private static final int MOST = 300;

    private static final Duration SHOWN = Duration.ofDays(90);

    private final Cohorts cohorts;
    private final Groups groups;
    private final InstantSource clock;

    TermCalendar(Cohorts cohorts, Groups groups, InstantSource clock) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CalendarEntry> entries(Seat seat) {
        Map<GroupId, String> own = groups.of(seat).stream()
                .filter(seen -> Cohorts.isCohort(seen)
                        && seen.attends()
                        && seen.group().archived().isEmpty())
                .collect(Collectors.toMap(Seen::id, seen -> seen.group().name()));
        return cohorts
                .of(seat.community(), List.copyOf(own.keySet()), clock.instant().minus(SHOWN), MOST)
                .stream()
                .map(owned -> entry(owned.date(), own.getOrDefault(owned.group(), "")))
                .toList();
    }

    private static CalendarEntry entry(TermDate date, String cohort) {
        Stretch when = date.when();
        String uid = KIND + "-" + date.number() + "@carrel";
        CalendarEntry entry = when.wholeDays()
                ? CalendarEntry.days(uid, date.what(), when.zone(), when.first(), when.last(), date.changed())
                : CalendarEntry.once(
                        uid,
                        date.what(),
                        when.zone(),
                        when.begins(),
                        Duration.between(when.start(), when.end()),
                        date.changed());
        return entry.about(cohort, "", Optional.empty()).revised(date.revision(), false);
    }
}
