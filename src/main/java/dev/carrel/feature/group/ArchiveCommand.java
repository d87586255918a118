package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;
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
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.function.Supplier;

/** {@code /group archive}: ends a group after asking once, and brings it back for thirty days. */
final class ArchiveCommand implements Command {
    private static final Option<Boolean> UNDO =
            Option.flag("undo", Words.of("Yes to bring it back", "Oui pour le rétablir", "Sí para recuperarlo"));

    private final Supplier<Groups> groups;
    private final GroupOption group;
    private final Declaration declaration;

    ArchiveCommand(Supplier<Groups> groups, GroupOption group) {
        this.groups = groups;
        this.group = group;
        this.declaration = Declaration.of(
                        "group archive",
                        Words.of(
                                "End a group, or bring it back within 30 days",
                                "Mettre fin à un groupe, ou le rétablir dans les 30 jours",
                                "Terminar un grupo, o recuperarlo dentro de 30 días"),
                        group.option(),
                        CommonOptions.SURE,
                        UNDO)
                .example("Archives on Tuesdays");
    }

    static Action action(GroupId id) {
        return GroupOption.action("archive", id);
    }

    static Action undo(GroupId id) {
        return action(id).with(UNDO.name(), "yes").inPlace();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolve(invocation, seen -> {
            Seat seat = Seat.of(invocation.caller());
            Role role = invocation.caller().role();
            if (invocation.find(UNDO).orElse(false)) {
                return Answers.of(
                        groups.get().keeping().restore(seat, seen.id()),
                        after -> said(
                                after,
                                say(
                                        " is back, with everybody who was in it.",
                                        " est rétabli, avec toutes les personnes qui y étaient.",
                                        " está de vuelta, con todas las personas que estaban en él.")),
                        after -> said(after, say(" is not archived.", " n’est pas archivé.", " no está archivado.")),
                        invocation.action());
            }
            if (seen.isEndedBy(role) && seen.group().archived().isEmpty() && !CommonOptions.isSure(invocation)) {
                return Reply.show(ask(seen));
            }
            return Answers.of(
                    groups.get().keeping().archive(seat, role, seen.id()),
                    after -> archived(seen),
                    after -> said(after, say(" is archived already.", " est déjà archivé.", " ya está archivado.")),
                    invocation.action());
        });
    }

    static String archive() {
        return say("Archive it", "L’archiver", "Archivarlo");
    }

    static String bringBack() {
        return say("Bring it back", "Le rétablir", "Recuperarlo");
    }

    static String archivedWord() {
        return say("Archived: ", "Archivé : ", "Archivado: ");
    }

    private static Card ask(Seen seen) {
        return GroupCards.question(
                Text.of(say("Archive ", "Archiver ", "¿Archivar "))
                        .thenStrong(seen.group().name())
                        .then(say(
                                "? Nobody will see it any more; its organizers can bring it back for 30 days.",
                                " ? Personne ne le verra plus ; ses organisateurs peuvent le rétablir pendant 30 jours.",
                                "? Nadie lo verá más; quienes lo organizan pueden recuperarlo durante 30 días.")),
                say("Keep it", "Le garder", "Conservarlo"),
                archive(),
                action(seen.id()),
                seen);
    }

    private static Card archived(Seen before) {
        Text said = Text.of(archivedWord()).thenStrong(before.group().name()).then(".");
        return before.organizes()
                ? Card.of(said, Block.Buttons.of(Button.press(bringBack(), undo(before.id())), MineCommand.way()))
                : Card.of(said, Block.Buttons.of(ListCommand.way()));
    }

    private static Card said(Seen seen, String what) {
        return GroupCards.group(Text.strong(seen.group().name()).then(what), seen);
    }
}
