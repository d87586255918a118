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
                            invocation,
                            List.of(seen),
                            say(" of ", " de ", " de ") + seen.group().name())));
        }
        List<Seen> own = sessions.get().groups().of(Seat.of(invocation.caller())).stream()
                .filter(Seen::attends)
                .toList();
        return Reply.show(list(invocation, own, yours()));
    }

    /** The way here. */
    static Button way() {
        return Button.press(say("Next sessions", "Prochaines séances", "Próximas sesiones"), ACTION);
    }

    /** @param whose whose sessions these are, with a space before */
    private static String none(String whose) {
        return say(
                "No session" + whose + " is ahead.",
                "Aucune séance" + whose + " n’est à venir.",
                "No hay próximas sesiones" + whose + ".");
    }

    /** That the member's own groups have none. */
    static String noneOfYours() {
        return none(yours());
    }

    private static String yours() {
        return say(" of your groups", " de vos groupes", " de sus grupos");
    }

    private Card list(Invocation invocation, List<Seen> groups, String whose) {
        Seat seat = Seat.of(invocation.caller());
        int total = sessions.get().countAhead(seat, groups);
        if (total == 0) {
            return Card.of(
                    Text.of(none(whose)),
                    Block.Buttons.of(Button.primary(ScheduleCommand.one(), ScheduleCommand.FORM), GroupChoice.all()));
        }
        int from = CommonOptions.from(invocation, total);
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        List<Block.Entry> entries =
                sessions.get().ahead(seat, groups, from, Math.min(SessionCards.WINDOW, total - from)).stream()
                        .map(session -> SessionCards.entry(session, reader))
                        .toList();
        return Card.of(
                Text.of(
                        total == 1
                                ? say(
                                        "1 session" + whose + " is ahead.",
                                        "1 séance" + whose + " à venir.",
                                        "1 próxima sesión" + whose + ".")
                                : say(
                                        total + " sessions" + whose + " are ahead.",
                                        total + " séances" + whose + " à venir.",
                                        total + " próximas sesiones" + whose + ".")),
                new Block.Listing(
                        entries,
                        from,
                        Math.max(total, from + entries.size()),
                        invocation.action().inPlace()),
                Block.Buttons.of(
                        Button.press(ScheduleCommand.one(), ScheduleCommand.FORM),
                        Button.press(say("My groups", "Mes groupes", "Mis grupos"), Action.of("group", "mine"))));
    }
}
