/** What was posted, in a platform's own calendar of events: made, changed and taken away there as it is here. */
@NullMarked
package dev.carrel.mirror;

import org.jspecify.annotations.NullMarked;
