package dev.carrel.feature.session;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Right;
import dev.carrel.group.Seen;
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
            case GatheringAnswer.NotHeld it -> Reply.refuse(closed(session.with(it.meeting()), " is not held."));
            case GatheringAnswer.Over it -> Reply.refuse(closed(session.with(it.meeting()), " is over."));
            case GatheringAnswer.TooEarly it ->
                Reply.refuse(closed(
                        session.with(it.meeting()),
                        " has not begun: one can check in from " + MeetingWords.length(Gatherings.DOORS)
                                + " before its start."));
        };
    }

    static Refusal notYours(Session session, Right needed) {
        return needed == Right.DECIDE
                ? Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "Only an organizer of “"
                                        + session.group().group().name() + "” can do that.")
                        .way(SessionCards.open(session))
                : Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "Who is in “" + session.group().group().name()
                                        + "” can come to its sessions. Join it first.")
                        .way(Button.primary("Join the group", SessionCards.join(session)))
                        .way(SessionCards.open(session));
    }

    private static Refusal closed(Session session, String why) {
        Meeting meeting = session.meeting();
        return Refusal.of(
                        Refusal.Kind.EXPIRED,
                        "“" + session.title() + "” on " + MeetingWords.planned(meeting.occurrence()) + why)
                .way(Button.press("Next sessions", NextCommand.ACTION))
                .way(SessionCards.open(session));
    }

    static Refusal tooMany(Seen group) {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "“" + group.group().name() + "” has " + Gatherings.MOST_AHEAD
                                + " sessions ahead, which is the most. Cancel some, and this can be scheduled.")
                .way(Button.press("Next sessions", NextCommand.ACTION));
    }

    /** It ended, or is not theirs to see any more, between the question and the answer. */
    static Refusal gone() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such session that you can see.")
                .way(Button.press("Next sessions", NextCommand.ACTION))
                .way(Button.press("All groups", Action.of("group", "list")));
    }
}
