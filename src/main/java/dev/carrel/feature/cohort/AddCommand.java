package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Seen;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** {@code /cohort add}: one more date of a cohort's term. */
final class AddCommand implements Command {
    private final Supplier<Cohorts> cohorts;
    private final CohortOption cohort;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;
    private final Declaration declaration;

    AddCommand(
            Supplier<Cohorts> cohorts,
            CohortOption cohort,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.cohorts = cohorts;
        this.cohort = cohort;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "cohort add",
                        Words.of(
                                "Add a date to the term of a cohort that you organize",
                                "Ajouter une date à la session d’une promotion que vous organisez",
                                "Añadir una fecha al período de una promoción que usted organiza"),
                        DateOptions.WHEN.needed(),
                        DateOptions.WHAT.needed().takingTheRest(),
                        DateOptions.UNTIL,
                        cohort.option(),
                        PlanOptions.ZONE)
                .example("2027-01-19 Classes begin")
                .example("when:\"2027-05-07 17:00\" what:\"Papers due\" group:\"Kent, fall 2026\"")
                .example("when:2027-03-08 until:2027-03-12 what:\"Spring break\"");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return cohort.resolveKept(invocation, seen -> {
            Optional<ZoneId> zone = DateOptions.zone(invocation, cohorts.get(), seen);
            if (zone.isEmpty()) {
                return Reply.show(CohortCards.zoneQuestion(
                        seen,
                        zoneMenu.apply(
                                invocation.caller(),
                                invocation.action().inPlace().choosing(PlanOptions.ZONE.name()))));
            }
            Instant now = clock.instant();
            Dates.Answer answer = Dates.read(
                    invocation.get(DateOptions.WHEN),
                    invocation.find(DateOptions.UNTIL).orElse(""),
                    now,
                    zone.get());
            return switch (answer) {
                case Dates.Answer.Unclear unclear ->
                    Reply.refuse(CohortRefusals.unclear(unclear, invocation.action(), DateOptions.WHEN.name()));
                case Dates.Answer.Found found ->
                    add(invocation, seen, new Item(found.when(), invocation.get(DateOptions.WHAT)), zone.get(), now);
            };
        });
    }

    private Reply add(Invocation invocation, Seen seen, Item item, ZoneId zone, Instant now) {
        if (!item.when().over().isAfter(now)) {
            return Reply.refuse(CohortRefusals.over(item, invocation.action()));
        }
        Outcome<Merge> outcome = cohorts.get()
                .take(
                        Seat.of(invocation.caller()),
                        invocation.caller().role(),
                        seen.id(),
                        new Taking(List.of(item), false, zone));
        return switch (outcome) {
            case Outcome.Done<Merge> done ->
                Reply.show(cohorts.get().ahead(seen).stream()
                        .filter(date -> date.item().isSame(item))
                        .findFirst()
                        .map(date -> CohortCards.date(
                                say("Added: ", "Ajoutée : ", "Añadida: "),
                                seen,
                                date,
                                CohortCards.Reader.of(invocation.caller(), now)))
                        .orElseGet(() -> CohortCards.already(seen, item)));
            case Outcome.Already<Merge> same -> Reply.show(CohortCards.already(seen, item));
            case Outcome.TooMany<Merge> many -> Reply.refuse(CohortRefusals.tooMany(seen, many.dates()));
            case Outcome.NotYours<Merge> other -> Reply.refuse(CohortRefusals.notYours(seen));
            case Outcome.Unknown<Merge> gone -> Reply.refuse(CohortRefusals.gone());
        };
    }
}
