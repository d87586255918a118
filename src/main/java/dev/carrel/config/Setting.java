package dev.carrel.config;

import java.util.Locale;

/** The declaration of one setting: its key, what it may be and what it is for. */
public sealed interface Setting {
    /** The dotted name as it is written in the file and in messages, such as {@code carrel.http.port}. */
    String key();

    /** What it is for, a sentence or two. */
    String purpose();

    /** The environment variable that overrides the file. */
    default String variable() {
        return variableOf(key());
    }

    /** The environment variable that follows from a key. */
    static String variableOf(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** A setting that always has a value. {@code standard} is that value where nobody says otherwise, as it is typed. */
    record Required<T>(String key, Kind<T> kind, String standard, String purpose) implements Setting {}

    /** A setting that may be absent. {@code example} is a value it might have, as it is typed. */
    record Maybe<T>(String key, Kind<T> kind, String example, String purpose) implements Setting {}

    /**
     * A token or password: it comes from the environment or from a file that the environment names with {@code …_FILE},
     * never from the settings file.
     */
    record Hidden(String key, String variable, String purpose) implements Setting {
        /** The variable that names a file with the value, as container secrets are mounted. */
        public String fileVariable() {
            return variable + "_FILE";
        }
    }
}
