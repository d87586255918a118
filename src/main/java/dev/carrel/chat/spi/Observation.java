package dev.carrel.chat.spi;

/**
 * Something that was seen when a platform was looked over for its operator.
 *
 * @param seen in a few words, without secrets
 * @param remedy a sentence that says what to do; empty when all is well
 */
public record Observation(String seen, String remedy) {
    /** Something that is as it should be. */
    public static Observation well(String seen) {
        return new Observation(seen, "");
    }
}
