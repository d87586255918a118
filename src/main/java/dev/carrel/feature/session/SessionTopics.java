package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import dev.carrel.gathering.Subject;
import dev.carrel.gathering.Timing;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What messages about sessions say: what is true when they are sent, to a reader who may still see the session; else nothing. */
final class SessionTopics {
    private static final Words MESSAGE =
            Words.of("message about a session", "message sur une séance", "mensaje sobre una sesión");

    private final Sessions sessions;
    private final Communities communities;
    private final InstantSource clock;

    private SessionTopics(Sessions sessions, Communities communities, InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.clock = clock;
    }

    static Map<String, Topic> of(Sessions sessions, Communities communities, InstantSource clock) {
        SessionTopics topics = new SessionTopics(sessions, communities, clock);
        return Map.of(
                SessionHost.CARD, topics.new CardTopic(),
                SessionHost.PLANNED, topics.topic(MESSAGE, topics::planned),
                SessionHost.REMINDER,
                        topics.topic(
                                Words.of("reminder of a session", "rappel d’une séance", "recordatorio de una sesión"),
                                topics::reminder,
                                topics::missed),
                SessionHost.MISSED,
                        topics.topic(
                                Words.of(
                                        "note about missed reminders",
                                        "note sur des rappels manqués",
                                        "nota sobre recordatorios perdidos"),
                                topics::notReminded),
                SessionHost.OFFER,
                        topics.topic(
                                Words.of("offer of a place", "offre d’une place", "oferta de una plaza"),
                                topics::offer),
                SessionHost.MOVED, topics.topic(MESSAGE, topics::moved),
                SessionHost.MOVED_ON, topics.topic(MESSAGE, topics::movedOn),
                SessionHost.REPEATS, topics.topic(MESSAGE, topics::repeats),
                SessionHost.DROPPED, topics.topic(MESSAGE, topics::dropped));
    }

    /** Works a message out for a reader. */
    private interface Saying {
        Optional<Card> card(Session session, Subject subject, Caller reader);
    }

    /** What is done for messages that were not sent in time. */
    private interface Ending {
        void expired(Handle handle, List<Delivery> expired);
    }

    /** When the session is over, nothing is of use any more. */
    private Topic topic(Words words, Saying saying) {
        return topic(words, saying, (handle, expired) -> {});
    }

