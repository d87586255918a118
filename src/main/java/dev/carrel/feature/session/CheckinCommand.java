package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.OccurrenceId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /session checkin}: says that one is there. */
final class CheckinCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    CheckinCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session checkin",
                        Words.of("Say that you are there", "Dire que vous êtes présent", "Decir que está presente"),
                        session.option().takingTheRest())
                .example("17");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("checkin", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        return session.resolve(
                invocation,
                found -> Answers.of(
                        sessions.get().gatherings().attending().checkIn(Seat.of(invocation.caller()), found.id()),
                        found,
                        after -> SessionCards.session(
                                Tone.GOOD,
                                Text.of(say(
                                                "You are checked in. ",
                                                "Votre présence est pointée. ",
                                                "Su asistencia queda registrada. "))
                                        .then(SessionCards.headline(after)),
                                after,
                                reader),
                        after -> SessionCards.session(
                                Text.of(say(
                                                "You have checked in already. ",
                                                "Vous avez déjà pointé votre présence. ",
                                                "Ya había registrado su asistencia. "))
                                        .then(SessionCards.headline(after)),
                                after,
                                reader)));
    }
}
