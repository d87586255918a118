package dev.carrel.testkit;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/** A calendar document as another library than the one that wrote it reads it: by the zones in the document and nothing else. */
public final class ReadCalendar {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ICalendar calendar;

    /** Reads a document of one calendar, and refuses anything that this library finds doubtful. */
    public ReadCalendar(String document) {
        this.calendar = Biweekly.parse(document).first();
        var doubts = calendar.validate(biweekly.ICalVersion.V2_0);
        if (!doubts.isEmpty()) {
            throw new AssertionError(doubts + " in:\n" + document);
        }
    }

    /** What it says is called so, or is one of a series of that name, without what it says is cancelled: up to this moment. */
    public List<Instant> moments(String title, Instant until) {
        SortedSet<Instant> moments = new TreeSet<>();
        for (VEvent event : events()) {
            if (event.getRecurrenceId() == null && event.getSummary().getValue().equals(title)) {
                add(moments, event, until);
            }
        }
        return List.copyOf(moments);
    }

    private void add(SortedSet<Instant> moments, VEvent event, Instant until) {
        SortedSet<Instant> own = new TreeSet<>();
        DateIterator dates = event.getDateIterator(zoneOf(event));
        while (dates.hasNext()) {
            Instant next = dates.next().toInstant();
            if (next.isAfter(until)) {
                break;
            }
            own.add(next);
        }
        List<Instant> instead = new ArrayList<>();
        for (VEvent other : events()) {
            if (other.getRecurrenceId() != null
                    && other.getUid().getValue().equals(event.getUid().getValue())) {
                own.remove(other.getRecurrenceId().getValue().toInstant());
                if (!cancelled(other)) {
                    instead.add(moment(other));
                }
            }
        }
        own.addAll(instead);
        if (!cancelled(event)) {
            moments.addAll(own.headSet(until.plusSeconds(1)));
        }
    }

    private static boolean cancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private static Instant moment(VEvent event) {
        Date start = event.getDateStart().getValue();
        return start.toInstant();
    }

    private TimeZone zoneOf(VEvent event) {
        TimezoneInfo zones = calendar.getTimezoneInfo();
        return Optional.ofNullable(zones.getTimezone(event.getDateStart()))
                .map(assigned -> assigned.getTimeZone())
                .orElse(UTC);
    }

    /** Every event, those that stand for one time of a series too. */
    public List<VEvent> events() {
        return calendar.getEvents();
    }

    /** What the calendar is called. */
    public String name() {
        return calendar.getExperimentalProperty("X-WR-CALNAME").getValue();
    }
}
