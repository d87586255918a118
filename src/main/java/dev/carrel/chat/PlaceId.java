package dev.carrel.chat;

/** A channel, thread or direct conversation in a space. */
public record PlaceId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public PlaceId {
        Ids.requireRaw(raw);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
