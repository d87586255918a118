package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

/** What is asked about words that mean several times. */
final class Questions {
    private Questions() {}

    static String whichDay() {
        return say("Which day is meant?", "De quel jour s’agit-il ?", "¿De qué día se trata?");
    }

    static String whichTime() {
        return say("Which time is meant?", "De quelle heure s’agit-il ?", "¿De qué hora se trata?");
    }

    static String whichSeries() {
        return say("Which series is meant?", "De quelle série s’agit-il ?", "¿De qué serie se trata?");
    }

    static String atWhatTime() {
        return say("At what time?", "À quelle heure ?", "¿A qué hora?");
    }

    static String dayAndTime() {
        return say("Which day, and at what time?", "Quel jour, et à quelle heure ?", "¿Qué día y a qué hora?");
    }
}
