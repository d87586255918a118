package dev.carrel.installation;

import java.time.Instant;
import java.util.Optional;

/**
 * A bot's token in one workspace.
 *
 * @param refresh what a new one is asked for with, once; where the app rotates its tokens
 * @param expires when this one ends; never where tokens are not rotated
 */
public record Token(String access, Optional<String> refresh, Optional<Instant> expires) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return expires.map(end -> "Token[until " + end + "]").orElse("Token[]");
    }
}
