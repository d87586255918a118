package dev.carrel.platform.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/** The mark of what is sent: who has it already is told so (RFC 9110, 8.8.3). */
record EntityTag(String text) {
    /** The same for the same mark, which has no quotes. */
    static EntityTag of(String mark) {
        return new EntityTag("\"" + mark + "\"");
    }

    /** Writes the tag, and whether what is sent may be kept; true when whoever asks has it, and the answer is that. */
    boolean isKnown(Context ctx, String caching) {
        ctx.header("ETag", text);
        ctx.header("Cache-Control", caching);
        boolean known = isIn(Optional.ofNullable(ctx.header("If-None-Match")).orElse(""));
        if (known) {
            ctx.status(304);
        }
        return known;
    }

    /** Tags are compared without their strength (RFC 9110, 13.1.2). */
    private boolean isIn(String tags) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(text) || each.equals("W/" + text));
    }
}
