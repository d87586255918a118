package dev.carrel.chat;

/** A Discord server or a Slack workspace (a whole terminal or playground counts as one). */
public record SpaceId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public SpaceId {
        Ids.requireRaw(raw);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
