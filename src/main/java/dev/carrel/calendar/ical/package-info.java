/**
 * iCalendar out (RFC 5545): what a member's calendar is told, to the second what cards and reminders say.
 *
 * <p>{@link dev.carrel.calendar.ical.CalendarEntry} says what is on when, {@link dev.carrel.calendar.ical.CalendarDocument} writes
 * entries as a text that any calendar reads. Times are local times and a zone until they are written.
 */
@NullMarked
package dev.carrel.calendar.ical;

import org.jspecify.annotations.NullMarked;
