package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

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
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Planning;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /session skip} and {@code /session cancel}: a session is not held, alone or with all of its series that come after it, once the
 * organizer has said so twice.
 */
final class DropCommand implements Command {
    private static final String SKIP = "skip";
    private static final String CANCEL = "cancel";

    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final boolean rest;
    private final Declaration declaration;

    private DropCommand(
            Supplier<Sessions> sessions, SessionOption session, InstantSource clock, boolean rest, Words description) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.rest = rest;
        this.declaration = Declaration.of(
                        "session " + (rest ? CANCEL : SKIP),
                        description,
                        session.option().takingTheRest(),
                        CommonOptions.SURE)
                .example("17");
    }

    /** Leaves one session of a series out. */
    static DropCommand skipping(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        return new DropCommand(
                sessions,
                session,
                clock,
                false,
                Words.of(
                        "Leave one session of a series out",
                        "Sauter une séance d’une série",
                        "Saltar una sesión de una serie"));
    }

    /** Cancels a session and, of a series, all after it. */
    static DropCommand cancelling(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        return new DropCommand(
                sessions,
                session,
                clock,
                true,
                Words.of(
                        "Cancel a session and, of a series, all after it",
                        "Annuler une séance et, dans une série, toutes les suivantes",
                        "Cancelar una sesión y, de una serie, todas las siguientes"));
    }

    static Action skip(OccurrenceId id) {
        return SessionOption.action(SKIP, id);
    }

    static Action cancel(OccurrenceId id) {
        return SessionOption.action(CANCEL, id);
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
                return Reply.show(question(found));
            }
            Planning planning = sessions.get().gatherings().planning();
            Seat seat = Seat.of(invocation.caller());
            GatheringAnswer answer = rest ? planning.cancel(seat, found.id()) : planning.skip(seat, found.id());
            return Answers.of(answer, found, this::dropped, this::dropped);
        });
    }

    private Card question(Session found) {
        boolean series = found.gathering().isSeries();
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                say("Keep it", "La garder", "Conservarla"),
                ShowCommand.action(found.id()).inPlace()));
        ways.add(new Button.Press(
                !series
                        ? say("Cancel it", "L’annuler", "Cancelarla")
                        : rest ? endSeries() : say("Skip it", "La sauter", "Saltarla"),
                (rest ? cancel(found.id()) : skip(found.id()))
                        .with(CommonOptions.SURE.name(), "yes")
                        .inPlace(),
                Button.Look.DANGER));
        if (series) {
            ways.add(
                    rest
                            ? Button.press(
                                    say("Skip only this one", "Sauter seulement celle-ci", "Saltar solo esta"),
                                    skip(found.id()).inPlace())
                            : Button.press(endSeries(), cancel(found.id()).inPlace()));
        }
        return Card.of(
                Text.of(
                                !rest && series
                                        ? say("Skip ", "Sauter ", "¿Saltar ")
                                        : say("Cancel ", "Annuler ", "¿Cancelar "))
                        .thenStrong(found.title())
                        .then(say(" on ", " le ", " el ")
                                + MeetingWords.planned(found.occurrence())
                                + (rest && series
                                        ? say(
                                                " and every session after it? ",
                                                " et toutes les séances suivantes ? ",
                                                " y todas las sesiones siguientes? ")
                                        : say("? ", " ? ", "? "))
                                + SessionCards.told()),
                new Block.Buttons(ways));
    }

    static String endSeries() {
        return say("End the series", "Arrêter la série", "Terminar la serie");
    }

    private Card dropped(Session session) {
        boolean ended = rest && session.gathering().isSeries();
        return Card.of(
                SessionCards.headline(session)
                        .then(". "
                                + (ended
                                        ? say(
                                                "The series ends before it. ",
                                                "La série s’arrête avant cette date. ",
                                                "La serie termina antes de esa fecha. ")
                                        : "")
                                + SessionCards.told()),
                Block.Buttons.of(
                        NextCommand.way(),
                        rest
                                ? Button.press(
                                        say("Schedule another", "En prévoir une autre", "Planear otra"),
                                        ScheduleCommand.FORM)
                                : SessionCards.open(session)));
    }
}
