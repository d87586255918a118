package dev.carrel.gathering;

/** The number of a gathering within its community; never given twice. */
public record GatheringId(long value) {}
