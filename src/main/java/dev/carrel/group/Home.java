package dev.carrel.group;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;

/**
 * Where a group is at home in one space: the channel or thread in which its sessions are announced.
 *
 * @param own whether it is a room of the group's own, which nobody but its members reads; only they are told of it
 */
public record Home(SpaceId space, PlaceId place, boolean own) {}
