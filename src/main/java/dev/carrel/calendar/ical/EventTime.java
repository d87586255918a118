package dev.carrel.calendar.ical;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One time of an event in somebody else's calendar.
 *
 * @param allDay whether it is whole days of its zone, from {@code start} until just before {@code end}
 */
public record EventTime(Instant start, Instant end, ZoneId zone, boolean allDay, boolean cancelled) {}
