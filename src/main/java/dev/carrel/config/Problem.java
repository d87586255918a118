package dev.carrel.config;

/**
 * One thing that is wrong with the settings.
 *
 * @param where the file with its line, or the environment variable
 * @param wrong what is wrong, one sentence
 * @param remedy what is allowed or what to do, one sentence or more
 */
public record Problem(String where, String wrong, String remedy) {
    /** All of it in one line. */
    @Override
    public String toString() {
        return where + ": " + wrong + " " + remedy;
    }
}
