package dev.carrel.participation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is counted. The names are stored. */
public enum Kind {
    MESSAGE(Category.TALKING, "Messages", 30, 1),
    REPLY(Category.TALKING, "Replies", 30, 1),
    REACTION_GIVEN(Category.TALKING, "Reactions given", 20, 1),
    REACTION_RECEIVED(Category.TALKING, "Reactions received", 20, 1),
    VOICE_MINUTE(Category.TALKING, "Voice minutes", 240, 15),
    SESSION_ATTENDED(Category.TURNING_UP, "Sessions attended", 8, 1),
    SESSION_ORGANIZED(Category.HELPING, "Sessions organized", 4, 1),
    RSVP_KEPT(Category.TURNING_UP, "Promises to come that were kept", 8, 1),
    RSVP_MISSED(Category.NOTHING, "Promises to come that were not kept", 8, 1),
    GOAL_DONE(Category.TURNING_UP, "Goals done", 5, 1),
    FOCUS_MINUTE(Category.NOTHING, "Focus minutes", 240, 25),
    THANKS_RECEIVED(Category.HELPING, "Thanks received", 5, 1);

    private final Category category;
    private final String words;
    private final int most;
    private final int per;

    Kind(Category category, String words, int most, int per) {
        this.category = category;
        this.words = words;
        this.most = most;
        this.per = per;
    }

    /** What it is worth something for. */
    public Category category() {
        return category;
    }

    /** Several of it in words. */
    public String words() {
        return words;
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
