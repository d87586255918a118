package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.mirror.Mirror;
import dev.carrel.mirror.Mirrored;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** That a calendar cannot be kept true any more, for whoever switched it on. */
final class MirrorTopic implements Topic {
    private final Mirror mirror;

    MirrorTopic(Mirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public String words() {
        return say(
                "note about Discord’s own calendar",
                "note sur l’agenda de Discord",
                "nota sobre el calendario de Discord");
    }

    /** Nothing, once it can. */
    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        return mirror.of(delivery.community()).stream()
                .filter(state -> state.space().toString().equals(delivery.subject()))
                .filter(state -> state.problem().isPresent() && !state.ending())
                .findFirst()
                .map(Mirrored::space)
                .map(space -> MirrorCards.forbidden(mirror.permission(space)));
    }

    /** {@code /moderate health} says it too. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
