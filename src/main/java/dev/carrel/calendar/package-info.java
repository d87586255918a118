/**
 * Time that people mean: what they type, series that repeat, and wall clocks of zones.
 *
 * <p>{@link dev.carrel.calendar.TimeWords} reads, {@link dev.carrel.calendar.Repeat} is a series' rule, {@link
 * dev.carrel.calendar.Series} finds its moments, {@link dev.carrel.calendar.WallClock} turns local times into instants, {@link
 * dev.carrel.calendar.MeetingTimes} finds times at which people in several zones can meet. Nothing
 * here knows the time by itself: every question carries its own now and zone.
 */
@NullMarked
package dev.carrel.calendar;

import org.jspecify.annotations.NullMarked;
