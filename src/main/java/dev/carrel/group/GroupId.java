package dev.carrel.group;

/** The number of a group within its community; never given twice. */
public record GroupId(long value) {}
