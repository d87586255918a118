package dev.carrel.chat;

import java.util.Optional;

/** A channel, thread or direct conversation in a space. */
public record PlaceId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public PlaceId {
        Ids.requireRaw(raw);
    }

    /** Reads what {@link #toString} writes; empty where it is something else. */
    public static Optional<PlaceId> parse(String text) {
        return Ids.parse(text, PlaceId::new);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
