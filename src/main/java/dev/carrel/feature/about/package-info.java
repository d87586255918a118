/**
 * Says what Carrel is, what it can do and how it is doing: {@code /carrel help, status, about, privacy}.
 *
 * <p>{@link dev.carrel.feature.about.About} is the door. The help and the commands document are drawn from the declarations, so that
 * neither can say what the bot does not do.
 */
@NullMarked
package dev.carrel.feature.about;

import org.jspecify.annotations.NullMarked;
