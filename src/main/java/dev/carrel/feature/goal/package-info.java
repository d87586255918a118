/** What members want to get done in a week, for themselves alone: goals, why they matter, and a check-in for who wants one. */
@NullMarked
package dev.carrel.feature.goal;

import org.jspecify.annotations.NullMarked;
