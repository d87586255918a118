package dev.carrel.community;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;

/** Somebody in a space. */
public record Presence(SpaceId space, PersonId person) {}
