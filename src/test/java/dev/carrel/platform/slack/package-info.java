/** Tests of the connection to Slack, against a workspace of our own. */
@NullMarked
package dev.carrel.platform.slack;

import org.jspecify.annotations.NullMarked;
