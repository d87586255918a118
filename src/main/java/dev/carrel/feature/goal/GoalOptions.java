package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the commands of goals take. */
final class GoalOptions {
    static final Option<String> GOAL = atMost(
                    Goals.LONGEST,
                    "goal",
                    Words.of(
                            "What you want to get done this week",
                            "Ce que vous voulez faire cette semaine",
                            "Lo que quiere lograr esta semana"))
            .takingTheRest();
    static final Option<Boolean> WEEKLY = Option.flag(
            "weekly",
            Words.of(
                    "Yes for a goal that comes back every week",
                    "Oui pour un objectif qui revient chaque semaine",
                    "Sí para una meta que vuelve cada semana"));
    static final Option<String> CHECK_IN = Option.text(
            "check-in",
            Words.of(
                    "When to be asked every week how it went: sunday 18:00; or off",
                    "Quand faire le point chaque semaine : sunday 18:00 ; ou off",
                    "Cuándo repasar cada semana: sunday 18:00; u off"));
    static final Option<String> REASON = atMost(
                    Goals.LONGEST_REASON,
                    "reason",
                    Words.of(
                            "Why this matters to you; without it, what you wrote",
                            "Pourquoi cela compte pour vous ; sans cela, ce que vous avez écrit",
                            "Por qué le importa; sin él, lo que escribió"))
            .takingTheRest();
    static final Option<Instead> INSTEAD = Option.pick(
            "instead",
            Words.of(
                    "What to do with it instead",
                    "Ce qu’il faut en faire à la place",
                    "Qué hacer con ella en su lugar"),
            List.of(Instead.values()),
            one -> Choice.of(one.label.said(), one.key()));
    static final Option<LocalDate> WEEK = Option.parsed(
            "week",
            Words.of(
                    "The Monday of the week to carry over from; set by buttons",
                    "Le lundi de la semaine à reporter ; mis par les boutons",
                    "El lunes de la semana que se traslada; lo ponen los botones"),
            GoalOptions::week);

    /** Far beyond what will ever be counted, and within what Discord takes (2^53 − 1). */
    private static final long MOST_NUMBER = 1_000_000_000_000L;

    private GoalOptions() {}

    /** What may become of a goal besides being done. */
    enum Instead {
        CARRY_OVER("Carry it over", "Le reporter", "Trasladarla"),
        LET_GO("Let it go", "Y renoncer", "Dejarla"),
        OPEN_AGAIN("Open it again", "Le rouvrir", "Reabrirla");

        private final Words label;

        Instead(String english, String french, String spanish) {
            this.label = Words.of(english, french, spanish);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Option<Long> number(Words description) {
        return Option.whole("number", description, 1, MOST_NUMBER);
    }

    /** It has to fit into its row. */
    private static Option<String> atMost(int most, String name, Words description) {
        return Option.parsed(
                name,
                description,
                (raw, caller) -> raw.strip().length() <= most
                        ? Parsed.value(raw.strip())
                        : Parsed.problem(tooLong(most, raw.strip().length()), List.of()));
    }

    private static String tooLong(int most, int length) {
        return say(
                "That is longer than " + most + " characters: it has " + length + ".",
                "C’est plus long que " + most + " caractères : il y en a " + length + ".",
                "Tiene más de " + most + " caracteres: son " + length + ".");
    }

    private static Parsed<LocalDate> week(String raw, Caller caller) {
        try {
            return Parsed.value(Weeks.monday(LocalDate.parse(raw)));
        } catch (DateTimeException unreadable) {
            return Parsed.problem(
                    say("That is no date.", "Ce n’est pas une date.", "Eso no es una fecha."), List.of("2026-11-23"));
        }
    }
}
