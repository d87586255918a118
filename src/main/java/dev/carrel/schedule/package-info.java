/** Fires at a time, once, even after a crash, on any node. */
@NullMarked
package dev.carrel.schedule;

import org.jspecify.annotations.NullMarked;
