/** Says what is kept of a person, hands it out to them, and forgets it. */
@NullMarked
package dev.carrel.privacy;

import org.jspecify.annotations.NullMarked;
