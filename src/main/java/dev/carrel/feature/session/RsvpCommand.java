package dev.carrel.feature.session;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.PlanOptions;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /session rsvp}: says whether one comes. */
final class RsvpCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    RsvpCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session rsvp",
                        Words.of(
                                "Say whether you come to a session",
                                "Dire si vous venez à une séance",
                                "Decir si viene a una sesión"),
                        PlanOptions.ANSWER,
                        session.option().takingTheRest())
                .example("going 17")
                .example("no Archives on Tuesdays");
    }

    static Action action(OccurrenceId id, Answer answer) {
        return PlanOptions.saying(SessionOption.action("rsvp", id), answer);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolve(
                invocation,
                found -> Answers.of(
                        sessions.get()
                                .gatherings()
                                .attending()
                                .answer(Seat.of(invocation.caller()), found.id(), invocation.get(PlanOptions.ANSWER)),
                        found,
                        after -> said(invocation, after),
                        after -> said(invocation, after)));
    }

    private Card said(Invocation invocation, Session session) {
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        Answer answer = session.meeting().answer().orElseThrow();
        Text headline = switch (answer) {
            case GOING -> Text.of("You are going to ");
            case WAITING ->
                Text.of("It is full: you are "
                        + MeetingWords.ordinal(session.meeting().line()) + " on the waitlist of ");
            case MAYBE -> Text.of("Noted that you might come to ");
            default -> Text.of("Noted that you do not come to ");
        };
        return SessionCards.session(
                answer == Answer.GOING ? Tone.GOOD : Tone.NEUTRAL,
                headline.then(SessionCards.headline(session)),
                session,
                reader);
    }
}
