package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /goal why}: why this matters to a member, to be written down on a good day and read on another. */
final class WhyCommand implements Command {
    private static final Option<Long> NUMBER = GoalOptions.number(Words.of(
            "The number of one goal; without one, why you study",
            "Le numéro d’un objectif ; sans cela, pourquoi vous étudiez",
            "El número de una meta; sin él, por qué estudia"));
    private static final Declaration DECLARATION = Declaration.of(
                    "goal why",
                    Words.of(
                            "Write down why this matters to you, or read it again",
                            "Écrire pourquoi cela compte pour vous, ou le relire",
                            "Escribir por qué le importa, o releerlo"),
                    GoalOptions.REASON,
                    NUMBER)
            .example("I want to run a town archive")
            .example("");

    private final Supplier<Goals> goals;

    WhyCommand(Supplier<Goals> goals) {
        this.goals = goals;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<String> reason = invocation.find(GoalOptions.REASON);
        Optional<Long> number = invocation.find(NUMBER);
        if (number.isPresent()) {
            return reason.map(said -> goals.get().explain(seat, number.get(), said))
                            .orElseGet(
                                    () -> goals.get().find(seat, number.get()).isPresent())
                    ? one(seat, number.get(), reason.isPresent())
                    : Reply.refuse(GoalCards.unknown(number.get()));
        }
        if (reason.isPresent()) {
            goals.get().explain(seat, reason.get());
            return Reply.show(GoalCards.explained(Text.of(say(
                            "Kept. Why you do this: ",
                            "C’est noté. Pourquoi vous faites cela : ",
                            "Anotado. Por qué lo hace: "))
                    .thenStrong(reason.get())));
        }
        Overview overview = goals.get().overview(seat, LocalDate.EPOCH);
        return Reply.show(GoalCards.why(overview.reason(), overview.open()));
    }

    private Reply one(Seat seat, long number, boolean written) {
        return goals.get()
                .find(seat, number)
                .map(goal -> Reply.show(
                        written || !goal.reason().isEmpty()
                                ? GoalCards.explained(Text.of(say("Why ", "Pourquoi ", "Por qué "))
                                        .then(GoalWords.quoted(goal))
                                        .then(Punctuation.colon() + goal.reason()))
                                : GoalCards.explained(Text.of(say(
                                                "You have not written down why ",
                                                "Vous n’avez pas écrit pourquoi ",
                                                "No ha escrito por qué le importa "))
                                        .then(GoalWords.quoted(goal))
                                        .then(say(" matters.", " compte pour vous.", ".")))))
                .orElseGet(() -> Reply.refuse(GoalCards.unknown(number)));
    }
}
