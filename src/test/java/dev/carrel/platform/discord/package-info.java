/** Carrel on a Discord of our own, on loopback. */
@NullMarked
package dev.carrel.platform.discord;

import org.jspecify.annotations.NullMarked;
