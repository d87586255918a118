/**
 * Groups of a community: who stands how to them, who may see them, and where they are at home.
 *
 * <p>{@link dev.carrel.group.Groups} is the door. Every question takes the reader, and one place decides what they see: of a hidden group
 * that is not theirs nothing at all, not even that it exists.
 */
@NullMarked
package dev.carrel.group;

import org.jspecify.annotations.NullMarked;
