/**
 * Names platforms, spaces, people and places without knowing where they live.
 *
 * <p>Ids are opaque: only the adapter of a {@link dev.carrel.chat.Platform} makes or reads the {@code raw} part of its own
 * ids; everybody else compares and stores them.
 */
@NullMarked
package dev.carrel.chat;

import org.jspecify.annotations.NullMarked;
