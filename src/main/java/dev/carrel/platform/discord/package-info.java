/** Speaks Discord, with JDA. */
@NullMarked
package dev.carrel.platform.discord;

import org.jspecify.annotations.NullMarked;
