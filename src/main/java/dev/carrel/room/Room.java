package dev.carrel.room;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.util.Optional;

/**
 * How a group's room in a space stands.
 *
 * @param below the channel below which it is made
 * @param place nothing before it is made
 * @param problem why it cannot be kept; nothing is posted in it then, and those in the group are told by themselves
 * @param inside how many people were let in
 */
public record Room(SpaceId space, PlaceId below, Optional<PlaceId> place, Optional<String> problem, int inside) {}
