package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

/** What is on the controls with which somebody says whether they come. */
public final class AnswerWords {
    private AnswerWords() {}

    /** They come. */
    public static String going() {
        return say("Going", "Je viens", "Voy a ir");
    }

    /** They may come. */
    public static String maybe() {
        return say("Maybe", "Peut-être", "Quizá");
    }

    /** They do not come. */
    public static String cannot() {
        return say("Can’t come", "Je ne peux pas venir", "No puedo ir");
    }
}
