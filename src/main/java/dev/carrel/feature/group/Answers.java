package dev.carrel.feature.group;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.function.Function;

/** Says what became of what somebody wanted to do with a group. */
final class Answers {
    private Answers() {}

    /**
     * The card for what was done, or the refusal.
     *
     * @param already what is said when there was nothing to do
     * @param again the action that was asked, for a form in which nothing is lost
     */
    static Reply of(GroupAnswer answer, Function<Seen, Card> done, Function<Seen, Card> already, Action again) {
        return switch (answer) {
            case GroupAnswer.Done it -> Reply.show(done.apply(it.seen()));
            case GroupAnswer.Already it -> Reply.show(already.apply(it.seen()));
            case GroupAnswer.Unknown unknown -> Reply.refuse(gone());
            case GroupAnswer.NotYours it -> Reply.refuse(notYours(it.seen()));
            case GroupAnswer.LastOrganizer it ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "You are the last organizer of “"
                                        + it.seen().group().name()
                                        + "”, and others are in it. Name another organizer first, or archive the group.")
                        .example("/group edit group:" + it.seen().id().value() + " organizer:@someone")
                        .way(Button.press(
                                "Archive it", ArchiveCommand.action(it.seen().id())))
                        .way(GroupCards.open(it.seen())));
            case GroupAnswer.NameTaken it ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.INPUT,
                                "There is a group called “" + it.name() + "” already. Another name is needed.")
                        .way(Button.primary("Change the name", again.asking())));
            case GroupAnswer.TooMany tooMany ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.LIMIT,
                                "Nobody organizes more than " + Groups.MOST_ORGANIZED
                                        + " groups. Archive one, and this can be done.")
                        .way(Button.press("My groups", MineCommand.ACTION)));
        };
    }

    static Refusal notYours(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Only an organizer of “" + seen.group().name() + "” can do that.")
                .way(GroupCards.open(seen));
    }

    static Refusal archived(Seen seen) {
        return Refusal.of(Refusal.Kind.INPUT, "“" + seen.group().name() + "” is archived. Bring it back first.")
                .way(Button.primary("Bring it back", ArchiveCommand.undo(seen.id())))
                .way(GroupCards.open(seen));
    }

    /** It ended between the question and the answer. */
    private static Refusal gone() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such group that you can see.")
                .way(Button.press("All groups", ListCommand.ACTION));
    }
}
