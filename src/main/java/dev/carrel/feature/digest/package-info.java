/** What is on in a week, in the channels that moderators chose for it. */
@NullMarked
package dev.carrel.feature.digest;

import org.jspecify.annotations.NullMarked;
