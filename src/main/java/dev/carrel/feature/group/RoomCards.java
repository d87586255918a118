package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.SpaceWords;
import dev.carrel.group.GroupId;
import dev.carrel.group.Seen;
import dev.carrel.room.Room;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws how a group’s room of its own stands in one space. */
final class RoomCards {
    private RoomCards() {}

    private static Action on(GroupId id, boolean yes) {
        return GroupOption.action("room", id).with(RoomCommand.ON.name(), yes ? "yes" : "no");
    }

    private static Button make(String label, GroupId id) {
        return Button.primary(label, on(id, true).inPlace());
    }

    private static Button close(GroupId id) {
        return Button.press(close(), on(id, false).inPlace());
    }

    /** The way to a room, for the card of a group that could have one. */
    static Button way(GroupId id) {
        return Button.press(
                say("A room of its own", "Son salon privé", "Su sala privada"), GroupOption.action("room", id));
    }

    static Card none(Seen seen, String alsoReads) {
        return Card.of(
                name(seen)
                        .then(say(
                                " has no room of its own here.",
                                " n’a pas de salon privé ici.",
                                " no tiene sala privada aquí.")),
                new Block.Paragraph(Text.of(say(
                        "What is told of it goes to each of its members by direct message. In a room, cards of its sessions and"
                                + " polls stand where they can talk about them.",
                        "Ce qui le concerne parvient à chacun de ses membres par message privé. Dans un salon, les fiches de ses"
                                + " séances et de ses votes sont là où ils peuvent en parler.",
                        "Lo que le concierne llega a cada uno de sus miembros por mensaje privado. En una sala, las fichas de sus"
                                + " sesiones y votaciones están donde pueden hablar de ellas."))),
                Block.Buttons.of(
                        make(say("Make a room here", "Créer un salon ici", "Crear una sala aquí"), seen.id()),
                        GroupCards.open(seen)),
                rules(seen, alsoReads));
    }

    /** As it stands, or just wanted. */
    static Card state(Seen seen, Room room, boolean allowed, Optional<URI> permission, String alsoReads) {
        if (room.problem().isPresent() || (room.place().isEmpty() && !allowed)) {
            String why = room.problem()
                    .orElseGet(() -> say(
                            "it may not make rooms in "
                                    + SpaceWords.kind(room.space().platform()) + " yet",
                            "il n’a pas encore le droit d’y créer des salons",
                            "todavía no tiene permiso para crear salas allí"));
            return trouble(seen, room.space(), why, permission);
        }
        List<Block> blocks = new ArrayList<>();
        if (room.place().isPresent()) {
            blocks.add(new Block.Paragraph(Text.of(
                    room.inside() == 1
                            ? say(
                                    "1 of its members was let in.",
                                    "1 de ses membres y a accès.",
                                    "1 de sus miembros tiene acceso.")
                            : say(
                                    room.inside() + " of its members were let in.",
                                    room.inside() + " de ses membres y ont accès.",
                                    room.inside() + " de sus miembros tienen acceso."))));
        }
        List<Button> ways = new ArrayList<>();
        if (seen.organizes()) {
            ways.add(close(seen.id()));
        }
        ways.add(GroupCards.open(seen));
        blocks.add(new Block.Buttons(ways));
        blocks.add(rules(seen, alsoReads));
        Text headline = room.place()
                .map(place -> name(seen)
                        .then(say(
                                " has a room of its own here: ",
                                " a ici son salon privé : ",
                                " tiene aquí su sala privada: "))
                        .then(Inline.Name.of(place))
                        .then("."))
                .orElseGet(() -> Text.of(say(
                                "A room of its own is being made for ",
                                "Un salon privé est en cours de création pour ",
                                "Se está creando una sala privada para "))
                        .then(name(seen))
                        .then(say(
                                ". Its members here are let in by themselves.",
                                ". Ses membres d’ici y entrent automatiquement.",
                                ". Sus miembros de aquí entran automáticamente.")));
        return new Card(Tone.GOOD, headline, blocks);
    }

    static Card trouble(Seen seen, SpaceId space, String why, Optional<URI> permission) {
        List<Button> ways = new ArrayList<>();
        permission.ifPresent(page -> ways.add(Button.open(say("Let it", "L’autoriser", "Permitirlo"), page)));
        if (seen.organizes()) {
            ways.add(Button.press(
                    say("Try again", "Réessayer", "Probar otra vez"),
                    on(seen.id(), true).inPlace()));
            ways.add(close(seen.id()));
        }
        ways.add(GroupCards.open(seen));
        return new Card(
                Tone.CAUTION,
                Text.of(say(
                                "Carrel cannot keep a room of ",
                                "Carrel ne peut pas tenir de salon pour ",
                                "Carrel no puede mantener una sala de "))
                        .then(name(seen))
                        .then(say(" in your ", " dans votre ", " en su ") + SpaceWords.kind(space.platform()) + "."),
                List.of(
                        new Block.Paragraph(Text.of(say("Why: ", "Pourquoi : ", "Por qué: ") + why + ".")),
                        new Block.Paragraph(Text.of(say(
                                "Nothing is posted there; its members are told by direct message until it can be kept again.",
                                "Rien n’y est publié ; ses membres reçoivent des messages privés jusqu’à ce que ce soit de"
                                        + " nouveau possible.",
                                "No se publica nada allí; sus miembros reciben mensajes privados hasta que vuelva a ser"
                                        + " posible."))),
                        new Block.Buttons(ways),
                        new Block.Note(Text.of(needed(space.platform())))));
    }

