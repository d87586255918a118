package dev.carrel.catalogue;

/** A value of a field other than the one shown: what another source says, or what an older one said. */
public record OtherValue(String printed, Source source) {}
