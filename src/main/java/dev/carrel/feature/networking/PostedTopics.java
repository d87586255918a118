package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Subject;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What messages about posted events say: what is true when they are sent. */
final class PostedTopics {
    private static final Words ABOUT_AN_EVENT =
            Words.of("message about an event", "message sur un événement", "mensaje sobre un evento");
    private final PostedEvents events;
    private final Hearing hearing;
    private final InstantSource clock;

    /** Draws what was said of an event, from the first words on. */
    interface Hearing {
        Card card(Posted event, Caller reader, int from);
    }

    private PostedTopics(PostedEvents events, Hearing hearing, InstantSource clock) {
        this.events = events;
        this.hearing = hearing;
        this.clock = clock;
    }

    static Map<String, Topic> of(PostedEvents events, Hearing hearing, InstantSource clock) {
        PostedTopics topics = new PostedTopics(events, hearing, clock);
        return Map.ofEntries(
                Map.entry(PostedHost.CARD, topics.new CardTopic()),
                topics.topic(
                        PostedHost.REMINDER,
                        Words.of("reminder of an event", "rappel d’un événement", "recordatorio de un evento"),
                        topics::reminder,
                        topics::missed),
                topics.topic(
                        PostedHost.MISSED,
                        Words.of(
                                "note about missed reminders",
                                "note sur des rappels manqués",
                                "nota sobre recordatorios perdidos"),
                        topics::notReminded),
                topics.topic(
                        PostedHost.OFFER,
                        Words.of("offer of a place", "offre d’une place", "oferta de una plaza"),
                        topics::offer),
                topics.topic(PostedHost.MOVED, ABOUT_AN_EVENT, topics::moved),
                topics.topic(PostedHost.DROPPED, ABOUT_AN_EVENT, topics::dropped),
                topics.topic(
                        PostedHost.BEGUN,
                        Words.of(
                                "message that an event begins",
                                "message annonçant qu’un événement commence",
                                "mensaje de que empieza un evento"),
                        topics::begun),
                topics.topic(
                        PostedHost.THANKS,
                        Words.of(
                                "thanks for coming to an event",
                                "remerciement pour la venue à un événement",
                                "agradecimiento por venir a un evento"),
                        topics::thanks),
                topics.topic(
                        PostedHost.RECORDED,
                        Words.of(
                                "message about a recording",
                                "message sur un enregistrement",
                                "mensaje sobre una grabación"),
                        topics::recorded),
                topics.topic(
                        PostedHost.HEARD,
                        Words.of(
                                "what was said of an event",
                                "ce qui a été dit d’un événement",
                                "lo que se dijo de un evento"),
                        topics::heard));
    }

    /** Works a message out for a reader. */
    private interface Saying {
        Optional<Card> card(Posted event, Subject subject, Caller reader);
    }

    /** What is done for messages that were not sent in time. */
    private interface Ending {
        void expired(Handle handle, List<Delivery> expired);
    }

    /** When the event is over, nothing is of use any more. */
    private Map.Entry<String, Topic> topic(String name, Words words, Saying saying) {
        return topic(name, words, saying, (handle, expired) -> {});
    }

