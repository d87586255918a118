package dev.carrel.app;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Makes the short references under which a bug is logged and shown: six letters and digits that are not mistaken for each other. */
final class References implements Supplier<String> {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
