package dev.carrel.feature.group;

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
import dev.carrel.group.Seen;
import java.util.List;
import java.util.function.Supplier;

/** {@code /group mine}: the groups that the caller has anything to do with. */
final class MineCommand implements Command {
    static final Action ACTION = Action.of("group", "mine");

    private static final Declaration DECLARATION = Declaration.of(
                    "group mine",
                    Words.of(
                            "The groups that you are in, are invited to or have asked to join",
                            "Les groupes dont vous êtes membre, invité ou candidat",
                            "Los grupos en los que está, lo han invitado o ha pedido entrar"),
                    CommonOptions.FROM)
            .example("");

    private final Supplier<Groups> groups;

    MineCommand(Supplier<Groups> groups) {
        this.groups = groups;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        List<Seen> mine = groups.get().of(Seat.of(invocation.caller()));
        if (mine.isEmpty()) {
            return Reply.show(Card.of(
                    Text.of("You are in no group yet."),
                    Block.Buttons.of(
                            Button.primary("See all groups", ListCommand.ACTION),
                            Button.press("Create one", CreateCommand.FORM))));
        }
        int from = CommonOptions.from(invocation, mine.size());
        long in = mine.stream()
                .filter(Seen::attends)
                .filter(seen -> seen.group().archived().isEmpty())
                .count();
        long others = mine.size() - in;
        String rest = others == 0 ? "." : others == 1 ? "; 1 more is below." : "; " + others + " more are below.";
        return Reply.show(Card.of(
                Text.of((in == 1 ? "You are in 1 group" : "You are in " + in + " groups") + rest),
                new Block.Listing(
                        mine.subList(from, mine.size()).stream()
                                .map(GroupCards::entry)
                                .toList(),
                        from,
                        mine.size(),
                        invocation.action().inPlace()),
                Block.Buttons.of(
                        Button.press("All groups", ListCommand.ACTION),
                        Button.press("Create one", CreateCommand.FORM))));
    }
}
