package dev.carrel.platform.console;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a terminal needs to know of its surroundings.
 *
 * @param history the file that keeps the lines typed at a keyboard; it and its folder are made for the owner alone
 * @param environment for {@code NO_COLOR}, {@code TERM}, {@code LANG} and what tells that links work
 */
public record ConsoleSettings(Path history, Map<String, String> environment) {
    /** Keeps a copy. */
    public ConsoleSettings {
        environment = Map.copyOf(environment);
    }

    /**
     * The usual place: {@code carrel/history} in {@code XDG_STATE_HOME}, failing that in {@code ~/.local/state} (XDG Base
     * Directory Specification 0.8).
     */
    public static ConsoleSettings of(Map<String, String> environment, Path home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder =
                state.startsWith("/") ? Path.of(state) : home.resolve(".local").resolve("state");
        return new ConsoleSettings(folder.resolve("carrel").resolve("history"), environment);
    }
}
