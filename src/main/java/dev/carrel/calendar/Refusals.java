package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import java.util.List;

/** Sentences for what is no time. */
final class Refusals {
    private Refusals() {}

    static Reading.Unreadable unknown() {
        return because(say(
                "There is no time in these words that Carrel can read.",
                "Il n’y a dans ces mots aucun moment que Carrel sache lire.",
                "En estas palabras no hay ninguna hora que Carrel sepa leer."));
    }

    static Reading.Unreadable tooFar() {
        return because(farAway());
    }

    static Reading.Unreadable noTime() {
        return because(
                say("That series has no time at all.", "Cette série ne tombe jamais.", "Esa serie no cae nunca."));
    }

    static String noSuchDay() {
        return say("That month has no such day.", "Ce mois n’a pas ce jour.", "Ese mes no tiene ese día.");
    }

    static String farAway() {
        return say(
                "That is more than 20 years away.",
                "C’est à plus de 20 ans d’ici.",
                "Eso está a más de 20 años de hoy.");
    }

    static Reading.Unreadable because(String sentence) {
        return new Reading.Unreadable(sentence, examples());
    }

    private static List<String> examples() {
        return List.of(
                say("tomorrow 9am", "demain 9h", "mañana a las 19:00"),
                say("tue 7pm", "mardi 19h", "martes a las 19:00"),
                "2027-02-01 19:00",
                say("in 2 hours", "dans 2 heures", "en 2 horas"),
                say(
                        "every other friday at noon until 15 may",
                        "un vendredi sur deux à midi jusqu’au 15 mai",
                        "cada dos semanas el viernes al mediodía hasta el 15 de mayo"));
    }
}
