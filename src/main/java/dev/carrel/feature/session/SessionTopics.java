package dev.carrel.feature.session;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
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
    /** What becomes of the sessions that were ahead. */
    static final String OTHER_RULE =
            "What was said to a session goes along to the one of the same day or week, or of the same month where there is one a"
                    + " month; sessions without such a one are not held.";

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
                SessionHost.PLANNED, topics.topic("message about a session", topics::planned),
                SessionHost.REMINDER, topics.topic("reminder of a session", topics::reminder, topics::missed),
                SessionHost.MISSED, topics.topic("note about missed reminders", topics::notReminded),
                SessionHost.OFFER, topics.topic("offer of a place", topics::offer),
                SessionHost.MOVED, topics.topic("message about a session", topics::moved),
                SessionHost.MOVED_ON, topics.topic("message about a session", topics::movedOn),
                SessionHost.REPEATS, topics.topic("message about a session", topics::repeats),
                SessionHost.DROPPED, topics.topic("message about a session", topics::dropped));
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
    private Topic topic(String words, Saying saying) {
        return topic(words, saying, (handle, expired) -> {});
    }

    private Topic topic(String words, Saying saying, Ending ending) {
        return new Topic() {
            @Override
            public String words() {
                return words;
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
            return "card of a session";
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
                Text.of("A session is planned. ").then(SessionCards.headline(session)), session, reading(reader)));
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
                Text.of("Reminder: ").then(SessionCards.headline(session)),
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
                Text.of("People were not reminded of ")
                        .thenStrong(session.title())
                        .then(" on " + MeetingWords.planned(session.occurrence())
                                + " in time: Carrel was away, or could not reach them. Sorry."),
                Block.Buttons.of(SessionCards.open(session), Button.press("Next sessions", NextCommand.ACTION))));
    }

    private Optional<Card> offer(Session session, Subject subject, Caller reader) {
        if (session.meeting().answer().filter(Answer.OFFERED::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SessionCards.session(
                Text.of("A place has become free in ")
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
                Text.of("Moved: ").then(SessionCards.headline(session)),
                session,
                reading(reader),
                new Block.Paragraph(Text.of("It was to begin on " + WallClock.words(subject.moment(0), zone)
                        + ". What you have said still stands; say it anew if you cannot come then."))));
    }

    /** The series as it is when the message is sent, whatever has become of its first time since. */
    private Optional<Card> movedOn(Session session, Subject subject, Caller reader) {
        if (!session.occurrence().isHeld()) {
            return Optional.empty();
        }
        ZoneId zone = reader.zone().orElseGet(() -> session.occurrence().zone());
        return Optional.of(
                SessionCards.session(
                        Text.of("Moved, this one and all after it: ").then(SessionCards.headline(session)),
                        session,
                        reading(reader),
                        new Block.Paragraph(
                                Text.of(
                                        "This one was to begin on " + WallClock.words(subject.moment(0), zone)
                                                + ". What you have said to any of them still stands; say it anew where you cannot come then."))));
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
                                .then(" meets ")
                                .thenStrong(MeetingWords.series(timing, rule))
                                .then(" from " + MeetingWords.planned(session.occurrence()) + " on."),
                        session,
                        reading(reader),
                        new Block.Paragraph(Text.of("This one was to begin on "
                                + WallClock.words(subject.moment(0), zone) + ". " + OTHER_RULE
                                + " Say it anew where you cannot come then."))));
    }

    private Optional<Card> dropped(Session session, Subject subject, Caller reader) {
        if (session.occurrence().isHeld()) {
            return Optional.empty();
        }
        return Optional.of(Card.of(
                SessionCards.headline(session)
                        .then(MeetingWords.dropped(subject.more().getFirst())),
                Block.Buttons.of(Button.press("Next sessions", NextCommand.ACTION), SessionCards.open(session))));
    }
}
