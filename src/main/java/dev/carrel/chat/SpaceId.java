package dev.carrel.chat;

import java.util.Optional;

/** A Discord server or a Slack workspace (a whole terminal or playground counts as one). */
public record SpaceId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public SpaceId {
        Ids.requireRaw(raw);
    }

    /** Reads what {@link #toString} writes; empty where it is something else. */
    public static Optional<SpaceId> parse(String text) {
        return Ids.parse(text, SpaceId::new);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
