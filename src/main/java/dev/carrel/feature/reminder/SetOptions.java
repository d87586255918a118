package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** What {@code /reminder set} takes. */
final class SetOptions {
    static final Option<String> WHAT = Option.parsed(
                    "what",
                    Words.of(
                            "What to be reminded of; the time may stand in it, as in: call Kent tomorrow 9am",
                            "Ce qu’il faut rappeler ; l’heure peut y figurer, par exemple : call Kent tomorrow 9am",
                            "Qué recordar; puede incluir la hora, por ejemplo: call Kent tomorrow 9am"),
                    SetOptions::what)
            .takingTheRest();
    static final Option<String> WHEN = Option.text(
            "when",
            Words.of(
                    "When, in your own time: tue 7pm, in 2 hours, 2026-12-01 19:00, every other friday at noon",
                    "Quand, à votre heure : mardi 19h, dans 2 heures, 2026-12-01 19:00",
                    "Cuándo, en su hora: martes 19:00, en 2 horas, 2026-12-01 19:00"));
    static final Option<Boolean> HERE = Option.flag(
            "here",
            Words.of(
                    "Yes to remind this channel instead of you; for organizers",
                    "Oui pour rappeler à ce salon plutôt qu’à vous ; pour les organisateurs",
                    "Sí para recordar a este canal en vez de a usted; para organizadores"));
    static final Option<Long> NUMBER = number(Words.of(
            "The number of a reminder, to change it",
            "Le numéro d’un rappel, pour le modifier",
            "El número de un recordatorio, para cambiarlo"));
    static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to set it without being asked whether the time is right",
                    "Oui pour l’enregistrer sans confirmer l’heure",
                    "Sí para guardarlo sin confirmar la hora"));
    static final Option<ZoneId> ZONE = Option.parsed(
            "zone",
            Words.of("The time zone of that time", "Le fuseau de cette heure", "La zona de esa hora"),
            SetOptions::zone);
    static final Option<String> ABOUT = Option.text(
            "about", Words.of("What it belongs to; set by buttons", "Ce à quoi il se rapporte", "A qué pertenece"));

    /** Far beyond what will ever be counted, and within what Discord takes (2^53 − 1). */
    private static final long MOST_NUMBER = 1_000_000_000_000L;

    private SetOptions() {}

    static Option<Long> number(Words description) {
        return Option.whole("number", description, 1, MOST_NUMBER);
    }

    private static Parsed<ZoneId> zone(String raw, Caller caller) {
        try {
            return Parsed.value(ZoneId.of(raw));
        } catch (DateTimeException unknown) {
            return Parsed.problem(
                    say(
                            "There is no time zone of that name.",
                            "Il n’y a pas de fuseau horaire de ce nom.",
                            "No hay ninguna zona horaria con ese nombre."),
                    List.of("America/New_York"));
        }
    }

    /** It has to fit into its row. */
    private static Parsed<String> what(String raw, Caller caller) {
        return raw.length() <= Reminders.LONGEST
                ? Parsed.value(raw.strip())
                : Parsed.problem(
                        say(
                                "A reminder has at most " + Reminders.LONGEST + " characters; this has " + raw.length()
                                        + ".",
                                "Un rappel a au plus " + Reminders.LONGEST + " caractères ; celui-ci en a "
                                        + raw.length() + ".",
                                "Un recordatorio tiene como máximo " + Reminders.LONGEST + " caracteres; este tiene "
                                        + raw.length() + "."),
                        List.of());
    }
}
