package dev.carrel.chat;

/** A community: one or more spaces that share groups, events and members. It is part of every key that is stored. */
public record CommunityId(long value) {}
