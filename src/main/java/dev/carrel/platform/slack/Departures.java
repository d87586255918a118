package dev.carrel.platform.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Workspaces that take their token back, by removing the app or by revoking it. */
record Departures(Teams teams, Standing standing, InstantSource clock) {
    /** Slack's clock and this one may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /**
     * A workspace did so; may block for the database.
     *
     * @param at when, in seconds since 1970; now where Slack does not say
     */
    void left(String team, @Nullable Integer at) {
        boolean gone = teams.left(
                team, at == null ? clock.instant() : Instant.ofEpochSecond(at).plus(SKEW));
        if (gone) {
            standing.accepted(team);
        }
    }
}
