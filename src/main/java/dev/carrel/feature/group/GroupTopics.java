package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Fellow;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.group.Standing;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What messages about groups say: what is true when they are sent, to a reader who may still see the group; else nothing. */
final class GroupTopics {
    private final Groups groups;
    private final Communities communities;

    private GroupTopics(Groups groups, Communities communities) {
        this.groups = groups;
        this.communities = communities;
    }

    static Map<String, Topic> of(Groups groups, Communities communities) {
        GroupTopics topics = new GroupTopics(groups, communities);
        return Map.of(
                GroupNews.JOINED, topics.topic(topics::joined),
                GroupNews.ASKED, topics.topic(topics::asked),
                GroupNews.DECIDED, topics.topic(topics::decided),
                GroupNews.INVITED, topics.topic(topics::invited),
                GroupNews.INHERITED, topics.topic(topics::inherited));
    }

    /** Works a message out for a reader from the words of its subject after the group. */
    private interface Saying {
        Optional<Card> card(Seat reader, Seen seen, List<String> more);
    }

    private Topic topic(Saying saying) {
        return new Topic() {
            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                List<String> words = List.of(delivery.subject().split(" ", -1));
                Seat seat = Seat.of(reader);
                return groups.find(seat, new GroupId(Long.parseLong(words.getFirst())))
                        .filter(seen -> seen.group().archived().isEmpty())
                        .flatMap(seen -> saying.card(seat, seen, words.subList(1, words.size())));
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                // Too old to be of use, and nothing else to say: /group mine and /group show say what is.
            }
        };
    }

    private Optional<Card> joined(Seat reader, Seen seen, List<String> more) {
        Instant from = Instant.parse(more.get(0));
        Instant until = Instant.parse(more.get(1));
        List<MemberId> joined = groups.members(reader, seen.id()).stream()
                .filter(fellow -> fellow.standing() == Standing.MEMBER)
                .filter(fellow ->
                        !fellow.since().isBefore(from) && !fellow.since().isAfter(until))
                .map(Fellow::member)
                .toList();
        if (joined.isEmpty() || !seen.organizes()) {
            return Optional.empty();
        }
        Text names = GroupCards.names(communities, reader, joined);
        return Optional.of(Card.of(
                names.then(
                                joined.size() == 1
                                        ? say(" has joined ", " a rejoint ", " se ha unido a ")
                                        : say(" have joined ", " ont rejoint ", " se han unido a "))
                        .thenStrong(seen.group().name())
                        .then("."),
                Block.Buttons.of(GroupCards.open(seen)),
                new Block.Note(Text.of(say(
                        "You are told at most once an hour.",
                        "Ce message vient au plus une fois par heure.",
                        "Este aviso llega como máximo una vez por hora.")))));
    }

    private Optional<Card> asked(Seat reader, Seen seen, List<String> more) {
        MemberId asker = new MemberId(Long.parseLong(more.getFirst()));
        boolean asking = groups.pending(reader, seen.id()).stream()
                .anyMatch(fellow -> fellow.member().equals(asker) && fellow.standing() == Standing.ASKED);
        List<PersonId> persons = communities.personsOf(new Seat(reader.community(), asker));
        if (!asking || persons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Card.of(
                GroupCards.names(communities, reader, List.of(asker))
                        .then(say(" asks to join ", " demande à rejoindre ", " pide unirse a "))
                        .thenStrong(seen.group().name())
                        .then("."),
                Block.Buttons.of(
                        Button.primary(
                                say("Let them in", "Accepter la demande", "Aceptar la solicitud"),
                                ApproveCommand.action(seen.id(), persons.getFirst(), false)),
                        Button.press(
                                say("Decline", "Refuser", "Rechazar"),
                                ApproveCommand.action(seen.id(), persons.getFirst(), true)),
                        GroupCards.open(seen)),
                GroupCards.requestEnds()));
    }

    private Optional<Card> decided(Seat reader, Seen seen, List<String> more) {
        boolean yes = more.getFirst().equals("yes");
        if (yes != seen.attends()) {
            return Optional.empty();
        }
        Text said = Text.of(
                yes
                        ? say("You are in ", "Vous êtes maintenant dans ", "Ya está en ")
                        : say(
                                "The organizers did not let you into ",
                                "Les organisateurs n’ont pas accepté votre demande pour ",
                                "Los organizadores no aceptaron su solicitud para "));
        return Optional.of(Card.of(
                said.thenStrong(seen.group().name())
                        .then(
                                yes
                                        ? say(
                                                " now: an organizer let you in.",
                                                " : un organisateur a accepté votre demande.",
                                                ": un organizador aceptó su solicitud.")
                                        : "."),
                Block.Buttons.of(GroupCards.open(seen), ListCommand.way())));
    }

    private Optional<Card> inherited(Seat reader, Seen seen, List<String> more) {
        return seen.organizes()
                ? Optional.of(GroupCards.group(
                        Text.of(say("You organize ", "Vous organisez maintenant ", "Ahora usted organiza "))
                                .thenStrong(seen.group().name())
                                .then(say(
                                        " now: its organizer has left, and you are in it for longest.",
                                        " : la personne qui l’organisait est partie, et vous en êtes membre depuis le plus longtemps.",
                                        ": quien lo organizaba se fue, y usted es quien lleva más tiempo en él.")),
                        seen))
                : Optional.empty();
    }

    private Optional<Card> invited(Seat reader, Seen seen, List<String> more) {
        return seen.standing()
                .filter(Standing.INVITED::equals)
                .map(invited -> Card.of(
                        Text.of(say(
                                        "You are invited to join ",
                                        "Vous avez une invitation à rejoindre ",
                                        "Tiene una invitación para unirse a "))
                                .thenStrong(seen.group().name())
                                .then("."),
                        new Block.Paragraph(Text.of(GroupCards.line(seen))),
                        GroupCards.about(seen),
                        Block.Buttons.of(
                                Button.primary(GroupCards.accept(), JoinCommand.action(seen.id())),
                                Button.press(GroupCards.noThanks(), LeaveCommand.action(seen.id()))),
                        new Block.Note(Text.of(say(
                                "An invitation ends by itself after 14 days.",
                                "Une invitation prend fin d’elle-même au bout de 14 jours.",
                                "Una invitación termina por sí sola a los 14 días.")))));
    }
}
