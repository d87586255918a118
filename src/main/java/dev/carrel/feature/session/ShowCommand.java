package dev.carrel.feature.session;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.OccurrenceId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /session show}: one session, who comes, and what one can do. */
final class ShowCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    ShowCommand(
            Supplier<Sessions> sessions,
            Supplier<Communities> communities,
            SessionOption session,
            InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session show",
                        Words.of(
                                "One session: when, who comes, and what you can do",
                                "Une séance : quand, qui vient, et ce que vous pouvez faire",
                                "Una sesión: cuándo, quién viene y qué puede hacer"),
                        session.option().takingTheRest())
                .example("17")
                .example("Archives on Tuesdays");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("show", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolve(invocation, found -> {
            Seat seat = Seat.of(invocation.caller());
            List<MemberId> going = sessions.get().going(seat, found.id());
            SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
            Text headline = SessionCards.headline(found);
            return Reply.show(
                    going.isEmpty() || !SessionCards.isAhead(found.occurrence(), reader.now())
                            ? SessionCards.session(headline, found, reader)
                            : SessionCards.session(
                                    headline,
                                    found,
                                    reader,
                                    new Block.Paragraph(Text.of(SessionCards.going())
                                            .then(SessionCards.names(
                                                    communities
                                                            .get()
                                                            .personsOf(
                                                                    seat.community(),
                                                                    going.stream()
                                                                            .limit(5)
                                                                            .toList()),
                                                    going))
                                            .then("."))));
        });
    }
}
