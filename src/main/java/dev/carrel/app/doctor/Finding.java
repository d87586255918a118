package dev.carrel.app.doctor;

/** What a check found. */
public sealed interface Finding {
    /** What was seen, in a few words. */
    String seen();

    /** As it should be. */
    record Well(String seen) implements Finding {}

    /** It works, but somebody should know. */
    record Doubtful(String seen, String remedy) implements Finding {}

    /** It will not work. */
    record Broken(String seen, String remedy) implements Finding {}

    /** As it should be. */
    static Finding well(String seen) {
        return new Well(seen);
    }

    /** It works, but somebody should know; {@code remedy} is a sentence that says what to do. */
    static Finding doubtful(String seen, String remedy) {
        return new Doubtful(seen, remedy);
    }

    /** It will not work; {@code remedy} is a sentence that says what to do. */
    static Finding broken(String seen, String remedy) {
        return new Broken(seen, remedy);
    }
}
