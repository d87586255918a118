package dev.carrel.platform.web;

import java.util.Locale;

/** How the answers are drawn. */
enum View {
    BOTH("Both"),
    DISCORD("Discord"),
    SLACK("Slack"),
    WEB("Web page"),
    TEXT("Plain text");

    private final String label;

    View(String label) {
        this.label = label;
    }

    /** The name in addresses and forms. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** The view of this key; both clients for anything else. */
    static View ofKey(String key) {
        for (View view : values()) {
            if (view.key().equals(key)) {
                return view;
            }
        }
        return BOTH;
    }
}
