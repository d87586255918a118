package dev.carrel.participation;

import java.time.Instant;

/**
 * A group that everybody may look into, and in which nothing that is known of has happened for {@link Participation#SILENT_WEEKS} weeks.
 *
 * @param group its number
 * @param name what somebody has typed
 * @param last when the last thing happened
 */
public record Silent(long group, String name, Instant last) {}
