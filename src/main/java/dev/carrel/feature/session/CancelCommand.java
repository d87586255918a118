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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code /session cancel}: cancels a session and, of a series, all that come after it, after asking once. */
final class CancelCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    CancelCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session cancel",
                        Words.of(
                                "Cancel a session and, of a series, all after it",
                                "Annuler une séance et, dans une série, toutes les suivantes",
                                "Cancelar una sesión y, de una serie, todas las siguientes"),
                        session.option().takingTheRest(),
                        CommonOptions.SURE)
                .example("17");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("cancel", id);
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
                return Reply.show(question(
                        Text.of("Cancel ")
                                .thenStrong(found.title())
                                .then(" on " + MeetingWords.planned(found.occurrence())
                                        + (found.gathering().isSeries() ? " and every session after it?" : "?")
                                        + " Those who come or might are told."),
                        "Cancel it",
                        action(found.id()),
                        found));
            }
            return Answers.of(
                    sessions.get().gatherings().planning().cancel(Seat.of(invocation.caller()), found.id()),
                    found,
                    CancelCommand::cancelled,
                    CancelCommand::cancelled);
        });
    }

    /** Asks before something is done that others feel. */
    static Card question(Text question, String yes, Action action, Session session, Button... more) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press("Keep it", ShowCommand.action(session.id()).inPlace()));
        ways.add(new Button.Press(
                yes, action.with(CommonOptions.SURE.name(), "yes").inPlace(), Button.Look.DANGER));
        ways.addAll(List.of(more));
        return Card.of(question, new Block.Buttons(ways));
    }

    private static Card cancelled(Session session) {
        String rest = session.gathering().isSeries() ? ". The series ends before it." : ".";
        return Card.of(
                SessionCards.headline(session).then(rest + " Those who come or might are told."),
                Block.Buttons.of(
                        Button.press("Next sessions", NextCommand.ACTION),
                        Button.press("Schedule another", ScheduleCommand.FORM)));
    }
}
