package dev.carrel.gathering;

/** The number of one time of a gathering within its community; never given twice. */
public record OccurrenceId(long value) {}
