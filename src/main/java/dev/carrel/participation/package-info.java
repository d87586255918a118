/**
 * Counts who takes part in a community: by member, kind and day, never with what words.
 *
 * <p>{@link dev.carrel.participation.Participation} is the door for whatever is counted in a transaction of its own, and for whoever
 * reads the counts; {@link dev.carrel.participation.Intake} takes what platforms bring, many at once.
 */
@NullMarked
package dev.carrel.participation;

import org.jspecify.annotations.NullMarked;
