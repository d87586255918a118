package dev.carrel.feature.session;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.OccurrenceId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /session rsvp}: says whether one comes. */
final class RsvpCommand implements Command {
    private static final Option<Answer> ANSWER = Option.pick(
                    "answer",
                    Words.of(
                            "Whether you come: going, maybe or no",
                            "Si vous venez : going (oui), maybe (peut-être) ou no",
                            "Si viene: going (sí), maybe (quizás) o no"),
                    List.of(Answer.GOING, Answer.MAYBE, Answer.DECLINED),
                    answer -> switch (answer) {
                        case MAYBE -> Choice.of("Maybe", "maybe");
                        case DECLINED -> Choice.of("Can’t come", "no");
                        default -> Choice.of("Going", "going");
                    })
            .needed();

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
                        ANSWER,
                        session.option().takingTheRest())
                .example("going 17")
                .example("no Archives on Tuesdays");
    }

    static Action action(OccurrenceId id, Answer answer) {
        String said = switch (answer) {
            case MAYBE -> "maybe";
            case DECLINED -> "no";
            default -> "going";
        };
        return SessionOption.action("rsvp", id).with(ANSWER.name(), said);
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
                                .answer(Seat.of(invocation.caller()), found.id(), invocation.get(ANSWER)),
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
                        + SessionWords.ordinal(session.meeting().line()) + " on the waitlist of ");
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
