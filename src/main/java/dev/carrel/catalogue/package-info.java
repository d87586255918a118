/**
 * Holds what is known of programs: facts with provenance, three-valued answers, and the search over them.
 *
 * <p>A {@link dev.carrel.catalogue.Catalogue} is immutable and safe for any thread. Nothing here reads a clock: whatever
 * depends on the day takes it as a {@link java.time.LocalDate}. Reading and keeping catalogue files is the business of
 * {@code dev.carrel.catalogue.load}, understanding a question that of {@code dev.carrel.catalogue.search}.
 */
@NullMarked
package dev.carrel.catalogue;

import org.jspecify.annotations.NullMarked;
