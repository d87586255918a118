/**
 * Writes the log: one line an event, for an operator, and never a secret. The only place that knows Logback; everybody else
 * logs through SLF4J.
 */
@NullMarked
package dev.carrel.app.logging;

import org.jspecify.annotations.NullMarked;
