/**
 * Builds the object graph by hand, top to bottom, and runs its life cycle. The only place that reads the wall clock.
 *
 * <p>{@link dev.carrel.app.Carrel} is the graph; the modes of the command line are one class each.
 */
@NullMarked
package dev.carrel.app;

import org.jspecify.annotations.NullMarked;
