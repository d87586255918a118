/**
 * What moderators and organizers have done to a community, so that others who moderate it can see it: who, what and when, for a year.
 *
 * <p>{@link dev.carrel.audit.Acts} keeps an act in the transaction that does it; {@link dev.carrel.audit.Audit} is asked.
 */
@NullMarked
package dev.carrel.audit;

import org.jspecify.annotations.NullMarked;
