package dev.carrel.feature.moderate;

import dev.carrel.chat.Platform;
import java.time.Instant;
import java.util.Optional;

/**
 * How the bot is connected to a platform.
 *
 * @param problem why it is not, in words for an operator, without secrets; empty when it is
 * @param lastContact when the platform last brought a question or took a message since the bot was started
 */
public record Connection(Platform platform, Optional<String> problem, Optional<Instant> lastContact) {}
