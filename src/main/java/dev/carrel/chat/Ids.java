package dev.carrel.chat;

/** What every opaque id has to be. */
final class Ids {
    private Ids() {}

    static void requireRaw(String raw) {
        if (raw.isBlank() || raw.length() > 100) {
            throw new IllegalArgumentException("an id has 1 to 100 characters, not " + raw.length());
        }
    }
}
