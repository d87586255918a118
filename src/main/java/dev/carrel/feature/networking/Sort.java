package dev.carrel.feature.networking;

import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final String words;

    Sort(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** {@code guest-lecture}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Choice choice() {
        return Choice.of(words, key());
    }

    /** The sort that a title says it is; {@link #OTHER} when it says none. */
    static Sort in(String title) {
        String folded = " " + NO_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        return ALL.stream()
                .filter(sort -> sort != OTHER && sort != JOB)
                .filter(sort -> folded.contains(" " + sort.words.toLowerCase(Locale.ROOT) + " "))
                .findFirst()
                .orElse(OTHER);
    }
}
