package dev.carrel.chat;

/** A human in a community: one or more linked {@linkplain PersonId persons}. */
public record MemberId(long value) {}
