package dev.carrel.feature.goal;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /goal list}: what is open, what was done this week, and for how many weeks something was. */
final class ListCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "goal list",
                    Words.of(
                            "Your goals: what is open, and what you got done this week",
                            "Vos objectifs : ce qui reste, et ce qui est fait cette semaine",
                            "Sus metas: lo pendiente y lo logrado esta semana"),
                    CommonOptions.FROM)
            .example("");

    private final Supplier<Goals> goals;
    private final InstantSource clock;

    ListCommand(Supplier<Goals> goals, InstantSource clock) {
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Overview overview = goals.get()
                .overview(Seat.of(invocation.caller()), Weeks.monday(clock.instant(), Weeks.zone(invocation.caller())));
        int total = overview.open().size() + overview.done().size();
        return Reply.show(GoalCards.list(overview, CommonOptions.from(invocation, total)));
    }
}
