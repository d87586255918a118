package dev.carrel.feature.networking;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What sort of event somebody posts. */
enum Sort {
    WEBINAR("Webinar", "Webinaire", "Seminario web"),
    GUEST_LECTURE("Guest lecture", "Conférence d’un invité", "Charla de un invitado"),
    CHAPTER_MEETING("Chapter meeting", "Réunion de section", "Reunión de sección"),
    CONFERENCE("Conference", "Congrès", "Congreso"),
    FAIR("Fair", "Foire", "Feria"),
    JOB("Job", "Offre d’emploi", "Empleo"),
    OTHER("Event", "Événement", "Evento");

    static final List<Sort> ALL = List.of(values());

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Words words;

    Sort(String english, String french, String spanish) {
        this.words = Words.of(english, french, spanish);
    }

    Words words() {
        return words;
    }

    /** {@code guest-lecture}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is typed, or chosen. */
    Choice choice() {
        return Choice.of(words.said(), key());
    }

    /** The sort that a title says it is; {@link #OTHER} when it says none. */
    static Sort in(String title) {
        String folded = " " + NO_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        return ALL.stream()
                .filter(sort -> sort != OTHER && sort != JOB)
                .filter(sort -> folded.contains(" " + sort.words.english().toLowerCase(Locale.ROOT) + " "))
                .findFirst()
                .orElse(OTHER);
    }
}
