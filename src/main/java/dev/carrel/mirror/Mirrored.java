package dev.carrel.mirror;

import dev.carrel.chat.SpaceId;
import java.util.Optional;

/**
 * How a space's own calendar stands.
 *
 * @param ending whether everything is being taken away there
 * @param problem why it is not kept true, in words for a moderator
 * @param shown how many events stand there
 * @param leftOut how many there is no room for, the latest ones
 * @param gone how many somebody took away there, or the platform did not take
 */
public record Mirrored(SpaceId space, boolean ending, Optional<String> problem, int shown, int leftOut, int gone) {}