    private Topic topic(Words words, Saying saying, Ending ending) {
        return new Topic() {
            @Override
            public String words() {
                return words.said();
            }

            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                Subject subject = Subject.parse(delivery.subject());
                return sessions.find(Seat.of(reader), subject.id())
                        .flatMap(session -> saying.card(session, subject, reader));
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                ending.expired(handle, expired);
            }
        };
    }

    /** The card of a session in a channel, whose subject is the session's number alone: it is the same when the session is moved. */
    private final class CardTopic implements Topic {
        @Override
        public String words() {
            return say("card of a session", "fiche d’une séance", "ficha de una sesión");
        }

        @Override
        public boolean isKeptTrue() {
            return true;
        }

        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            OccurrenceId id = occurrence(delivery);
            Seat onlooker = sessions.onlooker(reader, id);
            return sessions.find(onlooker, id).map(session -> shared(session, onlooker, reader));
        }

        @Override
        public void shut(Handle handle, Delivery delivery) {
            sessions.unposted(handle, delivery.community(), occurrence(delivery));
        }

        @Override
        public void expired(Handle handle, List<Delivery> expired) {
            // The session is over: nothing is of use any more.
        }
    }

    private static OccurrenceId occurrence(Delivery card) {
        return new OccurrenceId(Long.parseLong(card.subject()));
    }

    private Card shared(Session session, Seat onlooker, Caller reader) {
        List<Attendee> attendees = sessions.gatherings().attendees(onlooker, session.id(), Right.LOOK);
        List<MemberId> going = Sessions.going(attendees);
        Text names = SessionCards.names(
                communities.personsOf(
                        reader.community(), going.stream().limit(5).toList()),
                going);
        return SessionCards.shared(session.with(session.meeting().counting(attendees)), reading(reader), names);
    }

    private SessionCards.Reader reading(Caller reader) {
        return SessionCards.Reader.of(reader, clock.instant());
    }

    private Optional<Card> planned(Session session, Subject subject, Caller reader) {
        if (!session.occurrence().isHeld()) {
            return Optional.empty();
        }
        return Optional.of(SessionCards.session(
                Text.of(say("A session is planned. ", "Une séance est prévue. ", "Hay una sesión prevista. "))
                        .then(SessionCards.headline(session)),
                session,
                reading(reader)));
    }

    /** Nothing about a time at which it is not held any more. */
    private Optional<Card> reminder(Session session, Subject subject, Caller reader) {
        boolean wanted = session.meeting()
                .answer()
                .map(answer -> answer.isReminded() || answer == Answer.SILENT)
                .orElse(true);
        if (!subject.isOf(session.occurrence()) || !wanted) {
            return Optional.empty();
        }
        Instant due = subject.moment(0);
        Instant now = clock.instant();
        ZoneId zone = reader.zone().orElseGet(() -> session.occurrence().zone());
        return Optional.of(SessionCards.session(
                Text.of(say("Reminder: ", "Rappel : ", "Recordatorio: ")).then(SessionCards.headline(session)),
                session,
                reading(reader),
                MeetingWords.late(due, now, zone).map(Block.Paragraph::new).stream()
                        .toArray(Block[]::new)));
    }

    private void missed(Handle handle, List<Delivery> expired) {
        expired.forEach(delivery -> sessions.missed(
                handle, delivery.community(), Subject.parse(delivery.subject()).id()));
    }

    private Optional<Card> notReminded(Session session, Subject subject, Caller reader) {
        return Optional.of(Card.of(
                Text.of(say("People were not reminded of ", "Le rappel de ", "El recordatorio de "))
                        .thenStrong(session.title())
                        .then(say(" on ", " le ", " el ")
                                + MeetingWords.planned(session.occurrence())
                                + say(
                                        " in time: Carrel was away, or could not reach them. Sorry.",
                                        " n’est pas arrivé à temps : Carrel était absent, ou n’a pas pu joindre tout le monde. Désolé.",
                                        " no llegó a tiempo: Carrel no estaba, o no pudo avisar a todos. Disculpe.")),
                Block.Buttons.of(SessionCards.open(session), NextCommand.way())));
    }

    private Optional<Card> offer(Session session, Subject subject, Caller reader) {
        if (session.meeting().answer().filter(Answer.OFFERED::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SessionCards.session(
                Text.of(say(
                                "A place has become free in ",
                                "Une place s’est libérée dans ",
                                "Ha quedado libre una plaza en "))
                        .thenStrong(session.title())
                        .then("."),
                session,
                reading(reader)));
    }

    private Optional<Card> moved(Session session, Subject subject, Caller reader) {
        if (!subject.isOf(session.occurrence())) {
            return Optional.empty();
        }
        ZoneId zone = reader.zone().orElseGet(() -> session.occurrence().zone());
        return Optional.of(SessionCards.session(
                Text.of(say("Moved: ", "Déplacée : ", "Cambio de hora: ")).then(SessionCards.headline(session)),
                session,
                reading(reader),
                new Block.Paragraph(Text.of(was(WallClock.words(subject.moment(0), zone))))));
    }

    /** The series as it is when the message is sent, whatever has become of its first time since. */
    private Optional<Card> movedOn(Session session, Subject subject, Caller reader) {
        if (!session.occurrence().isHeld()) {
            return Optional.empty();
        }
        ZoneId zone = reader.zone().orElseGet(() -> session.occurrence().zone());
        return Optional.of(SessionCards.session(
                Text.of(say(
                                "Moved, this one and all after it: ",
                                "Déplacée, avec toutes les suivantes : ",
                                "Cambio de hora, esta y todas las siguientes: "))
                        .then(SessionCards.headline(session)),
                session,
                reading(reader),
                new Block.Paragraph(Text.of(thisWas(WallClock.words(subject.moment(0), zone))
                        + say(
                                "What you have said to any of them still stands; say it anew where you cannot come then.",
                                "Vos réponses à chacune tiennent toujours ; répondez de nouveau là où vous ne pouvez pas venir.",
                                "Sus respuestas a cada una siguen en pie; responda de nuevo donde no pueda ir.")))));
    }

    /** The series as it is when the message is sent, if it is one still. */
    private Optional<Card> repeats(Session session, Subject subject, Caller reader) {
        Timing timing = session.gathering().plan().timing();
        if (!session.occurrence().isHeld()) {
            return Optional.empty();
        }
        ZoneId zone = reader.zone().orElseGet(() -> session.occurrence().zone());
        return timing.repeat()
                .map(rule -> SessionCards.session(
                        Text.strong(session.title())
                                .then(say(" meets ", " se réunit ", " se reúne "))
                                .thenStrong(MeetingWords.series(timing, rule))
                                .then(from(MeetingWords.planned(session.occurrence()))),
                        session,
                        reading(reader),
                        new Block.Paragraph(Text.of(thisWas(WallClock.words(subject.moment(0), zone))
                                + otherRule()
                                + say(
                                        " Say it anew where you cannot come then.",
                                        " Répondez de nouveau là où vous ne pouvez pas venir.",
                                        " Responda de nuevo donde no pueda ir.")))));
    }

    private static String was(String begin) {
        return say(
                "It was to begin on " + begin
                        + ". What you have said still stands; say it anew if you cannot come then.",
                "Elle devait commencer le " + begin
                        + ". Votre réponse tient toujours ; répondez de nouveau si vous ne pouvez pas venir à ce moment.",
                "Iba a empezar el " + begin
                        + ". Su respuesta sigue en pie; responda de nuevo si no puede ir a esa hora.");
    }

    private static String thisWas(String begin) {
        return say(
                "This one was to begin on " + begin + ". ",
                "Celle-ci devait commencer le " + begin + ". ",
                "Esta iba a empezar el " + begin + ". ");
    }

    private static String from(String first) {
        return say(" from " + first + " on.", " à partir du " + first + ".", " a partir del " + first + ".");
    }

    /** What becomes of the sessions that were ahead. */
    static String otherRule() {
        return say(
                "What was said to a session goes along to the one of the same day or week, or of the same month where there is"
                        + " one a month; sessions without such a one are not held.",
                "Les réponses à une séance passent à celle du même jour ou de la même semaine, ou du même mois s’il n’y en a"
                        + " qu’une par mois ; les séances sans équivalent n’ont pas lieu.",
                "Lo que se respondió a una sesión pasa a la del mismo día o de la misma semana, o del mismo mes si hay una al"
                        + " mes; las sesiones sin equivalente no se celebran.");
    }

    private Optional<Card> dropped(Session session, Subject subject, Caller reader) {
        if (session.occurrence().isHeld()) {
            return Optional.empty();
        }
        return Optional.of(Card.of(
                SessionCards.headline(session)
                        .then(MeetingWords.dropped(subject.more().getFirst())),
                Block.Buttons.of(NextCommand.way(), SessionCards.open(session))));
    }
}
