package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What messages about events and feeds say: what is true when they are sent. */
final class EventTopics {
    private final Events events;
    private final Feeds feeds;
    private final ReviewQueue queue;
    private final InstantSource clock;

    private EventTopics(Events events, Feeds feeds, ReviewQueue queue, InstantSource clock) {
        this.events = events;
        this.feeds = feeds;
        this.queue = queue;
        this.clock = clock;
    }

    static Map<String, Topic> of(Events events, Feeds feeds, ReviewQueue queue, InstantSource clock) {
        EventTopics topics = new EventTopics(events, feeds, queue, clock);
        return Map.of(
                Announcements.ANNOUNCED, topics.new Announced(),
                Announcements.CANCELLED,
                        topic(
                                Words.of(
                                        "note that an event is cancelled",
                                        "note d’annulation d’un événement",
                                        "nota de que se cancela un evento"),
                                topics::cancelled),
                Announcements.REVIEW,
                        topic(
                                Words.of(
                                        "note that a feed waits",
                                        "note sur un flux en attente",
                                        "nota de que una fuente espera"),
                                topics::waiting),
                Announcements.OFF,
                        topic(
                                Words.of(
                                        "note that a feed is off",
                                        "note sur un flux arrêté",
                                        "nota de que una fuente se ha apagado"),
                                topics::off));
    }

    /** Works a message out for a reader. */
    private interface Saying {
        Optional<Card> card(Delivery delivery, Caller reader);
    }

    private static Topic topic(Words what, Saying saying) {
        return new Note(what, saying);
    }

    /** What is said once. */
    private record Note(Words what, Saying saying) implements Topic {
        @Override
        public String words() {
            return what.said();
        }

        @Override
        public boolean followsTheMember() {
            return false;
        }

        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            return saying.card(delivery, reader);
        }

        @Override
        public void expired(Handle handle, List<Delivery> expired) {
            // The event is over, or the note too old: lists say what is.
        }
    }

    /** The announcement, which is kept true: whatever becomes of the event, its card says so. */
    private final class Announced implements Topic {
        @Override
        public String words() {
            return say("announcement of an event", "annonce d’un événement", "anuncio de un evento");
        }

        @Override
        public boolean followsTheMember() {
            return false;
        }

        @Override
        public boolean isKeptTrue() {
            return true;
        }

        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            Instant now = clock.instant();
            return find(delivery)
                    .filter(item -> !item.cancelled() && !item.isOver(now))
                    .map(item -> EventCards.announced(item, now, reader));
        }

        @Override
        public Optional<Card> redrawn(Delivery delivery, Caller reader) {
            return find(delivery).map(item -> EventCards.announced(item, clock.instant(), reader));
        }

        private Optional<EventItem> find(Delivery delivery) {
            return events.find(delivery.community(), Long.parseLong(delivery.subject()));
        }

        @Override
        public void expired(Handle handle, List<Delivery> expired) {
            // The event is over: nothing is of use any more.
        }
    }

    private Optional<Card> cancelled(Delivery delivery, Caller reader) {
        Instant now = clock.instant();
        return events.find(delivery.community(), Long.parseLong(delivery.subject()))
                .filter(EventItem::cancelled)
                .map(item -> EventCards.cancelled(item, now, reader));
    }

    private Optional<Card> waiting(Delivery delivery, Caller reader) {
        return feed(delivery).flatMap(feed -> {
            int waiting = queue.size(delivery.community(), Optional.of(feed.id()));
            return waiting == 0 ? Optional.empty() : Optional.of(FeedCards.waiting(feed, waiting));
        });
    }

    private Optional<Card> off(Delivery delivery, Caller reader) {
        return feed(delivery).filter(FeedSource::isOff).map(FeedCards::off);
    }

    private Optional<FeedSource> feed(Delivery delivery) {
        return feeds.of(delivery.community()).stream()
                .filter(feed -> Long.toString(feed.id()).equals(delivery.subject()))
                .findFirst();
    }
}
