/** Tests that hold for every platform. */
@NullMarked
package dev.carrel.platform;

import org.jspecify.annotations.NullMarked;
