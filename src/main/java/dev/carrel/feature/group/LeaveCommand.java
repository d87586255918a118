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
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Seen;
import dev.carrel.group.Standing;
import java.util.function.Supplier;

/** {@code /group leave}: leaves a group, declines an invitation or takes a request back. */
final class LeaveCommand implements Command {
    private final Supplier<Groups> groups;
    private final GroupOption group;
    private final Declaration declaration;

    LeaveCommand(Supplier<Groups> groups, GroupOption group) {
        this.groups = groups;
        this.group = group;
        this.declaration = Declaration.of(
                        "group leave",
                        Words.of(
                                "Leave a group, decline an invitation or take a request back",
                                "Quitter un groupe, décliner une invitation ou retirer une demande",
                                "Salir de un grupo, rechazar una invitación o retirar una solicitud"),
                        group.option(),
                        CommonOptions.SURE)
                .example("Archives on Tuesdays");
    }

    static Action action(GroupId id) {
        return GroupOption.action("leave", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolve(invocation, seen -> {
            boolean sure = CommonOptions.isSure(invocation);
            if (seen.attends() && seen.group().archived().isEmpty() && !sure) {
                return Reply.show(ask(seen));
            }
            return Answers.of(
                    groups.get().membership().leave(Seat.of(invocation.caller()), seen.id()),
                    after -> left(seen),
                    LeaveCommand::already,
                    invocation.action());
        });
    }

    private static Card ask(Seen seen) {
        String consequence = seen.size() == 1
                ? " You are alone in it: it is archived, and can be brought back for 30 days."
                : seen.group().privacy() == Privacy.OPEN
                        ? " You can join it again at any time."
                        : " To come back you have to be let in again.";
        return GroupCards.question(
                Text.of("Leave ").thenStrong(seen.group().name()).then("?" + consequence),
                "Stay",
                "Leave it",
                action(seen.id()),
                seen);
    }

    private static Card left(Seen before) {
        String how = !before.attends()
                ? before.standing().filter(Standing.INVITED::equals).isPresent()
                        ? "Declined: the invitation to "
                        : "Taken back: the request to join "
                : before.size() == 1 ? "Archived: " : "You have left ";
        Block ways = before.attends() && before.size() == 1
                ? Block.Buttons.of(
                        Button.press("Bring it back", ArchiveCommand.undo(before.id())),
                        Button.press("My groups", MineCommand.ACTION))
                : Block.Buttons.of(
                        Button.press("My groups", MineCommand.ACTION), Button.press("All groups", ListCommand.ACTION));
        return Card.of(Text.of(how).thenStrong(before.group().name()).then("."), ways);
    }

    private static Card already(Seen seen) {
        return GroupCards.group(
                Text.of("You are not in ").thenStrong(seen.group().name()).then(", so there is nothing to leave."),
                seen);
    }
}
