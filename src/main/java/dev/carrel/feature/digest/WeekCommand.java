package dev.carrel.feature.digest;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.gathering.Happening;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /event week}: what is on this week for everybody. */
final class WeekCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "event week",
                    Words.of(
                            "This week’s events, and sessions of open groups",
                            "Les événements de la semaine et les séances des groupes ouverts",
                            "Los eventos de esta semana y las sesiones de los grupos abiertos"),
                    CommonOptions.FROM)
            .example("");

    private final Supplier<Digests> digests;
    private final InstantSource clock;

    WeekCommand(Supplier<Digests> digests, InstantSource clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Instant now = clock.instant();
        Week week = Week.of(now, digests.get().zone(caller.community()));
        List<Happening> ahead = digests.get().ahead(caller, week, now);
        return Reply.show(WeekCards.asked(ahead, CommonOptions.from(invocation, ahead.size()), week, caller));
    }
}
