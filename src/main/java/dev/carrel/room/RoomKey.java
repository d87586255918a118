package dev.carrel.room;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.SpaceId;
import dev.carrel.group.GroupId;

/** Whose room it is, and in which space: a group has one there at most. */
public record RoomKey(CommunityId community, GroupId group, SpaceId space) {}
