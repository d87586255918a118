package dev.carrel.chat;

import java.util.Optional;

/** One identity on one platform; a human with a Discord and a Slack account has two. */
public record PersonId(Platform platform, String raw) {
    /** Refuses an empty id: it would match every other empty one. */
    public PersonId {
        Ids.requireRaw(raw);
    }

    /** Reads what {@link #toString} writes; empty where it is something else. */
    public static Optional<PersonId> parse(String text) {
        return Ids.parse(text, PersonId::new);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + raw;
    }
}
