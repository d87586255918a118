package dev.carrel.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * A token or a password: it prints as {@code ***}, is not serializable, and gives its value only to who asks for it by
 * name.
 *
 * <p>A final class and no record, because a record would print, expose and serialize what it holds.
 */
public final class Secret {
    private static final String REDACTED = "***";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A secret with this value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for the one call that hands it to the vendor's library. Never log, store or format it. */
    public String reveal() {
        return value;
    }

    /** The secrets that are written one after the other here, with commas between them. */
    List<Secret> split() {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Secret::of)
                .toList();
    }

    @Override
    public String toString() {
        return REDACTED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for every secret: a hash would tell something about the value. */
    @Override
    public int hashCode() {
        return 1;
    }
}
