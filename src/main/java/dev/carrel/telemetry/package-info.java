/**
 * Counts what happened, for {@code /metrics}.
 *
 * <p>Nothing about a person, a place or a text is ever a label: labels are commands, platforms and outcomes, of which there
 * are few by declaration. {@link dev.carrel.telemetry.Telemetry} is the door; Micrometer lives behind it.
 */
@NullMarked
package dev.carrel.telemetry;

import org.jspecify.annotations.NullMarked;
