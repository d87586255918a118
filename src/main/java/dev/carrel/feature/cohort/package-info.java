/** Keeps the dates of a cohort's term, and tells its members of them in time; {@link dev.carrel.feature.cohort.Cohorts} is the door. */
@NullMarked
package dev.carrel.feature.cohort;

import org.jspecify.annotations.NullMarked;
