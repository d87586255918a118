package dev.carrel.feature.cohort;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** {@code /cohort dates}: what is ahead in the term of a cohort, or what is over. */
final class DatesCommand implements Command {
    static final Option<Boolean> PAST = Option.flag(
            "past",
            Words.of("Yes to see what is over", "Oui pour voir ce qui est passé", "Sí para ver lo que ya pasó"));

    private final Supplier<Cohorts> cohorts;
    private final CohortOption cohort;
    private final InstantSource clock;
    private final Declaration declaration;

    DatesCommand(Supplier<Cohorts> cohorts, CohortOption cohort, InstantSource clock) {
        this.cohorts = cohorts;
        this.cohort = cohort;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "cohort dates",
                        Words.of(
                                "The dates of your cohort’s term: when classes begin, papers are due",
                                "Les dates de la session de votre promotion : rentrée, remises",
                                "Las fechas del período de su promoción: inicio de clases, entregas"),
                        cohort.option().takingTheRest(),
                        PAST,
                        CommonOptions.FROM)
                .example("")
                .example("Kent, fall 2026");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return cohort.resolve(invocation, seen -> {
            boolean past = invocation.find(PAST).orElse(false);
            List<TermDate> dates =
                    past ? cohorts.get().past(seen) : cohorts.get().ahead(seen);
            return Reply.show(CohortCards.dates(
                    seen,
                    dates,
                    past,
                    CommonOptions.from(invocation, dates.size()),
                    Cohorts.isKeptBy(seen, invocation.caller().role()),
                    invocation.action(),
                    CohortCards.Reader.of(invocation.caller(), clock.instant())));
        });
    }
}
