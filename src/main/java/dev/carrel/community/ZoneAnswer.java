package dev.carrel.community;

import java.time.ZoneId;
import java.util.List;

/** What a text that should name a time zone turned out to be. The words that are shown for it are the asking command's. */
public sealed interface ZoneAnswer {
    /** One zone, named exactly or by its city. */
    record Known(ZoneId zone) implements ZoneAnswer {}

    /** Letters such as EST that name an offset of half the year, or of different places; these zones may be meant. */
    record Abbreviation(String typed, List<ZoneId> candidates) implements ZoneAnswer {}

    /** A distance from UTC, which stays put when the clocks of a place change; these zones are at it now or half a year on. */
    record FixedOffset(String typed, List<ZoneId> candidates) implements ZoneAnswer {}

    /** Several zones have a city of this name. */
    record Ambiguous(String typed, List<ZoneId> candidates) implements ZoneAnswer {}

    /** No zone; the nearest by spelling first, possibly none. */
    record Unknown(String typed, List<ZoneId> nearest) implements ZoneAnswer {}
}
