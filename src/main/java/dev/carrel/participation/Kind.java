package dev.carrel.participation;

import static dev.carrel.chat.Words.say;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is counted. The names are stored. */
public enum Kind {
    MESSAGE(Category.TALKING, "Messages", "Messages", "Mensajes", 30, 1),
    REPLY(Category.TALKING, "Replies", "Réponses", "Respuestas", 30, 1),
    REACTION_GIVEN(Category.TALKING, "Reactions given", "Réactions données", "Reacciones dadas", 20, 1),
    REACTION_RECEIVED(Category.TALKING, "Reactions received", "Réactions reçues", "Reacciones recibidas", 20, 1),
    VOICE_MINUTE(Category.TALKING, "Voice minutes", "Minutes en vocal", "Minutos de voz", 240, 15),
    SESSION_ATTENDED(Category.TURNING_UP, "Sessions attended", "Séances suivies", "Asistencias a sesiones", 8, 1),
    SESSION_ORGANIZED(Category.HELPING, "Sessions organized", "Séances organisées", "Sesiones organizadas", 4, 1),
    RSVP_KEPT(
            Category.TURNING_UP,
            "Promises to come that were kept",
            "Promesses de venir tenues",
            "Promesas de ir cumplidas",
            8,
            1),
    RSVP_MISSED(
            Category.NOTHING,
            "Promises to come that were not kept",
            "Promesses de venir non tenues",
            "Promesas de ir no cumplidas",
            8,
            1),
    GOAL_DONE(Category.TURNING_UP, "Goals done", "Objectifs atteints", "Metas cumplidas", 5, 1),
    FOCUS_MINUTE(Category.NOTHING, "Focus minutes", "Minutes de concentration", "Minutos de concentración", 240, 25),
    THANKS_RECEIVED(Category.HELPING, "Thanks received", "Remerciements reçus", "Agradecimientos recibidos", 5, 1);

    private final Category category;
    private final String english;
    private final String french;
    private final String spanish;
    private final int most;
    private final int per;

    Kind(Category category, String english, String french, String spanish, int most, int per) {
        this.category = category;
        this.english = english;
        this.french = french;
        this.spanish = spanish;
        this.most = most;
        this.per = per;
    }

    /** What it is worth something for. */
    public Category category() {
        return category;
    }

    /** Several of it in words. */
    public String words() {
        return say(english, french, spanish);
    }

    /** The same in English, whoever reads it: for files. */
    public String english() {
        return english;
    }

    /** How much of it counts of one member on one day. */
    public int most() {
        return most;
    }

    /** How much of it is worth as much as one thing of another kind: minutes are many. */
    public int per() {
        return per;
    }

    /** Those that come from the sessions of groups, whoever may know of these. */
    static Set<Kind> atSessions() {
        return EnumSet.of(SESSION_ATTENDED, SESSION_ORGANIZED, RSVP_KEPT, RSVP_MISSED);
    }

    /** Those of which there are boards. */
    public static List<Kind> onBoards() {
        return Arrays.stream(values())
                .filter(kind -> kind.category != Category.NOTHING)
                .toList();
    }
}
