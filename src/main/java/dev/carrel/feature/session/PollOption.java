package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

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
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "None of your groups is asked when it can meet.",
                                "Aucun vote n’est ouvert dans vos groupes.",
                                "No hay ninguna votación abierta en sus grupos."))
                .way(Button.press(say("Ask one", "En ouvrir un", "Abrir una"), PollCommand.FORM))
                .way(NextCommand.way());
    }

    /** It ended with its group, or is not theirs to see any more, between the question and the answer. */
    static Refusal gone() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such vote that you can see.",
                                "Aucun vote que vous puissiez voir ne correspond.",
                                "No hay ninguna votación así que usted pueda ver."))
                .way(NextCommand.way())
                .way(GroupChoice.all());
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
                                        over(it.voting().group().group().name()))
                                .way(Button.press(
                                        say("How it ended", "Voir le résultat", "Ver el resultado"),
                                        VoteCommand.action(it.voting().poll())))
                                .way(NextCommand.way());
                    case PollAnswer.AskedAlready it ->
                        Refusal.of(
                                        Refusal.Kind.LIMIT,
                                        already(it.voting().group().group().name()))
                                .way(Button.press(
                                        open(), VoteCommand.action(it.voting().poll())))
                                .way(Button.press(
                                        PollCards.end(),
                                        DecideCommand.action(it.voting().poll())));
                    case PollAnswer.Done done -> throw new IllegalArgumentException("nothing to refuse");
                });
    }

    private static String over(String group) {
        return say(
                "The vote of “" + group + "” is over.",
                "Le vote de “" + group + "” est terminé.",
                "La votación de “" + group + "” ha terminado.");
    }

    private static String already(String group) {
        return say(
                "“" + group + "” is asked already: end that vote first, and ask anew.",
                "“" + group + "” a déjà un vote en cours : terminez-le d’abord, puis redemandez.",
                "“" + group + "” ya tiene una votación abierta: ciérrela primero y vuelva a preguntar.");
    }

    /** What the button is called that shows a vote. */
    static String open() {
        return say("Open the vote", "Voir le vote", "Ver la votación");
    }

    private static Refusal notYours(Seen group) {
        String name = group.group().name();
        return group.attends()
                ? Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                say(
                                        "Only an organizer of “" + name + "” can do that.",
                                        "Seuls les organisateurs de “" + name + "” peuvent le faire.",
                                        "Solo quienes organizan “" + name + "” pueden hacerlo."))
                        .way(Button.press(open(), Action.of("session", "vote").with(NAME, name)))
                : Refusal.of(
                                Refusal.Kind.FORBIDDEN,
                                say(
                                        "Who is in “" + name + "” votes on when it meets. Join it first.",
                                        "Les membres de “" + name
                                                + "” votent sur ses horaires. Rejoignez d’abord le groupe.",
                                        "Los miembros de “" + name
                                                + "” votan cuándo se reúne. Únase primero al grupo."))
                        .way(SessionCards.joining(group));
    }
}
