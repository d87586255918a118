package dev.carrel.group;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;

/** Where a group is at home in one space: the channel or thread in which its sessions are announced. */
public record Home(SpaceId space, PlaceId place) {}