    private static String needed(Platform platform) {
        return platform == Platform.DISCORD
                ? say(
                        "It needs the permissions “View Channel”, “Create Private Threads” and “Send Messages in Threads” in the channel.",
                        "Il lui faut les permissions “View Channel”, “Create Private Threads” et “Send Messages in Threads” dans le canal.",
                        "Necesita los permisos “View Channel”, “Create Private Threads” y “Send Messages in Threads” en el canal.")
                : say(
                        "It needs the scopes groups:read and groups:write, and to stay in the room.",
                        "Il lui faut les droits groups:read et groups:write, et il doit rester dans le salon.",
                        "Necesita los permisos groups:read y groups:write, y seguir en la sala.");
    }

    static Card question(Seen seen) {
        return Card.of(
                Text.of(say("Close the room of ", "Fermer ici le salon de ", "¿Cerrar aquí la sala de "))
                        .then(name(seen))
                        .then(say(
                                " here? Nobody writes there any more; who is in it can still read it.",
                                " ? Plus personne n’y écrira ; les personnes qui y sont pourront encore le lire.",
                                "? Nadie escribirá más en ella; quienes están dentro podrán seguir leyéndola.")),
                Block.Buttons.of(
                        Button.press(
                                say("Keep it", "Le garder", "Conservarla"),
                                GroupOption.action("room", seen.id()).inPlace()),
                        new Button.Press(
                                close(),
                                on(seen.id(), false)
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)));
    }

    static Card closed(Seen seen) {
        return Card.of(
                Text.of(say("The room of ", "Le salon de ", "La sala de "))
                        .then(name(seen))
                        .then(say(
                                " is being closed. Its members here are told by direct message again.",
                                " est en cours de fermeture. Ses membres d’ici reçoivent de nouveau des messages privés.",
                                " se está cerrando. Sus miembros de aquí vuelven a recibir mensajes privados.")),
                Block.Buttons.of(GroupCards.open(seen)));
    }

    private static String close() {
        return say("Close it", "Le fermer", "Cerrarla");
    }

    static Refusal open(Seen seen) {
        String group = seen.group().name();
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "“" + group
                                        + "” is open to everybody here, so it can be at home in a channel that everybody reads. Rooms are for private groups.",
                                "“" + group
                                        + "” est ouvert à tout le monde ici : il peut s’installer dans un canal que tout le monde lit. Les"
                                        + " salons sont pour les groupes privés.",
                                "“" + group
                                        + "” está abierto a todos aquí: puede tener su lugar en un canal que todos leen. Las salas son"
                                        + " para grupos privados."))
                .example("/group edit group:" + seen.id().value() + " home:#channel")
                .way(GroupCards.open(seen));
    }

    static Refusal notOffered(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "Only Discord and Slack have private rooms. Say this in a Discord server or a Slack workspace of this community.",
                                "Seuls Discord et Slack ont des salons privés. Dites cela dans un serveur Discord ou un espace de travail"
                                        + " Slack de cette communauté.",
                                "Solo Discord y Slack tienen salas privadas. Dígalo en un servidor de Discord o un espacio de trabajo de"
                                        + " Slack de esta comunidad."))
                .way(GroupCards.open(seen));
    }

    static Refusal notBelow(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "A room is a private thread below a text channel. Say this in the one below which it shall be, which the group’s members can see.",
                                "Un salon est un fil privé sous un canal textuel. Dites cela dans le canal sous lequel il doit être, et que"
                                        + " les membres du groupe peuvent voir.",
                                "Una sala es un hilo privado bajo un canal de texto. Dígalo en el canal bajo el que debe estar, y que los"
                                        + " miembros del grupo pueden ver."))
                .example("/group room group:" + seen.id().value() + " on:yes")
                .way(GroupCards.open(seen));
    }

    private static Block rules(Seen seen, String alsoReads) {
        return new Block.Note(Text.of(say(
                        "In it are its members who have an account here and have used Carrel, and Carrel: whoever"
                                + " leaves the group is taken out before anything more is posted. ",
                        "On y trouve ses membres qui ont un compte ici et ont déjà utilisé Carrel, et Carrel : qui quitte le"
                                + " groupe en est retiré avant toute autre publication. ",
                        "En ella están sus miembros que tienen una cuenta aquí y han usado Carrel, y Carrel: quien deja el"
                                + " grupo sale de ella antes de que se publique nada más. ")
                + alsoReads
                + (seen.organizes()
                        ? ""
                        : say(
                                " Its organizers decide whether it has one.",
                                " Ses organisateurs décident s’il en a un.",
                                " Sus organizadores deciden si la tiene."))));
    }

    private static Text name(Seen seen) {
        return Text.strong(seen.group().name());
    }
}
