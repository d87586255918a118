/**
 * Answers questions about library-science programs: find, show, compare, match, deadlines, checklist.
 *
 * <p>{@link dev.carrel.feature.program.Programs} is the door. A command class declares and decides; a card class says. What is
 * known, and how sure it is, comes from {@code dev.carrel.catalogue}: nothing here holds a fact. A control carries all it needs
 * in its action's values, so that it works after a restart.
 */
@NullMarked
package dev.carrel.feature.program;

import org.jspecify.annotations.NullMarked;
