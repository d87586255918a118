/** Carrel's front door: {@link dev.carrel.Main} parses the arguments and starts one mode. */
@NullMarked
package dev.carrel;

import org.jspecify.annotations.NullMarked;
