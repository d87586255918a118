package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.community.Reach;
import dev.carrel.community.ZoneWords;

/** The ways on that several cards offer, and what they say of a member's clock. */
final class Ways {
    private Ways() {}

    static Button profile() {
        return Button.press(
                say("Show my profile", "Montrer mon profil", "Mostrar mi perfil"), Action.of("profile", "show"));
    }

    static Button notifications() {
        return Button.press(
                say("How Carrel tells me", "Comment Carrel m’avertit", "Cómo me avisa Carrel"),
                NotificationsCommand.NOTIFICATIONS);
    }

    static Button anotherZone() {
        return Button.press(
                say("Another zone", "Un autre fuseau", "Otra zona"),
                Action.of("profile", "timezone").asking());
    }

    static String tellZone() {
        return say("Tell my time zone", "Indiquer mon fuseau horaire", "Indicar mi zona horaria");
    }

    static String chooseZone() {
        return say("Choose your time zone", "Choisissez votre fuseau horaire", "Elija su zona horaria");
    }

    static String clock(Reach reach) {
        String zone = ZoneWords.name(reach.zone());
        return reach.zoneKnown()
                ? say(
                        "By the clock of " + zone + ".",
                        "Selon l’horloge de " + zone + ".",
                        "Según el reloj de " + zone + ".")
                : say(
                        "By UTC, as Carrel does not know your time zone.",
                        "En UTC, car Carrel ne connaît pas votre fuseau horaire.",
                        "En UTC, porque Carrel no conoce su zona horaria.");
    }
}
