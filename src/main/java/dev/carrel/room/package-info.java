/**
 * Rooms of groups' own: private channels and threads that Carrel makes, and in which nobody is but the group's members and Carrel.
 *
 * <p>{@link dev.carrel.room.Rooms} is the door. Who may be in a room is worked out each time from who is in the group; nothing is posted while
 * anybody is in it who may not.
 */
@NullMarked
package dev.carrel.room;

import org.jspecify.annotations.NullMarked;
