package dev.carrel.feature.digest;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.gathering.Happening;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the message and the card of a week say: what is true when they are sent. */
final class DigestTopics {
    static final String MESSAGE = "digest";
    static final String CARD = "digest-card";
    static final String SUMMARY = "digest-summary";

    private final Digests digests;
    private final InstantSource clock;

    private DigestTopics(Digests digests, InstantSource clock) {
        this.digests = digests;
        this.clock = clock;
    }

    static Map<String, Topic> of(Digests digests, InstantSource clock) {
        DigestTopics topics = new DigestTopics(digests, clock);
        return Map.of(
                MESSAGE, topics.new WeekTopic("message about the week", false),
                CARD, topics.new WeekTopic("card of the week", true),
                SUMMARY, topics.new SummaryTopic());
    }

    static String topic(Form form) {
        return switch (form) {
            case MESSAGE -> MESSAGE;
            case CARD -> CARD;
            case SUMMARY -> SUMMARY;
        };
    }

    private final class SummaryTopic implements Topic {
        @Override
        public String words() {
            return "summary of the last week";
        }

        /** Nothing about a week of which there is nothing to say, or to a channel that wants none. */
        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            String[] subject = delivery.subject().split(" ", 2);
            return digests.find(delivery.community(), Long.parseLong(subject[0]))
                    .flatMap(chosen -> digests.summary(delivery.community(), LocalDate.parse(subject[1])));
        }

        /** The next Monday comes by itself. */
        @Override
        public void expired(Handle handle, List<Delivery> expired) {}
    }

    private final class WeekTopic implements Topic {
        private final String words;
        private final boolean kept;

        private WeekTopic(String words, boolean kept) {
            this.words = words;
            this.kept = kept;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public boolean isKeptTrue() {
            return kept;
        }

        /** A message has nothing to say of a week in which nothing is on, or to a channel that wants none; a card says so. */
        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            String[] subject = delivery.subject().split(" ", 2);
            Optional<Chosen> chosen = digests.find(delivery.community(), Long.parseLong(subject[0]));
            if (chosen.isEmpty()) {
                return kept ? Optional.of(WeekCards.ended()) : Optional.empty();
            }
            Instant now = clock.instant();
            Week week = new Week(LocalDate.parse(subject[1]), digests.zone(delivery.community()));
            if (kept) {
                return Optional.of(
                        now.isBefore(week.end())
                                ? WeekCards.kept(digests.ahead(reader, week, now), week)
                                : WeekCards.over(week));
            }
            List<Happening> ahead = digests.ahead(reader, week, now);
            return ahead.isEmpty() ? Optional.empty() : Optional.of(WeekCards.message(ahead, week));
        }

        /** The next Monday comes by itself. */
        @Override
        public void expired(Handle handle, List<Delivery> expired) {}
    }
}
