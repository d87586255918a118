package dev.carrel.feature.goal;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How the week went, as a member is asked. */
final class CheckinTopic implements Topic {
    static final String TOPIC = "goal";

    private final Goals goals;

    CheckinTopic(Goals goals) {
        this.goals = goals;
    }

    @Override
    public String words() {
        return "weekly check-in";
    }

    /** Nothing, once the member wants to be asked no more. */
    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        Instant due = Instant.ofEpochSecond(Long.parseLong(delivery.subject()));
        Seat seat = Seat.of(reader);
        return goals.checkin(seat).map(checkin -> {
            LocalDate monday = Weeks.monday(due, checkin.zone());
            return CheckinCards.ask(goals.overview(seat, monday), checkin);
        });
    }

    /** The next week asks again. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
