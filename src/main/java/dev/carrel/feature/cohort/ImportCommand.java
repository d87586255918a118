package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.feed.WebAddress;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Seen;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * {@code /cohort import}: takes many dates in, from pasted lines or from a calendar at an address. It shows what would become of them first, and
 * takes all of them in or none: a line that cannot be read is named, with what can.
 */
final class ImportCommand implements Command {
    /** Characters of pasted lines: a button carries them, and what it carries is limited. */
    static final int LONGEST = 3000;

    static final Option<String> DATES = Option.parsed(
                    "dates",
                    Words.of(
                            "Lines with a date, a comma and what it is: 2027-01-19, Classes begin",
                            "Des lignes avec une date, une virgule et l’objet : 2027-01-19, Rentrée",
                            "Líneas con una fecha, una coma y qué es: 2027-01-19, Inicio de clases"),
                    (raw, caller) -> Parsed.value(raw))
            .upTo(LONGEST)
            .takingTheRest();
    static final Option<URI> LINK = Option.parsed(
            "link",
            Words.of(
                    "The address of a calendar: https://…/term.ics",
                    "L’adresse d’un calendrier : https://…/term.ics",
                    "La dirección de un calendario: https://…/term.ics"),
            (raw, caller) -> WebAddress.parse(raw)
                    .<Parsed<URI>>map(Parsed::value)
                    .orElseGet(() -> Parsed.problem(
                            say(
                                    "That is not the address of a page on the web.",
                                    "Ce n’est pas l’adresse d’une page web.",
                                    "Esa no es la dirección de una página web."),
                            List.of("https://university.example.org/term.ics"))));
    static final Option<Boolean> REPLACE = Option.flag(
            "replace",
            Words.of(
                    "Yes to take out the dates ahead that are not among these",
                    "Oui pour retirer les dates à venir qui n’y figurent pas",
                    "Sí para quitar las fechas por venir que no estén entre estas"));
    static final Option<String> SHOWN = Option.text(
            "shown",
            Words.of(
                    "The word for what was shown, which its button gives",
                    "Le mot pour ce qui a été montré, donné par son bouton",
                    "La palabra de lo que se mostró, que da su botón"));

    private final Supplier<Cohorts> cohorts;
    private final CohortOption cohort;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;
    private final Declaration declaration;

    ImportCommand(
            Supplier<Cohorts> cohorts,
            CohortOption cohort,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.cohorts = cohorts;
        this.cohort = cohort;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "cohort import",
                        Words.of(
                                "Paste the dates of a term, or take them from a calendar",
                                "Coller les dates d’une session, ou les prendre d’un calendrier",
                                "Pegar las fechas de un período, o tomarlas de un calendario"),
                        DATES,
                        LINK,
                        REPLACE,
                        cohort.option(),
                        PlanOptions.ZONE,
                        SHOWN,
                        CommonOptions.FROM,
                        CommonOptions.SURE)
                .example("")
                .example("link:https://university.example.org/term.ics replace:yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return cohort.resolveKept(invocation, seen -> {
            Optional<String> dates = invocation.find(DATES);
            Optional<URI> link = invocation.find(LINK);
            if (dates.isPresent() && link.isPresent()) {
                return Reply.ask(ImportCards.form(
                        seen,
                        invocation.action(),
                        Text.of(say(
                                "Paste lines or give an address, not both at once.",
                                "Collez des lignes ou donnez une adresse, pas les deux à la fois.",
                                "Pegue líneas o dé una dirección, no las dos cosas a la vez."))));
            }
            if (dates.isEmpty() && link.isEmpty()) {
                return Reply.ask(ImportCards.form(seen, invocation.action(), Text.empty()));
            }
            Optional<ZoneId> zone = DateOptions.zone(invocation, cohorts.get(), seen);
            if (zone.isEmpty()) {
                return Reply.show(CohortCards.zoneQuestion(
                        seen,
                        zoneMenu.apply(
                                invocation.caller(),
                                invocation.action().inPlace().choosing(PlanOptions.ZONE.name()))));
            }
            return dates.map(text -> pasted(invocation, seen, text, zone.get()))
                    .orElseGet(() -> linked(invocation, seen, link.orElseThrow(), zone.get()));
        });
    }

    private Reply pasted(Invocation invocation, Seen seen, String text, ZoneId zone) {
        Lines.Read read = Lines.read(text, clock.instant(), zone);
        if (!read.bad().isEmpty()) {
            return Reply.show(ImportCards.bad(
                    seen, read, CommonOptions.from(invocation, read.bad().size()), invocation.action()));
        }
        return read.items().isEmpty()
                ? Reply.refuse(ImportCards.nothing(read.over(), invocation.action()))
                : take(invocation, seen, read.items(), ImportCards.leftOut(read.over(), 0), zone);
    }

    private Reply linked(Invocation invocation, Seen seen, URI link, ZoneId zone) {
        return switch (cohorts.get().read(link, zone)) {
            case Linked.Found.Nothing nothing ->
                Reply.refuse(ImportCards.unusable(link, nothing.why(), invocation.action()));
            case Linked.Found.Calendar calendar ->
                take(invocation, seen, calendar.items(), ImportCards.leftOut(0, calendar.nameless()), zone);
        };
    }

    private Reply take(Invocation invocation, Seen seen, List<Item> items, List<Block> notes, ZoneId zone) {
        boolean replacing = invocation.find(REPLACE).orElse(false);
        Merge merge = cohorts.get().merge(seen, items, replacing);
        boolean shown = invocation.find(SHOWN).map(merge.mark()::equals).orElse(true);
        CohortCards.Reader reader = CohortCards.Reader.of(invocation.caller(), clock.instant());
        if (merge.staying() > Cohorts.MOST) {
            return Reply.refuse(CohortRefusals.tooMany(seen, merge.staying()));
        }
        if (!merge.changesNothing() && (!CommonOptions.isSure(invocation) || !shown)) {
            Text headline = ImportCards.question(seen, merge, !shown);
            return Reply.show(ImportCards.preview(
                    headline,
                    merge,
                    notes,
                    zone,
                    CommonOptions.from(invocation, merge.size()),
                    invocation.action(),
                    reader));
        }
        Outcome<Merge> outcome = cohorts.get()
                .take(
                        Seat.of(invocation.caller()),
                        invocation.caller().role(),
                        seen.id(),
                        new Taking(items, replacing, zone));
        return switch (outcome) {
            case Outcome.Done<Merge> done -> Reply.show(ImportCards.done(seen, done.what()));
            case Outcome.Already<Merge> same -> Reply.show(ImportCards.already(seen, same.what()));
            case Outcome.TooMany<Merge> many -> Reply.refuse(CohortRefusals.tooMany(seen, many.dates()));
            case Outcome.NotYours<Merge> other -> Reply.refuse(CohortRefusals.notYours(seen));
            case Outcome.Unknown<Merge> gone -> Reply.refuse(CohortRefusals.gone());
        };
    }
}
