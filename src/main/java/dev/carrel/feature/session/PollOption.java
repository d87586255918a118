package dev.carrel.feature.session;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The option that names a poll, by its number or by its group, whose open one is meant; without it the open poll of the group that is at home in
 * the place, or of one of the caller's groups. A poll that is not theirs to see is answered like one that does not exist.
 */
final class PollOption {
    static final String NAME = "poll";

    private static final int MOST_NAMED = 25;

    static final Option<String> OPTION = Option.text(
                    NAME,
                    Words.of(
                            "The number of the vote, or the name of its group",
                            "Le numéro du vote, ou le nom de son groupe",
                            "El número de la votación, o el nombre de su grupo"))
            .takingTheRest();

    private final Supplier<Sessions> sessions;

    PollOption(Supplier<Sessions> sessions) {
        this.sessions = sessions;
    }

    static Action action(String verb, Poll poll) {
        return Action.of("session", verb).with(NAME, Long.toString(poll.number()));
    }

    /** Answers about the poll that the caller means, if they may see it. */
    Reply resolve(Invocation invocation, Function<Voting, Reply> answer) {
        return find(invocation)
                .map(answer)
                .orElseGet(() -> Reply.refuse(invocation.find(OPTION).isPresent() ? gone() : none()));
    }

    private Optional<Voting> find(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Groups groups = sessions.get().groups();
        Polls polls = sessions.get().polls();
        Optional<String> typed = invocation.find(OPTION).map(String::strip).filter(text -> !text.isEmpty());
        if (typed.isEmpty()) {
            return polls.open(seat, groups.at(seat, invocation.caller().place()))
                    .or(() -> polls.open(seat, attended(groups.of(seat))));
        }
        return GroupChoice.number(typed.get())
                .flatMap(number -> polls.find(seat, number))
                .or(() -> polls.open(
                        seat,
                        groups.named(seat, typed.get(), MOST_NAMED).stream()
                                .filter(seen -> Groups.isName(typed.get(), seen.group()))
                                .toList()));
    }

    private static List<Seen> attended(List<Seen> groups) {
        return groups.stream().filter(Seen::attends).toList();
    }

    private static Refusal none() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "None of your groups is asked when it can meet.")
                .way(Button.press("Ask one", PollCommand.FORM))
                .way(Button.press("Next sessions", NextCommand.ACTION));
    }

    /** It ended with its group, or is not theirs to see any more, between the question and the answer. */
    static Refusal gone() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such vote that you can see.")
                .way(Button.press("Next sessions", NextCommand.ACTION))
                .way(Button.press("All groups", Action.of("group", "list")));
    }

    /** What is said where nothing was done. */
    static Reply refuse(PollAnswer answer) {
        return Reply.refuse(
                switch (answer) {
                    case PollAnswer.Unknown unknown -> gone();
                    case PollAnswer.NotYours it -> notYours(it.group());
                    case PollAnswer.Closed it ->
                        Refusal.of(
                                        Refusal.Kind.EXPIRED,
                                        "The vote of “"
                                                + it.voting().group().group().name() + "” is over.")
                                .way(Button.press(
                                        "How it ended",
                                        VoteCommand.action(it.voting().poll())))
                                .way(Button.press("Next sessions", NextCommand.ACTION));
                    case PollAnswer.AskedAlready it ->
                        Refusal.of(
                                        Refusal.Kind.LIMIT,
                                        "“" + it.voting().group().group().name()
                                                + "” is asked already: end that vote first, and ask anew.")
                                .way(Button.press(
                                        "Open the vote",
                                        VoteCommand.action(it.voting().poll())))
                                .way(Button.press(
                                        "End the vote",
                                        DecideCommand.action(it.voting().poll())));
                    case PollAnswer.Done done -> throw new IllegalArgumentException("nothing to refuse");
                });
    }

    private static Refusal notYours(Seen group) {
        return group.attends()
                ? Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "Only an organizer of “" + group.group().name() + "” can do that.")
                        .way(Button.press(
                                "Open the vote",
                                Action.of("session", "vote")
                                        .with(NAME, group.group().name())))
                : Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                "Who is in “" + group.group().name() + "” votes on when it meets. Join it first.")
                        .way(Button.primary("Join the group", SessionCards.join(group)));
    }
}
