package dev.carrel.feature.goal;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /goal done}: a goal is done, or is carried over, let go or opened again. */
final class DoneCommand implements Command {
    private static final Option<Long> NUMBER = GoalOptions.number(Words.of(
                    "The number of the goal; without one, you are asked",
                    "Le numéro de l’objectif ; sans cela, on vous demande",
                    "El número de la meta; sin él, se le pregunta"))
            .takingTheRest();
    private static final Declaration DECLARATION = Declaration.of(
                    "goal done",
                    Words.of(
                            "Say that a goal is done; or carry it over, or let it go",
                            "Dire qu’un objectif est atteint ; ou le reporter, ou y renoncer",
                            "Decir que una meta está lograda; o trasladarla, o dejarla"),
                    NUMBER,
                    GoalOptions.INSTEAD,
                    GoalOptions.WEEK,
                    CommonOptions.SURE)
            .example("17")
            .example("17 instead:carry-over");

    private final Supplier<Goals> goals;
    private final InstantSource clock;

    DoneCommand(Supplier<Goals> goals, InstantSource clock) {
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        LocalDate monday = Weeks.monday(clock.instant(), Weeks.zone(invocation.caller()));
        Optional<Long> number = invocation.find(NUMBER);
        Optional<GoalOptions.Instead> instead = invocation.find(GoalOptions.INSTEAD);
        if (instead.filter(GoalOptions.Instead.CARRY_OVER::equals).isPresent()) {
            return carry(seat, number, invocation.find(GoalOptions.WEEK).orElse(monday), monday);
        }
        if (number.isEmpty()) {
            return which(seat, monday, instead.filter(GoalOptions.Instead.LET_GO::equals));
        }
        Optional<Goal> found = goals.get().find(seat, number.get());
        if (found.isEmpty()) {
            return Reply.refuse(GoalCards.unknown(number.get()));
        }
        if (instead.isEmpty()) {
            return finish(seat, found.get(), monday);
        }
        return instead.get() == GoalOptions.Instead.LET_GO
                ? letGo(seat, found.get(), CommonOptions.isSure(invocation))
                : open(seat, found.get(), monday);
    }

    private Reply which(Seat seat, LocalDate monday, Optional<GoalOptions.Instead> instead) {
        List<Goal> open = goals.get().overview(seat, monday).open().stream()
                .filter(goal -> instead.isPresent() || !goal.isAsleep(monday))
                .toList();
        return Reply.show(DoneCards.which(open, monday, instead));
    }

    private Reply finish(Seat seat, Goal goal, LocalDate monday) {
        if (goal.isAsleep(monday)) {
            return Reply.refuse(GoalCards.asleep(goal));
        }
        return goals.get()
                .finish(seat, goal.number(), monday)
                .map(done -> Reply.show(DoneCards.done(done, goals.get().overview(seat, monday))))
                .orElseGet(() -> Reply.refuse(GoalCards.unknown(goal.number())));
    }

    private Reply carry(Seat seat, Optional<Long> number, LocalDate week, LocalDate monday) {
        List<Goal> carried = goals.get().carry(seat, number, week, monday);
        return Reply.show(carried.isEmpty() ? DoneCards.nothingToCarry() : DoneCards.carried(carried));
    }

    private Reply letGo(Seat seat, Goal goal, boolean sure) {
        Optional<Goal> open = Optional.of(goal).filter(one -> one.doneIn().isEmpty());
        if (sure) {
            open = goals.get().drop(seat, goal.number());
        }
        return open.map(one -> Reply.show(sure ? DoneCards.letGo(one) : DoneCards.sureToLetGo(one)))
                .orElseGet(() -> Reply.refuse(GoalCards.unknown(goal.number())));
    }

    private Reply open(Seat seat, Goal goal, LocalDate monday) {
        goals.get().reopen(seat, goal.number(), monday);
        return goals.get()
                .find(seat, goal.number())
                .filter(now -> now.doneIn().isEmpty())
                .map(now -> Reply.show(DoneCards.opened(now, monday)))
                .orElseGet(() -> Reply.refuse(GoalCards.unknown(goal.number())));
    }
}
