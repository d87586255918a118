/**
 * What people come together for at a time, once or as a series: its times, who comes to each of them, who waits for a place, and when
 * somebody is to be told.
 *
 * <p>{@link dev.carrel.gathering.Gatherings} is the door. Nothing here knows what a gathering is held for: a {@link
 * dev.carrel.gathering.Host} says who may do what, and hears what happens.
 */
@NullMarked
package dev.carrel.gathering;

import org.jspecify.annotations.NullMarked;
