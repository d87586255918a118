/**
 * Looks over an installation and says what to do about what it finds.
 *
 * <p>A {@link dev.carrel.app.doctor.Check} is a name and a question; {@link dev.carrel.app.doctor.Doctor} asks them all and
 * prints the answers. What other packages know (does the database open, are the catalogue's files right) is plugged in as a
 * function by whoever builds the list.
 */
@NullMarked
package dev.carrel.app.doctor;

import org.jspecify.annotations.NullMarked;
