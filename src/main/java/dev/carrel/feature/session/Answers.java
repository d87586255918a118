package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Right;
import dev.carrel.group.Seen;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Says what became of what somebody wanted to do with a session. */
final class Answers {
    private Answers() {}

    /**
     * The card for what was done, or the refusal.
     *
     * @param session the session as the member saw it before
     * @param already what is said when there was nothing to do
     */
    static Reply of(
            GatheringAnswer answer, Session session, Function<Session, Card> done, Function<Session, Card> already) {
        return switch (answer) {
            case GatheringAnswer.Done it -> Reply.show(done.apply(session.with(it.meeting())));
            case GatheringAnswer.Already it -> Reply.show(already.apply(session.with(it.meeting())));
            case GatheringAnswer.Unknown unknown -> Reply.refuse(gone());
            case GatheringAnswer.TooMany tooMany -> Reply.refuse(tooMany(session.group()));
            case GatheringAnswer.NotYours it -> Reply.refuse(notYours(session, it.needed()));
            case GatheringAnswer.NotHeld it -> Reply.refuse(closed(session.with(it.meeting()), Answers::notHeld));
            case GatheringAnswer.Over it -> Reply.refuse(closed(session.with(it.meeting()), Answers::over));
            case GatheringAnswer.TooEarly it -> Reply.refuse(closed(session.with(it.meeting()), Answers::tooEarly));
        };
    }

    static Refusal notYours(Session session, Right needed) {
        String group = session.group().group().name();
        return needed == Right.DECIDE
                ? Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                say(
                                        "Only an organizer of “" + group + "” can do that.",
                                        "Seuls les organisateurs de “" + group + "” peuvent le faire.",
                                        "Solo quienes organizan “" + group + "” pueden hacerlo."))
                        .way(SessionCards.open(session))
                : Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                say(
                                        "Who is in “" + group + "” can come to its sessions. Join it first.",
                                        "Les séances de “" + group
                                                + "” sont pour ses membres. Rejoignez d’abord le groupe.",
                                        "Las sesiones de “" + group
                                                + "” son para sus miembros. Únase primero al grupo."))
                        .way(SessionCards.joining(session.group()))
                        .way(SessionCards.open(session));
    }

    private static String notHeld(String title, String when) {
        return say(
                "“" + title + "” on " + when + " is not held.",
                "La séance “" + title + "” du " + when + " n’a pas lieu.",
                "La sesión “" + title + "” del " + when + " no se celebra.");
    }

    private static String over(String title, String when) {
        return say(
                "“" + title + "” on " + when + " is over.",
                "La séance “" + title + "” du " + when + " est terminée.",
                "La sesión “" + title + "” del " + when + " ya terminó.");
    }

    private static String tooEarly(String title, String when) {
        String doors = MeetingWords.length(Gatherings.DOORS);
        return say(
                "“" + title + "” on " + when + " has not begun: one can check in from " + doors + " before its start.",
                "La séance “" + title + "” du " + when + " n’a pas commencé : on peut pointer sa présence à partir de "
                        + doors + " avant le début.",
                "La sesión “" + title + "” del " + when + " no ha empezado: se puede registrar la asistencia desde "
                        + doors + " antes del inicio.");
    }

    private static Refusal closed(Session session, BinaryOperator<String> why) {
        return Refusal.of(Refusal.Kind.EXPIRED, why.apply(session.title(), MeetingWords.planned(session.occurrence())))
                .way(NextCommand.way())
                .way(SessionCards.open(session));
    }

    static Refusal tooMany(Seen group) {
        String name = group.group().name();
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "“" + name + "” has " + Gatherings.MOST_AHEAD
                                        + " sessions ahead, which is the most. Cancel some, and this can be scheduled.",
                                "“" + name + "” a déjà " + Gatherings.MOST_AHEAD
                                        + " séances à venir, c’est le maximum. Annulez-en pour pouvoir prévoir celle-ci.",
                                "“" + name + "” ya tiene " + Gatherings.MOST_AHEAD
                                        + " sesiones por delante, que es el máximo. Cancele algunas y podrá planear esta."))
                .way(NextCommand.way());
    }

    /** It ended, or is not theirs to see any more, between the question and the answer. */
    static Refusal gone() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such session that you can see.",
                                "Aucune séance que vous puissiez voir ne correspond.",
                                "No hay ninguna sesión así que usted pueda ver."))
                .way(NextCommand.way())
                .way(GroupChoice.all());
    }
}
