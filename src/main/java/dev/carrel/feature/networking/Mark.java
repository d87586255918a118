package dev.carrel.feature.networking;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;

/** How an event was for somebody who came. */
enum Mark {
    GOOD("Worth my time", "Ça valait la peine", "Valió la pena"),
    PARTLY("In part", "En partie", "En parte"),
    POOR("Not for me", "Pas pour moi", "No era para mí");

    static final List<Mark> ALL = List.of(values());

    private final Words words;

    Mark(String english, String french, String spanish) {
        this.words = Words.of(english, french, spanish);
    }

    String words() {
        return words.said();
    }

    /** What is typed, or chosen. */
    Choice choice() {
        return Choice.of(words.said(), name().toLowerCase(Locale.ROOT));
    }
}
