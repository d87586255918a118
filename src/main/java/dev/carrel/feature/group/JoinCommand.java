package dev.carrel.feature.group;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.function.Supplier;

/** {@code /group join}: joins an open group or one that the caller is invited to; asks to join a listed one. */
final class JoinCommand implements Command {
    private final Supplier<Groups> groups;
    private final GroupOption group;
    private final Declaration declaration;

    JoinCommand(Supplier<Groups> groups, GroupOption group) {
        this.groups = groups;
        this.group = group;
        this.declaration = Declaration.of(
                        "group join",
                        Words.of(
                                "Join a group, or ask to",
                                "Rejoindre un groupe, ou le demander",
                                "Unirse a un grupo, o pedirlo"),
                        group.option())
                .example("Archives on Tuesdays");
    }

    static Action action(GroupId id) {
        return GroupOption.action("join", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolve(
                invocation,
                seen -> Answers.of(
                        groups.get().membership().join(Seat.of(invocation.caller()), seen.id()),
                        JoinCommand::joined,
                        JoinCommand::already,
                        invocation.action()));
    }

    private static Card joined(Seen seen) {
        return seen.attends()
                ? GroupCards.group(
                        Text.of("You are in ").thenStrong(seen.group().name()).then("."), seen)
                : GroupCards.group(
                        Text.of("You have asked to join ")
                                .thenStrong(seen.group().name())
                                .then(". Its organizers are told, and you will be told what they decide."),
                        seen,
                        new Block.Note(Text.of("A request ends by itself after 14 days.")));
    }

    private static Card already(Seen seen) {
        String how = seen.group().archived().isPresent()
                ? "This group is archived: "
                : seen.attends() ? "You are in it already: " : "You have asked already, and nobody has decided yet: ";
        return GroupCards.group(Text.of(how).thenStrong(seen.group().name()).then("."), seen);
    }
}
