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

    /** The way here. */
    static Button way() {
        return Button.press(say("My groups", "Mes groupes", "Mis grupos"), ACTION);
    }

    private static String in(long groups) {
        return say(
                groups == 1 ? "You are in 1 group" : "You are in " + groups + " groups",
                "Vous êtes dans " + groups + (groups < 2 ? " groupe" : " groupes"),
                "Está en " + groups + (groups == 1 ? " grupo" : " grupos"));
    }

    /** How the sentence ends that says in how many groups somebody is. */
    private static String more(long others) {
        if (others == 0) {
            return ".";
        }
        return others == 1
                ? say("; 1 more is below.", " ; 1 autre est ci-dessous.", "; 1 más está abajo.")
                : say(
                        "; " + others + " more are below.",
                        " ; " + others + " autres sont ci-dessous.",
                        "; " + others + " más están abajo.");
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
                    Text.of(say(
                            "You are in no group yet.",
                            "Vous n’êtes encore dans aucun groupe.",
                            "Todavía no está en ningún grupo.")),
                    Block.Buttons.of(
                            Button.primary(
                                    say("See all groups", "Voir tous les groupes", "Ver todos los grupos"),
                                    ListCommand.ACTION),
                            Button.press(CreateCommand.one(), CreateCommand.FORM))));
        }
        int from = CommonOptions.from(invocation, mine.size());
        long in = mine.stream()
                .filter(Seen::attends)
                .filter(seen -> seen.group().archived().isEmpty())
                .count();

        return Reply.show(Card.of(
                Text.of(in(in) + more(mine.size() - in)),
                new Block.Listing(
                        mine.subList(from, mine.size()).stream()
                                .map(GroupCards::entry)
                                .toList(),
                        from,
                        mine.size(),
                        invocation.action().inPlace()),
                Block.Buttons.of(ListCommand.way(), Button.press(CreateCommand.one(), CreateCommand.FORM))));
    }
}
