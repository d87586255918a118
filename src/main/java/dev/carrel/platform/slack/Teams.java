package dev.carrel.platform.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The workspaces that Carrel is in, which Slack calls teams: whose token is used where. Every method may block, for the database or for
 * Slack. Thread-safe.
 */
interface Teams {
    /** The bot's token in a workspace. */
    String token(String team) throws SlackTrouble;

    /** Who the bot is in a workspace; nobody where it is not installed. */
    Optional<String> bot(String team) throws SlackTrouble;

    /** A workspace in words for an operator. */
    String words(String team);

    /** Those that can be looked over when the bot starts. */
    List<String> all();

    /** What was known of a workspace's token may be true no more. */
    void forget(String team);

    /** Whether this is the bot's token in a workspace as far as is known: the workspace may have been added again meanwhile. */
    boolean uses(String team, String token);

    /** A workspace took the token back at this moment; false where that changes nothing. */
    boolean left(String team, Instant at);
}
