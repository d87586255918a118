/** Sprints in which people work at the same time, each on their own: a start, an end that is told once, and a break after it. */
@NullMarked
package dev.carrel.feature.focus;

import org.jspecify.annotations.NullMarked;
