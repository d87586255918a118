package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

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

    private static String waiting(String place) {
        return say(
                "It is full: you are " + place + " on the waitlist of ",
                "C’est complet : vous êtes " + place + " sur la liste d’attente de ",
                "Está completo: usted es " + place + " en la lista de espera de ");
    }

    private Card said(Invocation invocation, Session session) {
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        Answer answer = session.meeting().answer().orElseThrow();
        Text headline = switch (answer) {
            case GOING -> Text.of(say("You are going to ", "Vous venez à ", "Usted irá a "));
            case WAITING ->
                Text.of(waiting(MeetingWords.ordinal(session.meeting().line())));
            case MAYBE ->
                Text.of(say(
                        "Noted that you might come to ",
                        "C’est noté : vous viendrez peut-être à ",
                        "Anotado: quizá vaya a "));
            default ->
                Text.of(say(
                        "Noted that you do not come to ", "C’est noté : vous ne venez pas à ", "Anotado: no irá a "));
        };
        return SessionCards.session(
                answer == Answer.GOING ? Tone.GOOD : Tone.NEUTRAL,
                headline.then(SessionCards.headline(session)),
                session,
                reader);
    }
}
