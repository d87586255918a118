/** Members and what is kept of them: they can have it, and have it forgotten. */
@NullMarked
package dev.carrel.feature.privacy;

import org.jspecify.annotations.NullMarked;