    private Map.Entry<String, Topic> topic(String name, Words words, Saying saying, Ending ending) {
        return Map.entry(name, new Topic() {
            @Override
            public String words() {
                return words.said();
            }

            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                Subject subject = Subject.parse(delivery.subject());
                return events.find(Seat.of(reader), subject.id()).flatMap(event -> saying.card(event, subject, reader));
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                ending.expired(handle, expired);
            }
        });
    }

    /** The announcement, whose subject is the event's number alone: it is the same when the event is moved. */
    private final class CardTopic implements Topic {
        @Override
        public String words() {
            return say("card of an event", "fiche d’un événement", "ficha de un evento");
        }

        @Override
        public boolean isKeptTrue() {
            return true;
        }

        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            return events.find(Seat.of(reader), new OccurrenceId(Long.parseLong(delivery.subject())))
                    .map(event -> PostedCards.shared(event, reader, clock.instant()));
        }

        @Override
        public void expired(Handle handle, List<Delivery> expired) {
            // The event is over: nothing is of use any more.
        }
    }

    /** Nothing about a time at which it is not held any more. */
    private Optional<Card> reminder(Posted event, Subject subject, Caller reader) {
        boolean wanted =
                event.meeting().answer().filter(answer -> answer.isReminded()).isPresent();
        if (!subject.isOf(event.occurrence()) || !wanted) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Block[] late = MeetingWords.late(subject.moment(0), now, zone(event, reader)).map(Block.Paragraph::new).stream()
                .toArray(Block[]::new);
        return Optional.of(PostedCards.shown(
                Text.of(say("Reminder: ", "Rappel : ", "Recordatorio: ")).then(PostedCards.headline(event)),
                event,
                reader,
                now,
                late));
    }

    /** For whoever still comes, at the time at which it still begins. */
    private Optional<Card> begun(Posted event, Subject subject, Caller reader) {
        if (!subject.isOf(event.occurrence()) || !event.isGoing()) {
            return Optional.empty();
        }
        return Optional.of(PostedCards.begun(
                event, MeetingWords.late(event.occurrence().start(), clock.instant(), zone(event, reader))));
    }

    private Optional<Card> thanks(Posted event, Subject subject, Caller reader) {
        return event.isOver(clock.instant()) && event.hasCome()
                ? Optional.of(AftermathCards.thanks(event))
                : Optional.empty();
    }

    private Optional<Card> recorded(Posted event, Subject subject, Caller reader) {
        return event.recording().filter(link -> event.hasCome()).map(link -> AftermathCards.recorded(event));
    }

    /** Nothing where nobody has said anything; and to nobody but whoever posted it. */
    private Optional<Card> heard(Posted event, Subject subject, Caller reader) {
        boolean said = !events.aftermath().all(reader.community(), event.id()).isEmpty();
        return said && event.isPostedBy(reader.member())
                ? Optional.of(hearing.card(event, reader, 0))
                : Optional.empty();
    }

    private static ZoneId zone(Posted event, Caller reader) {
        return reader.zone().orElseGet(() -> event.occurrence().zone());
    }

    private void missed(Handle handle, List<Delivery> expired) {
        expired.forEach(delivery -> events.missed(
                handle, delivery.community(), Subject.parse(delivery.subject()).id()));
    }

    private Optional<Card> notReminded(Posted event, Subject subject, Caller reader) {
        String when = MeetingWords.planned(event.occurrence());
        return Optional.of(Card.of(
                Text.of(say(
                                "People were not reminded of ",
                                "Le rappel n’est pas parti à temps pour ",
                                "No se recordó a tiempo "))
                        .thenStrong(event.plan().title())
                        .then(say(
                                " on " + when + " in time: Carrel was away, or could not reach them. Sorry.",
                                ", le " + when + " : Carrel était absent, ou n’a pu joindre personne. Désolé.",
                                ", el " + when + ": Carrel no estaba, o no pudo avisar. Lo sentimos.")),
                Block.Buttons.of(PostedCards.open(event), EventCards.lookAhead())));
    }

    private Optional<Card> offer(Posted event, Subject subject, Caller reader) {
        if (event.meeting().answer().filter(Answer.OFFERED::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PostedCards.shown(
                Text.of(say(
                                "A place has become free at ",
                                "Une place s’est libérée pour ",
                                "Se ha liberado una plaza en "))
                        .thenStrong(event.plan().title())
                        .then("."),
                event,
                reader,
                clock.instant()));
    }

    private Optional<Card> moved(Posted event, Subject subject, Caller reader) {
        if (!subject.isOf(event.occurrence())) {
            return Optional.empty();
        }
        String before = WallClock.words(subject.moment(0), zone(event, reader));
        return Optional.of(PostedCards.shown(
                Text.of(say("Moved: ", "Déplacé : ", "Cambia de hora: ")).then(PostedCards.headline(event)),
                event,
                reader,
                clock.instant(),
                new Block.Paragraph(Text.of(say(
                        "It was to begin on " + before
                                + ". What you have said still stands; say it anew if you cannot come then.",
                        "Il devait commencer le " + before
                                + ". Votre réponse reste valable ; changez-la si vous ne pouvez plus venir.",
                        "Iba a empezar el " + before + ". Su respuesta sigue en pie; cámbiela si ya no puede ir.")))));
    }

    private Optional<Card> dropped(Posted event, Subject subject, Caller reader) {
        if (event.occurrence().isHeld()) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                Tone.CAUTION,
                PostedCards.headline(event)
                        .then(
                                subject.more().isEmpty()
                                        ? "."
                                        : MeetingWords.dropped(subject.more().getFirst())),
                List.of(Block.Buttons.of(EventCards.lookAhead(), PostedCards.open(event)))));
    }
}
