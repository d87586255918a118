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
import dev.carrel.group.Seen;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /session next}: what is ahead in the caller's groups, or in one that they may see. */
final class NextCommand implements Command {
    static final Action ACTION = Action.of("session", "next");

    private final Supplier<Sessions> sessions;
    private final GroupChoice group;
    private final InstantSource clock;
    private final Declaration declaration;

    NextCommand(Supplier<Sessions> sessions, GroupChoice group, InstantSource clock) {
        this.sessions = sessions;
        this.group = group;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session next",
                        Words.of(
                                "The next sessions of your groups, or of one group",
                                "Les prochaines séances de vos groupes, ou d’un groupe",
                                "Las próximas sesiones de sus grupos, o de un grupo"),
                        group.option(),
                        CommonOptions.FROM)
                .example("")
                .example("group:\"Archives on Tuesdays\"");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        if (group.isNamed(invocation)) {
            return group.named(
                    invocation,
                    seen -> Reply.show(list(
                            invocation, List.of(seen), " of " + seen.group().name())));
        }
        List<Seen> own = sessions.get().groups().of(Seat.of(invocation.caller())).stream()
                .filter(Seen::attends)
                .toList();
        return Reply.show(list(invocation, own, " of your groups"));
    }

    private Card list(Invocation invocation, List<Seen> groups, String whose) {
        Seat seat = Seat.of(invocation.caller());
        int total = sessions.get().countAhead(seat, groups);
        if (total == 0) {
            return Card.of(
                    Text.of("No session" + whose + " is ahead."),
                    Block.Buttons.of(
                            Button.primary("Schedule one", ScheduleCommand.FORM),
                            Button.press("All groups", Action.of("group", "list"))));
        }
        int from = CommonOptions.from(invocation, total);
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        List<Block.Entry> entries =
                sessions.get().ahead(seat, groups, from, Math.min(SessionCards.WINDOW, total - from)).stream()
                        .map(session -> SessionCards.entry(session, reader))
                        .toList();
        return Card.of(
                Text.of(total == 1 ? "1 session" + whose + " is ahead." : total + " sessions" + whose + " are ahead."),
                new Block.Listing(
                        entries,
                        from,
                        Math.max(total, from + entries.size()),
                        invocation.action().inPlace()),
                Block.Buttons.of(
                        Button.press("Schedule one", ScheduleCommand.FORM),
                        Button.press("My groups", Action.of("group", "mine"))));
    }
}
