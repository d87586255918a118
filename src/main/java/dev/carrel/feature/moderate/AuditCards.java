package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.ZoneWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code /moderate audit} shows.
 *
 * @param area what the reader wants to know of; everything where it is left out
 * @param person whose acts the reader wants to know
 * @param names those who are there of whom the acts tell
 */
record AuditCards(
        Caller caller, Optional<ActKind.Area> area, Optional<PersonId> person, Map<MemberId, List<PersonId>> names) {

    Card acts(List<Act> acts, int from, int total) {
        List<Block> blocks = new ArrayList<>();
        if (!acts.isEmpty()) {
            blocks.add(new Block.Listing(
                    acts.stream().map(this::entry).toList(),
                    from,
                    Math.max(total, from + acts.size()),
                    asked(area, person)));
        }
        if (total > 0 || isNarrowed()) {
            blocks.add(new Block.Menu(
                    say("Only: ", "Seulement : ", "Solo: ")
                            + area.map(AuditCards::label).orElse(say("everything", "tout", "todo")),
                    Arrays.stream(ActKind.Area.values())
                            .map(one -> Choice.of(label(one), AuditCommand.key(one)))
                            .toList(),
                    1,
                    1,
                    asked(Optional.empty(), person).choosing(AuditCommand.AREA.name())));
            blocks.add(Block.Picker.person(
                    say(
                            "Only what one person did",
                            "Seulement ce qu’une personne a fait",
                            "Solo lo que hizo una persona"),
                    asked(area, Optional.empty()).choosing(AuditCommand.PERSON.name())));
        }
        blocks.add(
                isNarrowed()
                        ? Block.Buttons.of(Button.press(
                                say("See everything", "Tout voir", "Ver todo"),
                                asked(Optional.empty(), Optional.empty())))
                        : Block.Buttons.of(Decided.setUp()));
        blocks.add(kept());
        return Card.of(headline(total), blocks.toArray(Block[]::new));
    }

    private static Block kept() {
        return new Block.Note(Text.of(say(
                "Decisions for everybody, roles, spaces, feeds, events, groups that everybody sees, and sessions and dates that"
                        + " everybody may look into. Kept for a year, without what people wrote.",
                "Décisions pour tous, rôles, espaces, flux, événements, groupes que tout le monde voit, et séances et dates que"
                        + " tout le monde peut consulter. Gardé un an, sans ce que les gens ont écrit.",
                "Decisiones para todos, roles, espacios, fuentes, eventos, grupos que todos ven, y sesiones y fechas que todos"
                        + " pueden consultar. Se guarda un año, sin lo que la gente escribió.")));
    }

    private boolean isNarrowed() {
        return area.isPresent() || person.isPresent();
    }

    private Text headline(int total) {
        if (total == 0) {
            return Text.of(
                    isNarrowed()
                            ? say(
                                    "Nothing of that has been done here in the last year.",
                                    "Rien de cela n’a été fait ici depuis un an.",
                                    "No se ha hecho aquí nada de eso en el último año.")
                            : say(
                                    "No moderator or organizer has changed anything here yet.",
                                    "Aucun modérateur ni organisateur n’a encore rien changé ici.",
                                    "Ningún moderador ni organizador ha cambiado nada aquí todavía."));
        }
        String concerning = area.map(one -> label(one).toLowerCase(Locale.ROOT))
                .map(one -> say(" about " + one, " (" + one + ")", " (" + one + ")"))
                .orElse("");
        Text what = Text.strong(
                total == 1
                        ? say("1 act", "1 action", "1 acción")
                        : say(total + " acts", total + " actions", total + " acciones"));
        return person.map(one ->
                        what.then(concerning + say(" of ", " de ", " de ")).then(Inline.Name.of(one)))
                .orElse(what.then(concerning
                        + say(
                                " of moderators and organizers",
                                " de modérateurs et d’organisateurs",
                                " de moderadores y organizadores")))
                .then(say(" in the last year", " depuis un an", " en el último año"))
                .then(
                        total == 1
                                ? "."
                                : say(
                                        ", the newest first.",
                                        ", les plus récentes d’abord.",
                                        ", las más recientes primero."));
    }

    private static Action asked(Optional<ActKind.Area> area, Optional<PersonId> person) {
        Action action = AuditCommand.AUDIT.inPlace();
        if (area.isPresent()) {
            action = action.with(AuditCommand.AREA.name(), AuditCommand.key(area.get()));
        }
        return person.isPresent()
                ? action.with(AuditCommand.PERSON.name(), person.get().raw())
                : action;
    }

    private Block.Entry entry(Act act) {
        Text when =
                Text.of(new Inline.When(act.at(), Style.DATE_TIME, caller.zone().orElse(ZoneId.of("UTC"))));
        return new Block.Entry("", sentence(act), List.of(when), Optional.empty());
    }

    private Text sentence(Act act) {
        Text by = name(act.by(), say("Somebody", "Quelqu’un", "Alguien"));
        String what = act.what();
        return switch (act.kind()) {
            case ANNOUNCES_IN ->
                by.then(say(
                                " lets Carrel announce in ",
                                " laisse Carrel annoncer dans ",
                                " deja que Carrel anuncie en "))
                        .then(place(what));
            case ANNOUNCES_NOWHERE ->
                by.then(say(
                                " lets Carrel announce nothing in ",
                                " ne laisse Carrel rien annoncer dans ",
                                " no deja que Carrel anuncie nada en ")
                        + space(what));
            case ZONE_SET ->
                by.then(say(" set the time zone to ", " a choisi le fuseau horaire ", " eligió la zona horaria "))
                        .thenStrong(ZoneWords.name(ZoneId.of(what)));
            case LANGUAGE_SET ->
                by.then(say(" set the language to ", " a choisi la langue ", " eligió el idioma "))
                        .thenStrong(language(what));
            case PAGE_SHOWN ->
                by.then(say(
                                " showed the events to everybody on a page",
                                " a montré les événements à tout le monde sur une page",
                                " mostró los eventos a todos en una página"))
                        .then(named(what));
            case PAGE_SWITCHED_OFF ->
                by.then(say(
                        " switched the page for everybody off",
                        " a désactivé la page ouverte à tous",
                        " desactivó la página abierta a todos"));
            case SUMMARY_TOLD_IN ->
                by.then(say(
                                " lets Carrel sum up the last week in ",
                                " laisse Carrel résumer la dernière semaine dans ",
                                " deja que Carrel resuma la última semana en "))
                        .then(place(what));
            case SUMMARY_STOPPED ->
                by.then(say(
                        " lets Carrel sum up the last week nowhere",
                        " ne laisse plus Carrel résumer la dernière semaine",
                        " ya no deja que Carrel resuma la última semana"));
            case WEEK_TOLD_IN ->
                by.then(say(
                                " lets Carrel tell what is on in a week in ",
                                " laisse Carrel dire ce qu’il y a dans la semaine dans ",
                                " deja que Carrel diga lo que hay en la semana en "))
                        .then(place(what));
            case WEEK_STOPPED_IN ->
                by.then(say(
                                " lets Carrel tell no more what is on in a week in ",
                                " ne laisse plus Carrel dire ce qu’il y a dans la semaine dans ",
                                " ya no deja que Carrel diga lo que hay en la semana en "))
                        .then(place(what));
            case MIRROR_SWITCHED_ON ->
                by.then(say(
                                " lets Carrel show events in the calendar ",
                                " laisse Carrel montrer les événements dans le calendrier ",
                                " deja que Carrel muestre los eventos en el calendario ")
                        + ofSpace(what));
            case MIRROR_SWITCHED_OFF ->
                by.then(say(
                                " lets Carrel show no events any more in the calendar ",
                                " ne laisse plus Carrel montrer les événements dans le calendrier ",
                                " ya no deja que Carrel muestre los eventos en el calendario ")
                        + ofSpace(what));
            case ROLE_GIVEN ->
                by.then(say(" gave ", " a donné à ", " dio a "))
                        .then(somebody(act))
                        .then(" " + role(what));
            case ROLE_TAKEN ->
                by.then(say(
                                " took " + role(what) + " back from ",
                                " a retiré " + role(what) + " à ",
                                " retiró " + role(what) + " a "))
                        .then(somebody(act));
            case SPACE_LINKED -> by.then(say(" linked ", " a lié ", " vinculó ") + space(what));
            case SPACE_TAKEN_OUT ->
                by.then(say(" took " + space(what) + " out", " a retiré " + space(what), " sacó " + space(what)));
            case FEED_ADDED ->
                by.then(say(" added the feed ", " a ajouté le flux ", " añadió la fuente "))
                        .thenStrong(what);
            case FEED_CHANGED ->
                by.then(say(" changed the feed ", " a modifié le flux ", " cambió la fuente "))
                        .thenStrong(what);
            case FEED_REMOVED ->
                by.then(say(" removed the feed ", " a supprimé le flux ", " quitó la fuente "))
                        .thenStrong(what);
            case ENTRY_APPROVED ->
                by.then(say(" approved the entry ", " a approuvé l’entrée ", " aprobó la entrada "))
                        .thenStrong(what);
            case ENTRY_DISMISSED ->
                by.then(say(" dismissed the entry ", " a écarté l’entrée ", " descartó la entrada "))
                        .thenStrong(what);
            case GROUP_ARCHIVED ->
                by.then(say(" archived the group ", " a archivé le groupe ", " archivó el grupo "))
                        .thenStrong(what);
            case GROUP_RESTORED ->
                by.then(say(" brought back the group ", " a rétabli le groupe ", " recuperó el grupo "))
                        .thenStrong(what);
            case DATE_ADDED ->
                by.then(say(" added the date ", " a ajouté la date ", " añadió la fecha "))
                        .thenStrong(what);
            case DATE_CHANGED ->
                by.then(say(" changed the date ", " a modifié la date ", " cambió la fecha "))
                        .thenStrong(what);
            case DATE_REMOVED ->
                by.then(say(" took out the date ", " a retiré la date ", " quitó la fecha "))
                        .thenStrong(what);
            case DATES_TAKEN_IN ->
                by.then(say(
                                " took in dates of the cohort ",
                                " a repris des dates de la promotion ",
                                " incorporó fechas de la promoción "))
                        .thenStrong(what);
            case DATES_CLEARED ->
                by.then(say(
                                " took out all dates ahead of the cohort ",
                                " a retiré toutes les dates à venir de la promotion ",
                                " quitó todas las fechas próximas de la promoción "))
                        .thenStrong(what);
            case DATES_TOLD_ANEW ->
                by.then(say(
                                " changed when the cohort ",
                                " a changé quand la promotion ",
                                " cambió cuándo se avisa a la promoción "))
                        .thenStrong(what)
                        .then(say(" is told of its dates", " est avertie de ses dates", " de sus fechas"));
            case SESSION_CANCELLED ->
                by.then(say(" cancelled the session ", " a annulé la séance ", " canceló la sesión "))
                        .thenStrong(what);
            case SESSION_SKIPPED ->
                by.then(say(
                                " left out one time of the session ",
                                " a sauté une fois de la séance ",
                                " omitió una vez de la sesión "))
                        .thenStrong(what);
            case EVENT_POSTED ->
                by.then(say(" posted the event ", " a publié l’événement ", " publicó el evento "))
                        .thenStrong(what);
            case REPORT_FETCHED ->
                by.then(say(
                        " got the report as a file",
                        " a obtenu le rapport en fichier",
                        " obtuvo el informe como archivo"));
            case EVENT_CANCELLED ->
                by.then(say(" cancelled the event ", " a annulé l’événement ", " canceló el evento "))
                        .thenStrong(what);
            case EVENT_SKIPPED ->
                by.then(say(
                                " left out one time of the event ",
                                " a sauté une fois de l’événement ",
                                " omitió una vez del evento "))
                        .thenStrong(what);
        };
    }

    private static Text named(String what) {
        return what.isEmpty()
                ? Text.empty()
                : Text.of(say(" called ", " nommée ", " llamada ")).thenStrong(what);
    }

    private Text somebody(Act act) {
        return name(act.to().orElse(Act.NOBODY), say("somebody", "quelqu’un", "alguien"));
    }

    /** By the name that the reader's platform shows for them, else by one on another platform. */
    private Text name(MemberId member, String somebody) {
        List<PersonId> known = names.getOrDefault(member, List.of());
        return known.stream()
                .filter(one -> one.platform() == caller.person().platform())
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(one -> Text.of(Inline.Name.of(one)))
                .orElse(Text.of(somebody
                        + (member.equals(Act.NOBODY)
                                ? say(" who has been forgotten", " qui a été oublié", " que ya fue olvidado")
                                : say(" who is not here any more", " qui n’est plus ici", " que ya no está aquí"))));
    }

    private static Text place(String place) {
        return PlaceId.parse(place).map(one -> Text.of(Inline.Name.of(one))).orElse(Text.of(place));
    }

    private static String space(String space) {
        return SpaceId.parse(space).map(SpaceWords::name).orElse(space);
    }

    private static String ofSpace(String space) {
        return SpaceId.parse(space).map(SpaceWords::of).orElse(say("of ", "de ", "de ") + space);
    }

    private static String language(String tag) {
        return Language.nearest(Locale.forLanguageTag(tag)).ownName();
    }

    private static String role(String role) {
        return switch (Role.valueOf(role)) {
            case STUDENT -> say("the role of student", "le rôle d’étudiant", "el rol de estudiante");
            case ORGANIZER -> say("the role of organizer", "le rôle d’organisateur", "el rol de organizador");
            case MODERATOR -> say("the role of moderator", "le rôle de modérateur", "el rol de moderador");
        };
    }

    /** What a choice of the menu says. */
    static String label(ActKind.Area area) {
        return switch (area) {
            case SETUP -> say("Setup", "Configuration", "Configuración");
            case ROLES -> say("Roles", "Rôles", "Roles");
            case SPACES -> say("Spaces", "Espaces", "Espacios");
            case FEEDS -> say("Feeds", "Flux", "Fuentes");
            case GROUPS -> say("Groups", "Groupes", "Grupos");
            case COHORTS -> say("Dates of cohorts", "Dates des promotions", "Fechas de promociones");
            case GATHERINGS -> say("Sessions and events", "Séances et événements", "Sesiones y eventos");
            case REPORTS -> say("Reports", "Rapports", "Informes");
        };
    }
}
