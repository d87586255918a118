package dev.carrel.chat.command;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;

/** Options that mean the same in every command that takes them. */
public final class CommonOptions {
    /** Where the window on a long list starts: what a {@link Block.Listing} sets when it is turned. */
    public static final Option<Long> FROM = Option.whole(
            Block.Listing.FROM,
            Words.of("Where the list goes on", "Où la liste continue", "Dónde sigue la lista"),
            0,
            1_000_000);

    /** Does at once what is otherwise asked about first. */
    public static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to do it without being asked",
                    "Oui pour le faire sans confirmation",
                    "Sí para hacerlo sin preguntar"));

    private CommonOptions() {}

    /** Where the window starts on a list of so many, which may have become shorter since it was turned; 0 on an empty one. */
    public static int from(Invocation invocation, int total) {
        return Math.clamp(invocation.find(FROM).orElse(0L), 0, Math.max(0, total - 1));
    }

    /** Whether it is to be done without asking. */
    public static boolean isSure(Invocation invocation) {
        return invocation.find(SURE).orElse(false);
    }
}
