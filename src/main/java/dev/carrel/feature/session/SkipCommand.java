package dev.carrel.feature.session;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /session skip}: leaves one session of a series out, after asking once. */
final class SkipCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    SkipCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session skip",
                        Words.of(
                                "Leave one session of a series out",
                                "Sauter une séance d’une série",
                                "Saltar una sesión de una serie"),
                        session.option().takingTheRest(),
                        CommonOptions.SURE)
                .example("17");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("skip", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolveOwn(invocation, found -> {
            boolean ahead = SessionCards.isAhead(found.occurrence(), clock.instant());
            if (ahead && !CommonOptions.isSure(invocation)) {
                return Reply.show(CancelCommand.question(
                        Text.of("Skip ")
                                .thenStrong(found.title())
                                .then(" on " + MeetingWords.planned(found.occurrence())
                                        + "? Those who come or might are told."),
                        "Skip it",
                        action(found.id()),
                        found,
                        Button.press(
                                "End the series",
                                CancelCommand.action(found.id()).inPlace())));
            }
            return Answers.of(
                    sessions.get().gatherings().planning().skip(Seat.of(invocation.caller()), found.id()),
                    found,
                    SkipCommand::skipped,
                    SkipCommand::skipped);
        });
    }

    private static Card skipped(Session session) {
        return Card.of(
                SessionCards.headline(session).then(". Those who come or might are told."),
                Block.Buttons.of(Button.press("Next sessions", NextCommand.ACTION), SessionCards.open(session)));
    }
}
