/**
 * Finding work: {@code /career jobs} lists what job boards tell, and {@code /career watch} has a member told of what is new.
 *
 * <p>{@link dev.carrel.feature.career.Career} is the door. What a job is and what fits {@link dev.carrel.job} says; where jobs come from is
 * nobody's concern here.
 */
@NullMarked
package dev.carrel.feature.career;

import org.jspecify.annotations.NullMarked;
