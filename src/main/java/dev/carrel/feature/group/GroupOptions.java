package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.StartTerm;
import java.util.List;
import java.util.Locale;

/** What commands of groups take besides the group. */
final class GroupOptions {
    private static final Option<PersonId> MENTION =
            Option.person("person", Words.of("A person", "Une personne", "Una persona"));

    static final Option<String> ABOUT = Option.parsed(
            "about",
            Words.of("What it is about", "De quoi il s’agit", "De qué se trata"),
            (raw, caller) -> within(raw, Groups.LONGEST_ABOUT, say("What it is about", "Le sujet", "El tema")));
    static final Option<GroupKind> KIND = Option.pick(
            "kind",
            Words.of(
                    "To study, a cohort of one program and term, or an interest",
                    "Pour étudier, une promotion d’un programme, ou un intérêt",
                    "Para estudiar, una promoción de un programa, o un interés"),
            List.of(GroupKind.values()),
            kind -> Choice.of(label(kind), key(kind)));
    static final Option<Privacy> PRIVACY = Option.pick(
            "privacy",
            Words.of(
                    "Open to all, listed (one asks to join) or hidden (by invitation)",
                    "Ouvert à tous, listé (sur demande) ou caché (sur invitation)",
                    "Abierto a todos, listado (se pide entrar) u oculto (por invitación)"),
            List.of(Privacy.values()),
            privacy -> Choice.of(label(privacy), key(privacy)));
    static final Option<String> PROGRAM = Option.parsed(
            "program",
            Words.of("The program of a cohort", "Le programme d’une promotion", "El programa de una promoción"),
            (raw, caller) ->
                    within(raw, 100, say("A program’s name", "Le nom d’un programme", "El nombre de un programa")));
    static final Option<StartTerm> TERM = Option.parsed(
            "term",
            Words.of(
                    "The term in which a cohort started: fall 2026",
                    "La session où la promotion a commencé : automne 2026",
                    "El período en que empezó la promoción: otoño 2026"),
            (raw, caller) -> StartTerm.parse(raw)
                    .map(Parsed::value)
                    .orElseGet(() -> Parsed.problem(
                            say(
                                    "A term is a season and a year.",
                                    "Une période est une saison et une année.",
                                    "Un periodo es una estación y un año."),
                            List.of("fall 2026", "spring 2027"))));

    private GroupOptions() {}

    /** The name of a group, where it is given. */
    static Option<String> name(Words description) {
        return Option.parsed(
                "name",
                description,
                (raw, caller) -> within(
                        raw,
                        Groups.LONGEST_NAME,
                        say("A group’s name", "Le nom d’un groupe", "El nombre de un grupo")));
    }

    /** A person as a platform's picker gives them, or with their platform before, as buttons do. */
    static Option<PersonId> person(String name, Words description) {
        return new Option<>(
                name,
                description,
                new Option.Input.Person(),
                false,
                false,
                (raw, caller) -> PersonId.parse(raw)
                        .map(Parsed::value)
                        .orElseGet(() -> MENTION.parser().parse(raw, caller)),
                (typed, caller) -> List.of());
    }

    /** What can be read holds at least one letter or digit. */
    private static Parsed<String> within(String raw, int most, String what) {
        String text = raw.strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Parsed.problem(
                    what
                            + say(
                                    " has at least one letter or digit.",
                                    " contient au moins une lettre ou un chiffre.",
                                    " tiene al menos una letra o un dígito."),
                    List.of());
        }
        return text.length() <= most
                ? Parsed.value(text)
                : Parsed.problem(what + tooLong(most, text.length()), List.of());
    }

    private static String tooLong(int most, int length) {
        return say(
                " has at most " + most + " characters; this has " + length + ".",
                " contient au plus " + most + " caractères ; ici il y en a " + length + ".",
                " tiene como máximo " + most + " caracteres; aquí hay " + length + ".");
    }

    private static String label(GroupKind kind) {
        return switch (kind) {
            case STUDY -> say("Study", "Étude", "Estudio");
            case COHORT -> say("Cohort", "Promotion", "Promoción");
            case INTEREST -> say("Interest", "Intérêt", "Interés");
        };
    }

    private static String label(Privacy privacy) {
        return switch (privacy) {
            case OPEN -> say("Open", "Ouvert", "Abierto");
            case LISTED -> say("Listed", "Listé", "Listado");
            case HIDDEN -> say("Hidden", "Caché", "Oculto");
        };
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
