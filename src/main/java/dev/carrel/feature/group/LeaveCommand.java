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

        return GroupCards.question(
                Text.of(say("Leave ", "Quitter ", "¿Salir de "))
                        .thenStrong(seen.group().name())
                        .then(say("? ", " ? ", "? ") + consequence(seen)),
                say("Stay", "Rester", "Quedarme"),
                say("Leave it", "Le quitter", "Salir"),
                action(seen.id()),
                seen);
    }

    private static String consequence(Seen seen) {
        if (seen.size() == 1) {
            return say(
                    "You are alone in it: it is archived, and can be brought back for 30 days.",
                    "Il n’y a que vous : le groupe est archivé, et peut être rétabli pendant 30 jours.",
                    "Solo está usted: el grupo se archiva, y puede recuperarse durante 30 días.");
        }
        return seen.group().privacy() == Privacy.OPEN
                ? say(
                        "You can join it again at any time.",
                        "Vous pourrez le rejoindre à tout moment.",
                        "Puede volver a unirse en cualquier momento.")
                : say(
                        "To come back you have to be let in again.",
                        "Pour revenir, il faudra qu’on vous accepte de nouveau.",
                        "Para volver hará falta que acepten de nuevo su entrada.");
    }

    private static String how(Seen before) {
        if (before.attends()) {
            return before.size() == 1
                    ? ArchiveCommand.archivedWord()
                    : say("You have left ", "Vous avez quitté ", "Ha salido de ");
        }
        return before.standing().filter(Standing.INVITED::equals).isPresent()
                ? say("Declined: the invitation to ", "Invitation déclinée : ", "Invitación rechazada: ")
                : say("Taken back: the request to join ", "Demande retirée : ", "Solicitud retirada: ");
    }

    private static Card left(Seen before) {
        Block ways = before.attends() && before.size() == 1
                ? Block.Buttons.of(
                        Button.press(ArchiveCommand.bringBack(), ArchiveCommand.undo(before.id())), MineCommand.way())
                : Block.Buttons.of(MineCommand.way(), ListCommand.way());
        return Card.of(Text.of(how(before)).thenStrong(before.group().name()).then("."), ways);
    }

    private static Card already(Seen seen) {
        return GroupCards.group(
                Text.of(say("You are not in ", "Vous n’êtes pas dans ", "Usted no está en "))
                        .thenStrong(seen.group().name())
                        .then(say(
                                ", so there is nothing to leave.",
                                ", il n’y a donc rien à quitter.",
                                ", así que no hay nada que dejar.")),
                seen);
    }
}
