/** Reminders that members set for themselves. */
@NullMarked
package dev.carrel.feature.reminder;

import org.jspecify.annotations.NullMarked;
