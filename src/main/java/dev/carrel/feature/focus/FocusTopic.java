package dev.carrel.feature.focus;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** What is said of a sprint where it runs; its subject is the number of the sprint. */
final class FocusTopic implements Topic {
    private final String words;
    private final boolean keptTrue;
    private final BiFunction<Sprint, Caller, Card> drawing;
    private final Focus focus;

    FocusTopic(String words, boolean keptTrue, BiFunction<Sprint, Caller, Card> drawing, Focus focus) {
        this.words = words;
        this.keptTrue = keptTrue;
        this.drawing = drawing;
        this.focus = focus;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean isKeptTrue() {
        return keptTrue;
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        return focus.find(delivery.community(), Long.parseLong(delivery.subject()))
                .map(sprint -> drawing.apply(sprint, reader));
    }

    /** Nobody works by it any more. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
