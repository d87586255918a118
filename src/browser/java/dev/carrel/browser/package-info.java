/** Looks at the pages as people do: in the system's Chromium, by keyboard, and with axe. */
@NullMarked
package dev.carrel.browser;

import org.jspecify.annotations.NullMarked;
