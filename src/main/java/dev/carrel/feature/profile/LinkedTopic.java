package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.community.Links;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells a member that another identity was linked with theirs, so that nobody can do so unseen. It goes to the identity that was given
 * the code, whatever else the member has chosen: neither quiet hours nor notifications turn it off.
 */
final class LinkedTopic implements Topic {
    static final String TOPIC = "linked";

    private static final Duration USEFUL = Duration.ofDays(30);

    /** More than anybody has. */
    private static final int MOST_NAMED = 5;

    private final Communities communities;

    LinkedTopic(Communities communities) {
        this.communities = communities;
    }

    /** The promise to tell; nothing where nobody was there before who could be told. */
    static List<Delivery> promises(Links.Joined joined, Instant now) {
        String subject = joined.joined().stream()
                .limit(MOST_NAMED)
                .map(PersonId::toString)
                .collect(Collectors.joining("\n"));
        return joined.makers().stream()
                .limit(1)
                .map(person -> new Delivery(
                        joined.maker().community(),
                        TOPIC + "/" + joined.ended().member().value(),
                        TOPIC,
                        subject,
                        Optional.of(joined.maker().member()),
                        new Recipient.Person(person),
                        now,
                        now,
                        now.plus(USEFUL)))
                .toList();
    }

    @Override
    public String words() {
        return say(
                "note that two accounts were linked",
                "avis que deux comptes ont été liés",
                "aviso de que se vincularon dos cuentas");
    }

    /** The other address may be the one that was linked: of all places not there. */
    @Override
    public boolean followsTheMember() {
        return false;
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        List<PersonId> still = communities.personsOf(Seat.of(reader));
        List<PersonId> joined = delivery.subject()
                .lines()
                .flatMap(line -> PersonId.parse(line).stream())
                .filter(still::contains)
                .toList();
        // Whoever typed the code knows it, and what was taken apart meanwhile needs no word any more.
        return joined.isEmpty() || joined.contains(reader.person()) ? Optional.empty() : Optional.of(card(joined));
    }

    private static Card card(List<PersonId> joined) {
        return Card.of(
                LinkCards.accounts(joined)
                        .then(
                                joined.size() == 1
                                        ? say(
                                                " is now linked with this one.",
                                                " est désormais lié à celui-ci.",
                                                " está ahora vinculada a esta.")
                                        : say(
                                                " are now linked with this one.",
                                                " sont désormais liés à celui-ci.",
                                                " están ahora vinculadas a esta.")),
                Block.Buttons.of(
                        Button.press(say("Undo", "Annuler", "Deshacer"), LinkCards.undoing(joined.getFirst())),
                        Ways.profile()),
                new Block.Note(Text.of(say(
                        "Somebody typed the code there that was given to you here. If that was not you, take them apart.",
                        "Quelqu’un a tapé là-bas le code que vous avez reçu ici. Si ce n’était pas vous, séparez-les.",
                        "Alguien escribió allí el código que usted recibió aquí. Si no fue usted, sepárelas."))));
    }

    /** After this long it is in the profile for everybody who looks. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
