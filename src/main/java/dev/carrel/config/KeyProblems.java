package dev.carrel.config;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is wrong with keys that encrypt. None of it shows a key. */
final class KeyProblems {
    private static final int KEY_BYTES = 32;

    private KeyProblems() {}

    static Stream<Problem> of(String variable, List<Secret> keys) {
        return IntStream.range(0, keys.size())
                .filter(i -> !isKey(keys.get(i).reveal()))
                .mapToObj(i -> new Problem(
                        variable,
                        "Key " + (i + 1) + " of " + keys.size() + " is not " + KEY_BYTES + " bytes in Base64.",
                        "Copy it again, or make one with `openssl rand -base64 32`."));
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
