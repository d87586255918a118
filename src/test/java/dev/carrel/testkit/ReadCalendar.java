package dev.carrel.testkit;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * A calendar document as another library than the one that wrote it reads it: by the zones that are in the document and no others.
 *
 * <p>What biweekly says a zone's offset is at a local time is put together here with its local times: on its own it counts on by
 * {@link java.util.Calendar}, which takes a zone of a document for one that has always had the offset it has on the day of the test.
 */
public final class ReadCalendar {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ICalendar calendar;

    /** Reads a document of one calendar, and refuses anything that the library finds doubtful. */
    public ReadCalendar(String document) {
        this.calendar = Biweekly.parse(document).first();
        var doubts = calendar.validate(ICalVersion.V2_0);
        if (!doubts.isEmpty()) {
            throw new AssertionError(doubts + " in:\n" + document);
        }
    }

    /** Every event, those that stand for one time of a series too. */
    public List<VEvent> events() {
        return calendar.getEvents();
    }

    /** What the calendar is called. */
    public String name() {
        return calendar.getExperimentalProperty("X-WR-CALNAME").getValue();
    }

    /** When something of this title is held, up to a moment; each time of a series, but for what is cancelled or has another title then. */
    public List<Instant> moments(String title, Instant until) {
        SortedSet<Instant> moments = new TreeSet<>();
        for (VEvent event : events()) {
            if (!title.equals(event.getSummary().getValue()) || cancelled(event)) {
                continue;
            }
            if (event.getRecurrenceId() != null) {
                moments.add(at(event.getDateStart()));
            } else {
                SortedSet<Instant> own = rule(event, until);
                events().stream()
                        .filter(other ->
                                other.getRecurrenceId() != null && uid(other).equals(uid(event)))
                        .forEach(other -> own.remove(at(other.getRecurrenceId())));
                moments.addAll(own);
            }
        }
        return moments.stream().filter(moment -> !moment.isAfter(until)).toList();
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }

    private static boolean cancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private SortedSet<Instant> rule(VEvent event, Instant until) {
        SortedSet<Instant> moments = new TreeSet<>();
        if (event.getRecurrenceRule() == null) {
            moments.add(at(event.getDateStart()));
            return moments;
        }
        Recurrence rule = event.getRecurrenceRule().getValue();
        Instant end = rule.getUntil() == null ? until : rule.getUntil().toInstant();
        Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
        var dates = endless.getDateIterator(floating(raw(event.getDateStart().getValue())), UTC);
        boolean going = true;
        while (dates.hasNext() && going) {
            LocalDateTime local = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            Instant moment = at(local, event.getDateStart());
            going = !moment.isAfter(until.plusSeconds(7200));
            if (going && !moment.isAfter(end)) {
                moments.add(moment);
            }
        }
        event.getExceptionDates()
                .forEach(dropped ->
                        dropped.getValues().forEach(date -> moments.remove(at(local(date), event.getDateStart()))));
        return moments;
    }

    private static DateTimeComponents raw(ICalDate date) {
        return date.getRawComponents();
    }

    private static LocalDateTime local(ICalDate date) {
        DateTimeComponents raw = raw(date);
        return LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    private static Date floating(DateTimeComponents raw) {
        return raw.toDate(UTC);
    }

    private Instant at(DateOrDateTimeProperty property) {
        return raw(property.getValue()).isUtc()
                ? property.getValue().toInstant()
                : at(local(property.getValue()), property);
    }

    /** The document's own zone says how far from UTC that local time is. */
    private Instant at(LocalDateTime local, DateOrDateTimeProperty inZoneOf) {
        TimezoneAssignment assigned = calendar.getTimezoneInfo().getTimezone(inZoneOf);
        if (assigned == null || assigned.getComponent() == null) {
            return local.toInstant(ZoneOffset.UTC);
        }
        int millis = assigned.getTimeZone()
                .getOffset(
                        GregorianCalendar.AD,
                        local.getYear(),
                        local.getMonthValue() - 1,
                        local.getDayOfMonth(),
                        local.getDayOfWeek().getValue() % 7 + 1,
                        local.toLocalTime().toSecondOfDay() * 1000);
        return local.toInstant(ZoneOffset.ofTotalSeconds(millis / 1000));
    }
}
