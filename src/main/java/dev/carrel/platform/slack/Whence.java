package dev.carrel.platform.slack;

import java.util.List;

/**
 * Where somebody used a control or typed a command, so that the answer can be said there; a modal carries it along.
 *
 * @param responseUrl where Slack takes up to five answers within 30 minutes; may be empty
 * @param channel may be empty: a shortcut and App Home are in none
 * @param message the timestamp of the message whose control was used; may be empty
 * @param ephemeral whether only one person sees that message, which then can be replaced by the response URL alone
 */
record Whence(String responseUrl, String channel, String message, boolean ephemeral) {
    static final Whence NOWHERE = new Whence("", "", "", false);

    private static final int FIELDS = 4;

    /** Whether there is a place at all. */
    boolean isSomewhere() {
        return !channel.isEmpty();
    }

    /** A modal's private metadata (3,000 characters): the id of the action that takes the answers, and this. */
    String metadata(String actionId) {
        return isSomewhere()
                ? String.join("\n", actionId, responseUrl, channel, message, String.valueOf(ephemeral))
                : actionId;
    }

    /** The id of the action in a modal's private metadata. */
    static String actionId(String metadata) {
        return lines(metadata).getFirst();
    }

    /** What {@link #metadata} wrote beside the action's id. */
    static Whence of(String metadata) {
        List<String> lines = lines(metadata);
        return lines.size() == 1 + FIELDS
                ? new Whence(lines.get(1), lines.get(2), lines.get(3), Boolean.parseBoolean(lines.get(4)))
                : NOWHERE;
    }

    private static List<String> lines(String metadata) {
        return List.of(metadata.split("\n", -1));
    }
}
