package dev.carrel.chat;

/** One identity on one platform; a human with a Discord and a Slack account has two. */
public record PersonId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public PersonId {
        Ids.requireRaw(raw);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
