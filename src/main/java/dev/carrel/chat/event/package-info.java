/**
 * Says what people do on a platform, and never with what words.
 *
 * <p>An adapter makes a {@link dev.carrel.chat.event.ChatEvent} and hands it to an {@link dev.carrel.chat.event.EventSink}. What a bot
 * does is no event.
 */
@NullMarked
package dev.carrel.chat.event;

import org.jspecify.annotations.NullMarked;
