package dev.carrel.feature.session;

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
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /session decide}: ends a poll after asking once, and plans the session at the time that its organizer chooses. */
final class DecideCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final PollOption poll;
    private final InstantSource clock;
    private final Declaration declaration;

    DecideCommand(
            Supplier<Sessions> sessions, Supplier<Communities> communities, PollOption poll, InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.poll = poll;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session decide",
                        Words.of(
                                "End a vote, and plan the session at the best time",
                                "Clore un vote, et prévoir la séance au meilleur moment",
                                "Cerrar una votación, y planear la sesión a la mejor hora"),
                        PollOption.OPTION,
                        CommonOptions.SURE)
                .example("")
                .example("Archives on Tuesdays");
    }

    static Action action(Poll poll) {
        return PollOption.action("decide", poll);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return poll.resolve(invocation, voting -> {
            if (!voting.group().organizes()) {
                return PollOption.refuse(new PollAnswer.NotYours(voting.group()));
            }
            if (!voting.isOpen()) {
                return ended(invocation, voting);
            }
            if (!CommonOptions.isSure(invocation)) {
                return Reply.show(question(voting));
            }
            PollAnswer answer = sessions.get()
                    .polls()
                    .end(Seat.of(invocation.caller()), voting.poll().number());
            return switch (answer) {
                case PollAnswer.Done done -> ended(invocation, done.voting());
                case PollAnswer.Closed closed -> ended(invocation, closed.voting());
                default -> PollOption.refuse(answer);
            };
        });
    }

    private Reply ended(Invocation invocation, Voting voting) {
        return Reply.show(PollCards.of(voting, invocation.caller(), communities.get(), clock.instant())
                .voting(PollCards.outcome(voting)));
    }

    private static Card question(Voting voting) {
        Poll poll = voting.poll();

        return Card.of(
                Text.of(say("End the vote of ", "Clore le vote de ", "¿Cerrar la votación de "))
                        .thenStrong(voting.group().group().name())
                        .then(say("? ", " ? ", "? ") + PollCards.turnout(voting) + "."),
                Block.Buttons.of(
                        Button.primary(
                                say("End it", "Le clore", "Cerrarla"),
                                action(poll)
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace()),
                        Button.press(
                                say("Leave it open", "Le laisser ouvert", "Dejarla abierta"),
                                VoteCommand.action(poll).inPlace())));
    }
}
