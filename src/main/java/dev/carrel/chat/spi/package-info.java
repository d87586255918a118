/** What a platform must do, and what it may ask of the bot. */
@NullMarked
package dev.carrel.chat.spi;

import org.jspecify.annotations.NullMarked;
