package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Button;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Happening;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of open groups: what somebody sees who is in none. */
final class SessionProgramme implements Programme {
    private static final MemberId NOBODY = new MemberId(0);

    /** Groups of a community beyond this many, by name, are not asked. */
    private static final int MOST_GROUPS = 500;

    private final Sessions sessions;

    SessionProgramme(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Happening> between(Caller reader, Instant from, Instant until) {
        Seat anybody = new Seat(reader.community(), NOBODY);
        return sessions.ahead(anybody, sessions.groups().list(anybody, 0, MOST_GROUPS), 0, MOST).stream()
                .filter(session -> session.occurrence().start().isBefore(until)
                        && session.occurrence().end().isAfter(from))
                .map(session -> happening(session, reader))
                .toList();
    }

    private static Happening happening(Session session, Caller reader) {
        return new Happening(
                Kind.SESSION,
                session.occurrence().start(),
                session.occurrence().end(),
                Optional.empty(),
                session.title(),
                MeetingWords.forReader(session.occurrence(), reader.zone())
                        .then(say(" · Session of ", " · Séance de ", " · Sesión de ")
                                + session.group().group().name()),
                Button.press(say("Show", "Afficher", "Mostrar"), SessionOption.action("show", session.id())));
    }
}
