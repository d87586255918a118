package dev.carrel.feature.networking;

import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;

/** What sort of event somebody posts. */
enum Sort {
    WEBINAR("Webinar"),
    GUEST_LECTURE("Guest lecture"),
    CHAPTER_MEETING("Chapter meeting"),
    CONFERENCE("Conference"),
    FAIR("Fair"),
    JOB("Job"),
    OTHER("Event");

    static final List<Sort> ALL = List.of(values());

    private final String words;

    Sort(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Choice choice() {
        return Choice.of(words, name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
