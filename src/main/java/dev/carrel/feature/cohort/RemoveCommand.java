package dev.carrel.feature.cohort;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.feature.cohort.Cohorts.Known;
import dev.carrel.group.Seen;
import java.util.function.Supplier;

/** {@code /cohort remove}: takes a date out of a cohort's term, or everything ahead after a question. */
final class RemoveCommand implements Command {
    private static final Option<Boolean> ALL = Option.flag(
            "all",
            Words.of(
                    "Yes to take out everything that is ahead",
                    "Oui pour retirer tout ce qui est à venir",
                    "Sí para quitar todo lo que está por venir"));

    private final Supplier<Cohorts> cohorts;
    private final CohortOption cohort;
    private final DateOption date;
    private final Declaration declaration;

    RemoveCommand(Supplier<Cohorts> cohorts, CohortOption cohort, DateOption date) {
        this.cohorts = cohorts;
        this.cohort = cohort;
        this.date = date;
        this.declaration = Declaration.of(
                        "cohort remove",
                        Words.of(
                                "Take a date out of the term of a cohort that you organize, or all of them",
                                "Retirer une date, ou toutes, de la session d’une promotion que vous organisez",
                                "Quitar una fecha, o todas, del período de una promoción que usted organiza"),
                        date.option().takingTheRest(),
                        ALL,
                        cohort.option(),
                        CommonOptions.SURE)
                .example("12")
                .example("all:yes group:\"Kent, fall 2026\"");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        if (invocation.find(ALL).orElse(false)) {
            return cohort.resolveKept(invocation, seen -> clear(invocation, seen));
        }
        if (invocation.find(date.option()).isPresent()) {
            return date.resolveKept(invocation, known -> remove(invocation, known));
        }
        return Reply.refuse(CohortRefusals.unknownDate().example(declaration.exampleLine()));
    }

    private Reply remove(Invocation invocation, Known known) {
        Outcome<TermDate> outcome = cohorts.get()
                .remove(Seat.of(invocation.caller()), invocation.caller().role(), known);
        return switch (outcome) {
            case Outcome.Done<TermDate> done -> Reply.show(CohortCards.removed(known.cohort(), done.what()));
            case Outcome.Already<TermDate> gone -> Reply.refuse(CohortRefusals.unknownDate());
            case Outcome.Unknown<TermDate> gone -> Reply.refuse(CohortRefusals.unknownDate());
            case Outcome.NotYours<TermDate> other -> Reply.refuse(CohortRefusals.notYours(known.cohort()));
            case Outcome.TooMany<TermDate> many -> Reply.refuse(CohortRefusals.tooMany(known.cohort(), many.dates()));
        };
    }

    private Reply clear(Invocation invocation, Seen seen) {
        int ahead = cohorts.get().ahead(seen).size();
        if (ahead > 0 && !CommonOptions.isSure(invocation)) {
            return Reply.show(CohortCards.clearing(seen, ahead, invocation.action()));
        }
        Outcome<Integer> outcome = cohorts.get()
                .clear(Seat.of(invocation.caller()), invocation.caller().role(), seen.id());
        return switch (outcome) {
            case Outcome.Done<Integer> done -> Reply.show(CohortCards.cleared(seen, done.what()));
            case Outcome.Already<Integer> none -> Reply.show(CohortCards.cleared(seen, 0));
            case Outcome.Unknown<Integer> gone -> Reply.refuse(CohortRefusals.gone());
            case Outcome.NotYours<Integer> other -> Reply.refuse(CohortRefusals.notYours(seen));
            case Outcome.TooMany<Integer> many -> Reply.refuse(CohortRefusals.tooMany(seen, many.dates()));
        };
    }
}
