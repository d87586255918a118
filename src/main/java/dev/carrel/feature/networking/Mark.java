package dev.carrel.feature.networking;

import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;

/** How an event was for somebody who came. */
enum Mark {
    GOOD("Worth my time"),
    PARTLY("In part"),
    POOR("Not for me");

    static final List<Mark> ALL = List.of(values());

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Choice choice() {
        return Choice.of(words, name().toLowerCase(Locale.ROOT));
    }
}
