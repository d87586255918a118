package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** What messages about polls say: how they stand when they are sent, to a reader who may still see them; else nothing. */
final class PollTopics {
    static final String CARD = "session-poll-card";
    static final String ASKED = "session-poll-asked";
    static final String ENDED = "session-poll-ended";

    private static final Words QUESTION =
            Words.of("question when to meet", "question sur le moment d’une séance", "pregunta sobre cuándo reunirse");
    private static final Words OUTCOME =
            Words.of("outcome of a vote", "résultat d’un vote", "resultado de una votación");

    private final Polls polls;
    private final Communities communities;
    private final InstantSource clock;

    private PollTopics(Polls polls, Communities communities, InstantSource clock) {
        this.polls = polls;
        this.communities = communities;
        this.clock = clock;
    }

    static Map<String, Topic> of(Polls polls, Communities communities, InstantSource clock) {
        PollTopics topics = new PollTopics(polls, communities, clock);
        return Map.of(
                CARD, topics.topic(QUESTION, true, topics::shared),
                ASKED, topics.topic(QUESTION, false, topics::asked),
                ENDED, topics.topic(OUTCOME, false, topics::ended));
    }

    private Topic topic(Words words, boolean keptTrue, BiFunction<Voting, Caller, Optional<Card>> saying) {
        return new Topic() {
            @Override
            public String words() {
                return words.said();
            }

            @Override
            public boolean isKeptTrue() {
                return keptTrue;
            }

            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                long number = Long.parseLong(delivery.subject());
                return polls.find(polls.onlooker(reader, number), number)
                        .flatMap(voting -> saying.apply(voting, reader));
            }

            @Override
            public void shut(Handle handle, Delivery delivery) {
                polls.unposted(handle, delivery.community(), Long.parseLong(delivery.subject()));
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                // The vote is over, or all of its times are: nothing is of use any more.
            }
        };
    }

    private Optional<Card> shared(Voting voting, Caller reader) {
        return Optional.of(PollCards.shared(voting, reader.zone()));
    }

    private Optional<Card> asked(Voting voting, Caller reader) {
        return voting.isOpen() && voting.group().attends()
                ? Optional.of(cards(voting, reader).voting(PollCards.question(voting)))
                : Optional.empty();
    }

    private Optional<Card> ended(Voting voting, Caller reader) {
        return voting.group().organizes()
                ? Optional.of(cards(voting, reader)
                        .voting(Text.of(say("Time is up. ", "Le temps est écoulé. ", "Se acabó el tiempo. "))
                                .then(PollCards.outcome(voting))))
                : Optional.empty();
    }

    private PollCards cards(Voting voting, Caller reader) {
        return PollCards.of(voting, reader, communities, clock.instant());
    }
}
