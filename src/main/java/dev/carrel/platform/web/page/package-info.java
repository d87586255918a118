/** What the page templates in {@code src/main/jte} are given, as values; the compiled templates join this package. */
@NullMarked
package dev.carrel.platform.web.page;

import org.jspecify.annotations.NullMarked;
