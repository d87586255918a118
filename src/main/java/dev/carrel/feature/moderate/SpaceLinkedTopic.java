package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.community.LinkedSpaces;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells the side that gave a code out that another space has joined: the moderator who got the code, whatever they have chosen, and the
 * channels in which Carrel may announce.
 */
final class SpaceLinkedTopic implements Topic {
    static final String TOPIC = "space-linked";

    private static final Duration USEFUL = Duration.ofDays(30);

    /** The first ones; a community of more is named by them. */
    private static final int MOST_NAMED = 5;

    private final Communities communities;

    SpaceLinkedTopic(Communities communities) {
        this.communities = communities;
    }

    /** The promises to tell. */
    static List<Delivery> promises(Communities communities, Handle handle, LinkedSpaces.Joined joined, Instant now) {
        List<Delivery> promises = new ArrayList<>();
        communities.reach(handle, joined.maker()).persons().stream()
                .limit(1)
                .map(person -> promise(joined, new Recipient.Person(person), "moderator", now))
                .forEach(promises::add);
        for (PlaceId place : joined.places()) {
            promises.add(promise(joined, new Recipient.Place(place), Integer.toString(promises.size()), now));
        }
        return promises;
    }

    private static Delivery promise(LinkedSpaces.Joined joined, Recipient to, String which, Instant now) {
        return new Delivery(
                joined.maker().community(),
                TOPIC + "/" + joined.ended().value() + "/" + which,
                TOPIC,
                joined.spaces().stream()
                        .limit(MOST_NAMED)
                        .map(SpaceId::toString)
                        .collect(Collectors.joining("\n")),
                to instanceof Recipient.Person ? Optional.of(joined.maker().member()) : Optional.empty(),
                to,
                now,
                now,
                now.plus(USEFUL));
    }

    @Override
    public String words() {
        return say("note that a space was linked", "avis qu’un espace a été lié", "aviso de que se vinculó un espacio");
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        List<SpaceId> still = communities.linkedSpaces().of(delivery.community());
        List<SpaceId> joined = delivery.subject()
                .lines()
                .flatMap(line -> SpaceId.parse(line).stream())
                .filter(still::contains)
                .toList();
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        Text headline = Text.of(LinkSpaceCards.joinedWords(joined));
        return Optional.of(
                switch (delivery.to()) {
                    case Recipient.Person moderator ->
                        Card.of(
                                headline,
                                Block.Buttons.of(
                                        Button.press(
                                                say(
                                                        "See what is linked",
                                                        "Voir ce qui est lié",
                                                        "Ver qué está vinculado"),
                                                Action.of("moderate", "link-space")),
                                        Button.press(
                                                say("Take it out again", "Le retirer", "Volver a sacarlo"),
                                                LinkSpaceCards.leaving(joined.getFirst()))),
                                new Block.Note(Text.of(
                                                say(
                                                        "It used the code that was given to you. Where buttons of moderators do not work in direct messages, type ",
                                                        "Il a utilisé le code que vous avez reçu. Là où les boutons des modérateurs ne marchent pas en message privé, tapez ",
                                                        "Usó el código que usted recibió. Donde los botones de moderadores no funcionan en mensajes privados, escriba "))
                                        .thenCode("/moderate link-space")
                                        .then(say(
                                                " in the space itself.",
                                                " dans l’espace même.",
                                                " en el propio espacio."))));
                    case Recipient.Place place ->
                        Card.of(
                                headline,
                                Block.Buttons.of(
                                        Button.press(
                                                say(
                                                        "Link my own accounts",
                                                        "Lier mes propres comptes",
                                                        "Vincular mis propias cuentas"),
                                                Action.of("profile", "link")),
                                        Button.press(
                                                say(
                                                        "What Carrel can do",
                                                        "Ce que Carrel sait faire",
                                                        "Lo que Carrel sabe hacer"),
                                                Action.of("carrel", "help"))),
                                new Block.Note(Text.of(say(
                                        "Groups, sessions and events are shared from now on.",
                                        "Groupes, séances et événements sont désormais communs.",
                                        "Los grupos, las sesiones y los eventos son comunes a partir de ahora."))));
                });
    }

    /** After this long it is in the overview for every moderator who looks. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
