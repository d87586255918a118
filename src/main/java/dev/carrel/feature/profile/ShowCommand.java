package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.MemberSettings;
import dev.carrel.community.Reach;
import dev.carrel.community.RoleWords;
import dev.carrel.community.Seat;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.ZoneWords;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /profile show}: what is known of who asks, where it comes from, and the way to change each. */
final class ShowCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "profile show",
            Words.of(
                    "What Carrel knows of you here, and how to change it",
                    "Ce que Carrel sait de vous ici, et comment le changer",
                    "Qué sabe Carrel de usted aquí y cómo cambiarlo"));

    private final Supplier<Communities> communities;
    private final InstantSource clock;

    ShowCommand(Supplier<Communities> communities, InstantSource clock) {
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Communities known = communities.get();
        MemberSettings own = known.memberSettings(Seat.of(caller));
        List<PersonId> persons = known.personsOf(Seat.of(caller));
        Reach reach = known.reach(Seat.of(caller));
        String headline = you(caller.role())
                + caller.zone()
                        .map(zone ->
                                say("; your time zone is ", " ; votre fuseau horaire est ", "; su zona horaria es ")
                                        + ZoneWords.name(zone))
                        .orElse("")
                + ".";
        return Reply.show(Card.of(
                Text.of(headline),
                Block.Buttons.of(
                        Button.press(
                                say("Change the time zone", "Changer de fuseau horaire", "Cambiar la zona horaria"),
                                Action.of("profile", "timezone")),
                        Button.press(
                                say("Change the language", "Changer de langue", "Cambiar el idioma"),
                                Action.of("profile", "language")),
                        TextModeCommand.toggle(caller.textMode(), false),
                        Ways.notifications(),
                        Button.press(
                                say("What is stored of me", "Ce qui est stocké sur moi", "Qué se guarda de mí"),
                                Action.of("carrel", "privacy"))),
                new Block.Fields(List.of(
                        zone(caller, own),
                        language(caller, own),
                        Block.Field.of(
                                say("Text mode", "Mode texte", "Modo de texto"),
                                Text.of(
                                        own.textMode()
                                                ? say(
                                                        "on: cards come as sentences",
                                                        "activé : les cartes arrivent en phrases",
                                                        "activado: las tarjetas llegan como frases")
                                                : say("off", "désactivé", "desactivado"))),
                        Block.Field.of(
                                say("Quiet hours", "Heures calmes", "Horas de silencio"),
                                Text.of(HoursCommand.words(reach.quiet()))),
                        Block.Field.of(
                                say("Free hours", "Heures libres", "Horas libres"),
                                Text.of(FreeCommand.words(known.freeTimes().of(Seat.of(caller))))),
                        told(reach),
                        identities(persons),
                        role(caller, own)))));
    }

    private static Block.Field role(Caller caller, MemberSettings own) {
        Text note = switch (caller.role()) {
            case STUDENT -> Text.empty();
            case ORGANIZER, MODERATOR ->
                Text.of(
                        own.role() == caller.role()
                                ? say(
                                        "given by a moderator here",
                                        "donné ici par un modérateur",
                                        "dado aquí por un moderador")
                                : say(
                                        "by your rights on the platform at the moment",
                                        "selon vos droits actuels sur la plateforme",
                                        "según sus permisos actuales en la plataforma"));
        };
        return new Block.Field(say("Role", "Rôle", "Rol"), Text.of(RoleWords.of(caller.role())), note);
    }

    private Block.Field zone(Caller caller, MemberSettings own) {
        return caller.zone()
                .map(zone -> new Block.Field(
                        say("Time zone", "Fuseau horaire", "Zona horaria"),
                        Text.of(ZoneWords.name(zone) + ", " + ZoneWords.clock(zone, clock.instant())
                                + say(" now", " en ce moment", " ahora")),
                        Text.of(
                                own.zone().isPresent()
                                        ? say("told by you", "indiqué par vous", "indicada por usted")
                                        : say(
                                                "the community’s; you have told none",
                                                "celui de la communauté ; vous n’en avez pas indiqué",
                                                "la de la comunidad; usted no ha indicado ninguna"))))
                .orElseGet(() -> new Block.Field(
                        say("Time zone", "Fuseau horaire", "Zona horaria"),
                        Text.of(say("not known", "inconnu", "desconocida")),
                        Text.of(say(
                                "times are in UTC until you tell it",
                                "les heures sont en UTC tant que vous ne l’indiquez pas",
                                "las horas están en UTC hasta que la indique"))));
    }

    private static Block.Field language(Caller caller, MemberSettings own) {
        return new Block.Field(
                say("Language", "Langue", "Idioma"),
                Text.of(caller.language().ownName()),
                Text.of(
                        own.language().isPresent()
                                ? say("chosen by you", "choisie par vous", "elegido por usted")
                                : say(
                                        "as your app or the community is set",
                                        "comme votre application ou la communauté",
                                        "según su aplicación o la comunidad")));
    }

    private static Block.Field told(Reach reach) {
        boolean several =
                reach.persons().stream().map(PersonId::platform).distinct().count() > 1;
        return new Block.Field(
                say("Notifications", "Notifications", "Notificaciones"),
                Text.of(NotificationsCommand.words(reach)),
                Text.of(several ? first(reach.persons().getFirst().platform()) : ""));
    }

    private static Block.Field identities(List<PersonId> persons) {
        return new Block.Field(
                persons.size() == 1
                        ? say("Identity", "Identité", "Identidad")
                        : say("Identities", "Identités", "Identidades"),
                LinkCards.names(persons),
                persons.size() == 1
                        ? Text.empty()
                        : Text.of(say(
                                "linked: settings and roles count for all of them",
                                "liées : réglages et rôles valent pour toutes",
                                "vinculadas: los ajustes y los roles valen para todas")));
    }

    private static String first(Platform platform) {
        String name = SpaceWords.platform(platform);
        return say("on " + name + " first", "d’abord sur " + name, "primero en " + name);
    }

    private static String you(Role role) {
        return switch (role) {
            case STUDENT -> say("You are a student here", "Vous êtes étudiant ici", "Usted es estudiante aquí");
            case ORGANIZER ->
                say("You are an organizer here", "Vous êtes organisateur ici", "Usted es organizador aquí");
            case MODERATOR -> say("You are a moderator here", "Vous êtes modérateur ici", "Usted es moderador aquí");
        };
    }
}
