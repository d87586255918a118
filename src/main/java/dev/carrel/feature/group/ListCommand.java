package dev.carrel.feature.group;

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
import dev.carrel.group.Groups;
import java.util.List;
import java.util.function.Supplier;

/** {@code /group list}: the groups that the caller may see. */
final class ListCommand implements Command {
    static final Action ACTION = Action.of("group", "list");

    private static final Declaration DECLARATION = Declaration.of(
                    "group list",
                    Words.of(
                            "The groups of this community that you can see",
                            "Les groupes de cette communauté que vous pouvez voir",
                            "Los grupos de esta comunidad que puede ver"),
                    CommonOptions.FROM)
            .example("");

    private final Supplier<Groups> groups;

    ListCommand(Supplier<Groups> groups) {
        this.groups = groups;
    }

    /** The way here. */
    static Button way() {
        return Button.press(say("All groups", "Tous les groupes", "Todos los grupos"), ACTION);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        int total = groups.get().count(seat);
        if (total == 0) {
            return Reply.show(Card.of(
                    Text.of(say(
                            "There are no groups here yet that you can see.",
                            "Il n’y a pas encore ici de groupe que vous puissiez voir.",
                            "Todavía no hay aquí ningún grupo que usted pueda ver.")),
                    Block.Buttons.of(Button.primary(CreateCommand.one(), CreateCommand.FORM))));
        }
        int from = CommonOptions.from(invocation, total);
        List<Block.Entry> entries = groups.get().list(seat, from, Math.min(GroupCards.WINDOW, total - from)).stream()
                .map(GroupCards::entry)
                .toList();
        return Reply.show(Card.of(
                Text.of(
                        total == 1
                                ? say(
                                        "There is 1 group that you can see.",
                                        "Il y a 1 groupe que vous pouvez voir.",
                                        "Hay 1 grupo que usted puede ver.")
                                : say(
                                        "There are " + total + " groups that you can see.",
                                        "Il y a " + total + " groupes que vous pouvez voir.",
                                        "Hay " + total + " grupos que usted puede ver.")),
                new Block.Listing(
                        entries,
                        from,
                        Math.max(total, from + entries.size()),
                        invocation.action().inPlace()),
                Block.Buttons.of(Button.press(CreateCommand.one(), CreateCommand.FORM), MineCommand.way())));
    }
}
