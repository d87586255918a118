package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.ZoneAnswer;
import dev.carrel.community.ZoneWords;
import dev.carrel.community.Zones;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /moderate setup} takes; each may be set alone. */
final class SetupOptions {
    private static final int MOST_SUGGESTIONS = 25;

    /** A person of any platform, as {@link PersonId#toString} writes them. */
    private static final Pattern QUALIFIED = Pattern.compile("(discord|slack|console|web):(\\S{1,100})");

    static final Option<PlaceId> CHANNEL = Option.place(
            "channel",
            Words.of(
                    "The channel in which Carrel may post announcements",
                    "Le salon où Carrel peut publier des annonces",
                    "El canal donde Carrel puede publicar anuncios"));
    static final Option<Boolean> ANNOUNCE = Option.flag(
            "announce",
            Words.of(
                    "No to announce nowhere any more",
                    "Non pour ne plus rien annoncer",
                    "No para no anunciar nada más"));
    static final Option<Language> LANGUAGE = Option.pick(
            "language",
            Words.of(
                    "The language for those whose own is not known",
                    "La langue pour ceux dont on ne connaît pas la leur",
                    "El idioma para quienes no han indicado el suyo"),
            List.of(Language.values()),
            language -> Choice.of(language.ownName(), language.name().toLowerCase(Locale.ROOT)));
    static final Option<PersonId> ORGANIZER = Option.person(
            "organizer",
            Words.of(
                    "Somebody who may organize groups and sessions from now on",
                    "Quelqu’un qui pourra organiser des groupes et des séances",
                    "Alguien que podrá organizar grupos y sesiones"));
    static final Option<PersonId> REVOKE = Option.parsed(
            "revoke",
            Words.of(
                    "An organizer who was appointed here and shall be one no longer",
                    "Une personne nommée ici qui ne doit plus organiser",
                    "Alguien nombrado aquí que ya no debe organizar"),
            SetupOptions::person);
    static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to take it back without being asked",
                    "Oui pour le retirer sans confirmation",
                    "Sí para retirarlo sin preguntar"));
    static final Option<SetupStep> STEP = Option.pick(
            "step",
            Words.of("Go to this step", "Aller à cette étape", "Ir a este paso"),
            List.of(SetupStep.values()),
            step -> Choice.of(step.label(), step.key()));

    private final Zones zones;
    private final Option<ZoneId> zone;

    SetupOptions(InstantSource clock) {
        this.zones = new Zones(clock);
        this.zone = Option.parsed(
                        "zone",
                        Words.of(
                                "The time zone of the community, as a city: Boston",
                                "Le fuseau horaire de la communauté, par une ville : Montréal",
                                "La zona horaria de la comunidad, por una ciudad: Boston"),
                        this::zone)
                .suggesting((typed, caller) -> zones.startingWith(typed, MOST_SUGGESTIONS).stream()
                        .map(found -> new Suggestion(
                                ZoneWords.name(found) + " (" + ZoneWords.now(found, clock.instant()) + ")",
                                found.getId()))
                        .toList());
    }

    Option<ZoneId> zone() {
        return zone;
    }

    Zones zones() {
        return zones;
    }

    private Parsed<ZoneId> zone(String typed, Caller caller) {
        return switch (zones.find(typed)) {
            case ZoneAnswer.Known known -> Parsed.value(known.zone());
            case ZoneAnswer.Ambiguous several ->
                Parsed.problem(
                        say(
                                "That city is in several time zones.",
                                "Cette ville est dans plusieurs fuseaux horaires.",
                                "Esa ciudad está en varias zonas horarias."),
                        ids(several.candidates()));
            case ZoneAnswer.Abbreviation letters ->
                Parsed.problem(
                        say(
                                "Those letters are used in several places. A city is clear.",
                                "Ces lettres servent en plusieurs endroits. Une ville est claire.",
                                "Esas letras se usan en varios lugares. Una ciudad es clara."),
                        ids(letters.candidates()));
            case ZoneAnswer.FixedOffset fixed ->
                Parsed.problem(
                        say(
                                "A distance from UTC does not follow the clocks of a place. A city does.",
                                "Un écart par rapport à UTC ne suit pas l’heure d’un lieu. Une ville, si.",
                                "Una diferencia con UTC no sigue la hora de un lugar. Una ciudad, sí."),
                        ids(fixed.candidates()));
            case ZoneAnswer.Unknown unknown ->
                Parsed.problem(
                        say(
                                "Carrel knows no such city and no such time zone.",
                                "Carrel ne connaît ni cette ville ni ce fuseau horaire.",
                                "Carrel no conoce esa ciudad ni esa zona horaria."),
                        ids(unknown.nearest()));
        };
    }

    private static List<String> ids(List<ZoneId> zones) {
        return zones.stream().limit(3).map(ZoneId::getId).toList();
    }

    /** Also somebody of a linked space, which the caller's own platform could not name. */
    private static Parsed<PersonId> person(String typed, Caller caller) {
        Matcher qualified = QUALIFIED.matcher(typed);
        return qualified.matches()
                ? Parsed.value(new PersonId(Platform.ofKey(qualified.group(1)), qualified.group(2)))
                : ORGANIZER.parser().parse(typed, caller);
    }
}
