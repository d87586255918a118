/** Speaks Slack, with Slack's own model of its blocks. */
@NullMarked
package dev.carrel.platform.slack;

import org.jspecify.annotations.NullMarked;
