package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.LeadTimes;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** {@code /cohort remind}: when a cohort is told of its dates, and by whose clock. */
final class RemindCommand implements Command {
    private static final ZoneId UTC = ZoneId.of("UTC");
    static final Option<List<Integer>> BEFORE = Option.parsed(
            "before",
            Words.of(
                    "How long before each date: 1 week, 1 day; or none",
                    "Combien de temps avant chaque date : 1 semaine, 1 jour ; ou aucun",
                    "Cuánto antes de cada fecha: 1 semana, 1 día; o ninguno"),
            RemindCommand::leads);
    static final Option<Boolean> DIGEST = Option.flag(
            "digest",
            Words.of(
                    "Whether the week is told in its channels on Monday morning",
                    "Si la semaine est annoncée dans ses salons le lundi matin",
                    "Si la semana se anuncia en sus canales el lunes por la mañana"));

    private final Supplier<Cohorts> cohorts;
    private final CohortOption cohort;
    private final Declaration declaration;

    RemindCommand(Supplier<Cohorts> cohorts, CohortOption cohort) {
        this.cohorts = cohorts;
        this.cohort = cohort;
        this.declaration = Declaration.of(
                        "cohort remind",
                        Words.of(
                                "When a cohort that you organize is told of its dates",
                                "Quand une promotion que vous organisez est avertie de ses dates",
                                "Cuándo se avisa de sus fechas a una promoción que usted organiza"),
                        BEFORE.takingTheRest(),
                        DIGEST,
                        cohort.option(),
                        PlanOptions.ZONE)
                .example("1 week, 1 day")
                .example("before:none digest:no group:\"Kent, fall 2026\"");
    }

    private static Parsed<List<Integer>> leads(String raw, Caller caller) {
        return LeadTimes.read(raw)
                .filter(leads -> leads.stream().allMatch(RemindCommand::isInDays))
                .map(leads -> leads.stream()
                        .map(lead -> (int) lead.toDays())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList())
                .filter(leads -> leads.size() <= Rhythm.MOST_LEADS)
                .map(Parsed::value)
                .orElseGet(RemindCommand::wrong);
    }

    private static boolean isInDays(Duration lead) {
        return lead.equals(Duration.ofDays(lead.toDays()))
                && lead.toDays() >= 1
                && lead.toDays() <= Rhythm.LONGEST_LEAD;
    }

    private static <T> Parsed<T> wrong() {
        return Parsed.problem(
                say(
                        "Reminders are at most " + Rhythm.MOST_LEADS + " times before a date, from 1 day to "
                                + Rhythm.LONGEST_LEAD + " days.",
                        "Il y a au plus " + Rhythm.MOST_LEADS + " rappels d’une date, de 1 à " + Rhythm.LONGEST_LEAD
                                + " jours avant.",
                        "Hay como máximo " + Rhythm.MOST_LEADS + " recordatorios de una fecha, de 1 a "
                                + Rhythm.LONGEST_LEAD + " días antes."),
                List.of("1 day", "1 week, 1 day", "none"));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return cohort.resolveKept(invocation, seen -> {
            boolean asks = invocation.find(BEFORE).isEmpty()
                    && invocation.find(DIGEST).isEmpty()
                    && invocation.find(PlanOptions.ZONE).isEmpty();
            if (asks) {
                return Reply.show(CohortCards.rhythm(
                        "", seen, cohorts.get().rhythm(seen).orElseGet(() -> Rhythm.usual(zone(invocation, seen)))));
            }
            return change(invocation, seen);
        });
    }

    private ZoneId zone(Invocation invocation, Seen seen) {
        return DateOptions.zone(invocation, cohorts.get(), seen).orElse(UTC);
    }

    private Reply change(Invocation invocation, Seen seen) {
        Outcome<Rhythm> outcome = cohorts.get()
                .remind(
                        Seat.of(invocation.caller()),
                        invocation.caller().role(),
                        seen.id(),
                        Rhythm.usual(zone(invocation, seen)),
                        old -> new Rhythm(
                                invocation.find(PlanOptions.ZONE).orElse(old.zone()),
                                invocation.find(BEFORE).orElse(old.leads()),
                                invocation.find(DIGEST).orElse(old.digest())));
        return switch (outcome) {
            case Outcome.Done<Rhythm> done ->
                Reply.show(CohortCards.rhythm(say("Changed. ", "C’est modifié. ", "Cambiado. "), seen, done.what()));
            case Outcome.Already<Rhythm> same ->
                Reply.show(CohortCards.rhythm(
                        say("It is so already. ", "C’est déjà le cas. ", "Ya está así. "), seen, same.what()));
            case Outcome.Unknown<Rhythm> gone -> Reply.refuse(CohortRefusals.gone());
            case Outcome.NotYours<Rhythm> other -> Reply.refuse(CohortRefusals.notYours(seen));
            case Outcome.TooMany<Rhythm> many -> Reply.refuse(CohortRefusals.tooMany(seen, many.dates()));
        };
    }
}
