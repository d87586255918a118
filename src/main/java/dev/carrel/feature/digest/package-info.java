/** What is on in a week, and for moderators what was in the last one, in the channels that moderators chose for it. */
@NullMarked
package dev.carrel.feature.digest;

import org.jspecify.annotations.NullMarked;
