/**
 * iCalendar out and in (RFC 5545): what a member's calendar is told, to the second what cards and reminders say, and what is in the
 * calendars of others.
 *
 * <p>{@link dev.carrel.calendar.ical.CalendarEntry} says what is on when, {@link dev.carrel.calendar.ical.CalendarDocument} writes
 * entries as a text that any calendar reads. Times are local times and a zone until they are written. {@link
 * dev.carrel.calendar.ical.ForeignCalendar} reads what others have written.
 */
@NullMarked
package dev.carrel.calendar.ical;

import org.jspecify.annotations.NullMarked;
