package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

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
                                lastOrganizer(it.seen().group().name()))
                        .example("/group edit group:" + it.seen().id().value() + " organizer:@someone")
                        .way(Button.press(
                                ArchiveCommand.archive(),
                                ArchiveCommand.action(it.seen().id())))
                        .way(GroupCards.open(it.seen())));
            case GroupAnswer.NameTaken it ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.INPUT,
                                say(
                                        "There is a group called “" + it.name() + "” already. Another name is needed.",
                                        "Un groupe s’appelle déjà “" + it.name() + "”. Il faut un autre nom.",
                                        "Ya hay un grupo llamado “" + it.name() + "”. Hace falta otro nombre."))
                        .way(Button.primary(
                                say("Change the name", "Changer le nom", "Cambiar el nombre"), again.asking())));
            case GroupAnswer.TooMany tooMany ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.LIMIT,
                                say(
                                        "Nobody organizes more than " + Groups.MOST_ORGANIZED
                                                + " groups. Archive one, and this can be done.",
                                        "On organise au plus " + Groups.MOST_ORGANIZED
                                                + " groupes. Archivez-en un, et ce sera possible.",
                                        "Se organizan como máximo " + Groups.MOST_ORGANIZED
                                                + " grupos. Archive uno y podrá hacerlo."))
                        .way(MineCommand.way()));
        };
    }

    private static String lastOrganizer(String group) {
        return say(
                "You are the last organizer of “" + group
                        + "”, and others are in it. Name another organizer first, or archive the group.",
                "Vous êtes la dernière personne à organiser “" + group
                        + "”, et d’autres en font partie. Nommez d’abord quelqu’un d’autre, ou archivez le groupe.",
                "Usted es la última persona que organiza “" + group
                        + "”, y hay otras en él. Nombre antes a otra, o archive el grupo.");
    }

    static Refusal notYours(Seen seen) {
        String group = seen.group().name();
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Only an organizer of “" + group + "” can do that.",
                                "Seuls les organisateurs de “" + group + "” peuvent le faire.",
                                "Solo quienes organizan “" + group + "” pueden hacerlo."))
                .way(GroupCards.open(seen));
    }

    static Refusal archived(Seen seen) {
        String group = seen.group().name();
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "“" + group + "” is archived. Bring it back first.",
                                "“" + group + "” est archivé. Rétablissez-le d’abord.",
                                "“" + group + "” está archivado. Recupérelo primero."))
                .way(Button.primary(ArchiveCommand.bringBack(), ArchiveCommand.undo(seen.id())))
                .way(GroupCards.open(seen));
    }

    /** It ended between the question and the answer. */
    private static Refusal gone() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such group that you can see.",
                                "Aucun groupe que vous puissiez voir ne correspond.",
                                "No hay ningún grupo así que usted pueda ver."))
                .way(ListCommand.way());
    }
}
