package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** {@code /session vote}: shows a poll, and says at which of its times one could come. */
final class VoteCommand implements Command {
    private static final Option<Long> TIME = Option.whole(
            "time",
            Words.of(
                    "Which time, counted from the first",
                    "Quel moment, en comptant depuis le premier",
                    "Qué hora, contando desde la primera"),
            1,
            Polls.MOST_TIMES);
    private static final Option<Boolean> CAN = Option.flag(
            "can",
            Words.of(
                    "Whether you can come then; else the other of what you said",
                    "Si vous pouvez venir ; sinon l’inverse de ce que vous aviez dit",
                    "Si puede venir; si no, lo contrario de lo que dijo"));
    private static final Option<Boolean> NONE = Option.flag(
            "none",
            Words.of("Yes if no time suits you", "Oui si aucun moment ne convient", "Sí si ninguna hora le conviene"));

    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final PollOption poll;
    private final InstantSource clock;
    private final Declaration declaration;

    VoteCommand(Supplier<Sessions> sessions, Supplier<Communities> communities, PollOption poll, InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.poll = poll;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session vote",
                        Words.of(
                                "Say at which times you could come, or see how the vote stands",
                                "Dire à quels moments vous pourriez venir, ou voir où en est le vote",
                                "Decir a qué horas podría venir, o ver cómo va la votación"),
                        TIME,
                        CAN,
                        NONE,
                        PollOption.OPTION)
                .example("")
                .example("time:2 Archives on Tuesdays");
    }

    /** Shows it. */
    static Action action(Poll poll) {
        return PollOption.action("vote", poll);
    }

    /** Says the other of what was said of a time. */
    static Action action(Poll poll, int time) {
        return action(poll).with(TIME.name(), Integer.toString(time + 1));
    }

    static Action action(Poll poll, int time, boolean can) {
        return action(poll, time).with(CAN.name(), can ? "yes" : "no");
    }

    static Action none(Poll poll) {
        return action(poll).with(NONE.name(), "yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return poll.resolve(invocation, voting -> {
            Optional<Integer> time = invocation.find(TIME).map(one -> Math.toIntExact(one) - 1);
            boolean none = invocation.find(NONE).orElse(false);
            if (time.isEmpty() && !none) {
                return shown(
                        invocation, voting, voting.isOpen() ? PollCards.question(voting) : PollCards.outcome(voting));
            }
            if (time.filter(one -> one >= voting.poll().times()).isPresent()) {
                return Reply.refuse(noSuchTime(voting));
            }
            return none
                    ? vote(
                            invocation,
                            voting,
                            ballot -> new Ballot(ballot.member(), 0),
                            after -> Text.of(say(
                                    "Noted: none of these times suits you.",
                                    "C’est noté : aucun de ces moments ne vous convient.",
                                    "Anotado: ninguna de estas horas le conviene.")))
                    : vote(invocation, voting, time.orElseThrow());
        });
    }

    private Reply vote(Invocation invocation, Voting before, int time) {
        Optional<Boolean> can = invocation.find(CAN);
        return vote(invocation, before, ballot -> ballot.with(time, can.orElseGet(() -> !ballot.has(time))), after -> {
            ZoneId zone = invocation
                    .caller()
                    .zone()
                    .orElseGet(() -> after.poll().question().zone());
            boolean coming = after.own().filter(own -> own.has(time)).isPresent();
            return Text.of(
                            coming
                                    ? say(
                                            "Noted: you can come on ",
                                            "C’est noté : vous pouvez venir le ",
                                            "Anotado: puede ir el ")
                                    : say(
                                            "Noted: you cannot come on ",
                                            "C’est noté : vous ne pouvez pas venir le ",
                                            "Anotado: no puede ir el "))
                    .thenStrong(PollCards.span(after.poll(), time, zone))
                    .then(".");
        });
    }

    /** What is said of a poll after the vote. */
    private interface Saying {
        Text of(Voting after);
    }

    private Reply vote(Invocation invocation, Voting before, UnaryOperator<Ballot> change, Saying saying) {
        PollAnswer answer = sessions.get()
                .polls()
                .vote(Seat.of(invocation.caller()), before.poll().number(), change);
        return answer instanceof PollAnswer.Done done
                ? shown(invocation, done.voting(), saying.of(done.voting()))
                : PollOption.refuse(answer);
    }

    private Reply shown(Invocation invocation, Voting voting, Text headline) {
        return Reply.show(PollCards.of(voting, invocation.caller(), communities.get(), clock.instant())
                .voting(headline));
    }

    private static Refusal noSuchTime(Voting voting) {
        int times = voting.poll().times();
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "This vote has " + times + " times, counted from the first.",
                                "Ce vote a " + times + " moments, comptés depuis le premier.",
                                "Esta votación tiene " + times + " horas, contadas desde la primera."))
                .example("/session vote time:1 poll:" + voting.poll().number())
                .way(Button.press(PollOption.open(), action(voting.poll())));
    }
}
