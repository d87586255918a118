package dev.carrel.chat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** What every opaque id has to be. */
final class Ids {
    private static final int LONGEST = 100;

    private Ids() {}

    /** Reads what {@link PersonId#toString} and {@link SpaceId#toString} write: {@code slack:T024BE7LD}. */
    static <T> Optional<T> parse(String text, BiFunction<Platform, String, T> id) {
        int colon = text.indexOf(':');
        return Arrays.stream(Platform.values())
                .filter(platform -> colon > 0 && platform.key().equals(text.substring(0, colon)))
                .filter(platform -> fits(text.substring(colon + 1)))
                .findFirst()
                .map(platform -> id.apply(platform, text.substring(colon + 1)));
    }

    private static boolean fits(String raw) {
        return !raw.isBlank() && raw.length() <= LONGEST;
    }

    static void requireRaw(String raw) {
        if (!fits(raw)) {
            throw new IllegalArgumentException("an id has 1 to " + LONGEST + " characters, not " + raw.length());
        }
    }
}
