package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
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
                        Text.of(say("You are in ", "Vous êtes dans ", "Usted está en "))
                                .thenStrong(seen.group().name())
                                .then("."),
                        seen)
                : GroupCards.group(
                        Text.of(say("You have asked to join ", "Vous avez demandé à rejoindre ", "Ha pedido unirse a "))
                                .thenStrong(seen.group().name())
                                .then(say(
                                        ". Its organizers are told, and you will be told what they decide.",
                                        ". Ses organisateurs sont prévenus, et vous saurez ce qu’ils décident.",
                                        ". Se avisa a quienes lo organizan, y usted sabrá lo que decidan.")),
                        seen,
                        GroupCards.requestEnds());
    }

    private static Card already(Seen seen) {
        return GroupCards.group(
                Text.of(how(seen)).thenStrong(seen.group().name()).then("."), seen);
    }

    private static String how(Seen seen) {
        if (seen.group().archived().isPresent()) {
            return say("This group is archived: ", "Ce groupe est archivé : ", "Este grupo está archivado: ");
        }
        return seen.attends()
                ? say("You are in it already: ", "Vous en êtes déjà membre : ", "Ya es miembro: ")
                : say(
                        "You have asked already, and nobody has decided yet: ",
                        "Vous avez déjà demandé, et personne n’a encore décidé : ",
                        "Ya lo ha pedido, y nadie ha decidido todavía: ");
    }
}
