package dev.carrel.installation;

import java.time.Instant;

/**
 * Carrel in one workspace.
 *
 * @param team Slack's id of the workspace
 * @param enterprise Slack's id of the organization that it belongs to; may be empty
 * @param name what the workspace is called
 * @param bot who the bot is there
 */
public record Installation(String team, String enterprise, String name, String bot, Token token, Instant since) {}
