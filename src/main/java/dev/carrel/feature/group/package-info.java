/** Lets members create, find, join and keep groups, and tells them what happens there; {@link dev.carrel.feature.group.Circles} is the door. */
@NullMarked
package dev.carrel.feature.group;

import org.jspecify.annotations.NullMarked;
