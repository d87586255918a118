/**
 * Speaks terminal: a person at a keyboard with completion and history, or a script on standard input that becomes a transcript.
 *
 * <p>{@link dev.carrel.platform.console.ConsolePlatform} is the door. What people typed elsewhere reaches the terminal only
 * through {@link dev.carrel.chat.card.Inert}, so that no control character of theirs is ever obeyed.
 */
@NullMarked
package dev.carrel.platform.console;

import org.jspecify.annotations.NullMarked;
