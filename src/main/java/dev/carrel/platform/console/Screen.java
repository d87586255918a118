package dev.carrel.platform.console;

import java.util.Map;
import java.util.Set;

/**
 * What a terminal can show.
 *
 * @param width in columns
 * @param colour whether it draws {@link Ink}
 * @param links whether words can lead to a page (OSC 8)
 */
record Screen(int width, boolean colour, boolean links) {
    /** A transcript is as wide as a page that is read beside code. */
    static final int TRANSCRIPT_WIDTH = 100;

    private static final int NARROWEST = 20;
    private static final int WIDEST = 120;

    /** Terminals that announce themselves and follow links. */
    private static final Set<String> LINKING =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "WarpTerminal", "Tabby");

    /** Keeps lines readable: neither a letter a line nor longer than an eye follows. */
    Screen {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** A screen for text alone, the same everywhere. */
    static Screen plain(int width) {
        return new Screen(width, false, false);
    }

    /**
     * What a terminal says of itself.
     *
     * @param type its terminfo name
     * @param environment for {@code NO_COLOR}, which any text switches on, and for what tells that links work
     */
    static Screen of(String type, int width, Map<String, String> environment) {
        boolean dumb =
                type.startsWith("dumb") || environment.getOrDefault("TERM", "").equals("dumb");
        boolean colour = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean links = LINKING.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || environment.containsKey("VTE_VERSION")
                || environment.containsKey("WT_SESSION")
                || environment.getOrDefault("TERM", "").matches("(xterm-)?(kitty|ghostty)|foot.*|alacritty.*");
        return new Screen(width <= 0 ? 80 : width, colour, !dumb && links);
    }
}
