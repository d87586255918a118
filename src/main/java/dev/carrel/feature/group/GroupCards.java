package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Group;
import dev.carrel.group.Home;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import dev.carrel.group.StartTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a group as its reader may see it. */
final class GroupCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    private static final int MOST_NAMED = 5;

    private GroupCards() {}

    /** A group with what one may do next. */
    static Card group(Text headline, Seen seen, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(line(seen))));
        if (!seen.group().profile().about().isEmpty()) {
            blocks.add(about(seen));
        }
        for (Home home : seen.group().homes()) {
            blocks.add(new Block.Paragraph(Text.of(
                            home.own()
                                    ? say("A room of its own: ", "Son salon privé : ", "Su sala privada: ")
                                    : say("At home in ", "Installé dans ", "Su lugar es "))
                    .then(Inline.Name.of(home.place()))
                    .then(".")));
        }
        blocks.add(new Block.Buttons(ways(seen)));
        blocks.addAll(List.of(more));
        blocks.add(new Block.Note(
                Text.of(say("Group ", "Groupe ", "Grupo ") + seen.id().value() + ".")));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    static Block about(Seen seen) {
        String about = seen.group().profile().about();
        return new Block.Paragraph(Text.of(
                about.isEmpty()
                        ? say(
                                "Nobody has said yet what it is about.",
                                "Personne n’a encore dit de quoi il s’agit.",
                                "Nadie ha dicho todavía de qué trata.")
                        : about));
    }

    /** Kind, privacy and size: {@code Study group, open, 3 members}. */
    static String line(Seen seen) {
        Profile profile = seen.group().profile();
        String kind = switch (profile.kind()) {
            case STUDY -> say("Study group", "Groupe d’étude", "Grupo de estudio");
            case COHORT ->
                say("Cohort", "Promotion", "Promoción")
                        + profile.program()
                                .map(program -> say(" of ", " de ", " de ") + program)
                                .orElse("")
                        + profile.term()
                                .map(StartTerm::words)
                                .map(term -> ", " + term)
                                .orElse("");
            case INTEREST -> say("Interest group", "Groupe d’intérêt", "Grupo de interés");
        };
        return kind + ", " + privacy(seen.group()) + ", " + size(seen.size()) + standing(seen);
    }

    private static String size(int members) {
        return members == 1
                ? say("1 member", "1 membre", "1 miembro")
                : say(
                        members + " members",
                        members < 2 ? members + " membre" : members + " membres",
                        members + " miembros");
    }

    private static String privacy(Group group) {
        return switch (group.privacy()) {
            case OPEN -> say("open to everybody here", "accès libre pour tous ici", "acceso libre para todos aquí");
            case LISTED -> say("private, joined by asking", "accès privé, sur demande", "acceso privado, a petición");
            case HIDDEN ->
                say(
                        "private and hidden, joined by invitation",
                        "accès privé et caché, sur invitation",
                        "acceso privado y oculto, por invitación");
        };
    }

    private static String standing(Seen seen) {
        if (seen.group().archived().isPresent()) {
            return say("; archived", " ; aux archives", "; en el archivo");
        }
        return seen.standing()
                .map(own -> switch (own) {
                    case ORGANIZER -> say("; you organize it", " ; vous organisez", "; usted organiza");
                    case MEMBER -> say("; you are in it", " ; vous êtes membre", "; usted es miembro");
                    case INVITED -> say("; you are invited", " ; vous avez une invitation", "; tiene una invitación");
                    case ASKED ->
                        say("; you have asked to join", " ; vous avez demandé à entrer", "; ha pedido entrar");
                })
                .orElse("");
    }

    private static List<Button> ways(Seen seen) {
        List<Button> ways = new ArrayList<>();
        if (seen.group().archived().isPresent()) {
            ways.add(Button.primary(ArchiveCommand.bringBack(), ArchiveCommand.undo(seen.id())));
        } else if (seen.organizes()) {
            ways.add(Button.press(say("Change it", "Modifier", "Cambiar"), EditCommand.form(seen)));
            if (seen.group().privacy() != Privacy.OPEN) {
                ways.add(RoomCards.way(seen.id()));
            }
            ways.add(Button.press(
                    say("Requests and invitations", "Demandes et invitations", "Solicitudes e invitaciones"),
                    ApproveCommand.list(seen.id())));
            ways.add(Button.press(leave(), LeaveCommand.action(seen.id())));
            ways.add(Button.press(say("Archive", "Archiver", "Archivar"), ArchiveCommand.action(seen.id())));
        } else {
            seen.standing()
                    .ifPresentOrElse(
                            own -> {
                                switch (own) {
                                    case INVITED -> {
                                        ways.add(Button.primary(accept(), JoinCommand.action(seen.id())));
                                        ways.add(Button.press(noThanks(), LeaveCommand.action(seen.id())));
                                    }
                                    case ASKED ->
                                        ways.add(Button.press(
                                                say(
                                                        "Take the request back",
                                                        "Retirer la demande",
                                                        "Retirar la solicitud"),
                                                LeaveCommand.action(seen.id())));
                                    case MEMBER, ORGANIZER ->
                                        ways.add(Button.press(leave(), LeaveCommand.action(seen.id())));
                                }
                            },
                            () -> ways.add(Button.primary(
                                    seen.looksInside()
                                            ? say("Join", "Rejoindre", "Unirse")
                                            : say("Ask to join", "Demander à entrer", "Pedir entrar"),
                                    JoinCommand.action(seen.id()))));
        }
        ways.add(MineCommand.way());
        return ways;
    }

    static String accept() {
        return say("Accept", "Accepter", "Aceptar");
    }

    static String noThanks() {
        return say("No thanks", "Non merci", "No, gracias");
    }

    private static String leave() {
        return say("Leave", "Quitter", "Salir");
    }

    /** That nobody waits for an answer for ever. */
    static Block requestEnds() {
        return new Block.Note(Text.of(say(
                "A request ends by itself after 14 days.",
                "Une demande prend fin d’elle-même au bout de 14 jours.",
                "Una solicitud termina por sí sola a los 14 días.")));
    }

    /** Asks before something is done that others feel. */
    static Card question(Text question, String no, String yes, Action action, Seen seen) {
        return Card.of(
                question,
                Block.Buttons.of(
                        Button.press(no, ShowCommand.action(seen.id()).inPlace()),
                        new Button.Press(
                                yes,
                                action.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)));
    }

    static Button open(Seen seen) {
        return Button.press(say("Open the group", "Ouvrir le groupe", "Abrir el grupo"), ShowCommand.action(seen.id()));
    }

    static Block.Entry entry(Seen seen) {
        return new Block.Entry(
                "",
                Text.strong(seen.group().name()),
                List.of(Text.of(line(seen))),
                Optional.of(Button.press(say("Open", "Ouvrir", "Abrir"), ShowCommand.action(seen.id()))));
    }

    /** The names of some members, at most five of them, each as their first identity. */
    static Text names(Communities communities, Seat reader, Collection<MemberId> members) {
        List<MemberId> named = members.stream().limit(MOST_NAMED).toList();
        Map<MemberId, List<PersonId>> persons = communities.personsOf(reader.community(), named);
        Text text = Text.empty();
        int more = members.size() - named.size();
        for (int i = 0; i < named.size(); i++) {
            boolean last = i == named.size() - 1 && more == 0;
            text = text.then(i == 0 ? "" : last ? say(" and ", " et ", " y ") : ", ")
                    .then(name(persons, named.get(i)));
        }
        return more == 0
                ? text
                : text.then(say(
                        " and " + more + " more",
                        more == 1 ? " et 1 autre" : " et " + more + " autres",
                        " y " + more + " más"));
    }

    static Text name(Map<MemberId, List<PersonId>> persons, MemberId member) {
        List<PersonId> known = persons.getOrDefault(member, List.of());
        return known.isEmpty()
                ? Text.of(say("somebody who has left", "quelqu’un qui est parti", "alguien que se fue"))
                : Text.of(Inline.Name.of(known.getFirst()));
    }
}
