package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /program deadlines}: what is still ahead, of one program or of all, seen from the reader's own day. */
final class DeadlinesCommand implements Command {
    private static final Option<Term> TERM = Option.pick(
            "term",
            Words.of(
                    "Only for a start in this term",
                    "Seulement pour un début à ce trimestre",
                    "Solo para empezar en este periodo"),
            List.of(Term.values()),
            term -> Choice.of(term.label(), term.key()));
    private static final Option<Long> MONTHS = Option.whole(
            "months",
            Words.of(
                    "Only within so many months, 1 to 12",
                    "Seulement dans ce nombre de mois, de 1 à 12",
                    "Solo dentro de tantos meses, de 1 a 12"),
            1,
            12);

    private final Catalogue catalogue;
    private final ProgramOption programs;
    private final Option<String> program;
    private final Declaration declaration;
    private final InstantSource clock;
    private final Function<Caller, List<Block>> zoneQuestion;

    DeadlinesCommand(
            Catalogue catalogue,
            ProgramOption programs,
            InstantSource clock,
            Function<Caller, List<Block>> zoneQuestion) {
        this.catalogue = catalogue;
        this.programs = programs;
        this.clock = clock;
        this.zoneQuestion = zoneQuestion;
        this.program = programs.option(
                        "program",
                        Words.of(
                                "Only of this program, such as valdosta; without it, of all",
                                "Seulement ce programme, comme valdosta ; sinon, tous",
                                "Solo de este programa, como valdosta; sin él, de todos"))
                .takingTheRest();
        this.declaration = Declaration.of(
                        "program deadlines",
                        Words.of(
                                "Application deadlines ahead, counted from your own day",
                                "Dates limites de candidature à venir, comptées depuis votre jour",
                                "Fechas límite de solicitud por venir, contadas desde su día"),
                        program,
                        TERM,
                        MONTHS,
                        CommonOptions.FROM)
                .example("valdosta")
                .example("term:fall months:6");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Today today = Today.of(invocation.caller(), clock);
        Optional<Term> term = invocation.find(TERM);
        Optional<Long> months = invocation.find(MONTHS);
        return invocation
                .find(program)
                .map(name -> programs.resolve(
                        name,
                        invocation.action(),
                        program.name(),
                        found -> shown(
                                new ProgramDeadlinesCard(found, today)
                                        .card(select(List.of(found), today, term, months)),
                                invocation)))
                .orElseGet(() -> {
                    DeadlinesCard card = new DeadlinesCard(today, term, months, invocation.action());
                    int from = invocation.find(CommonOptions.FROM).orElse(0L).intValue();
                    return shown(card.card(select(catalogue.programs(), today, term, months), from), invocation);
                });
    }

    /** The card, with the question for the reader's zone under it; a turned page asks nothing again. */
    private Reply shown(Card card, Invocation invocation) {
        if (invocation.find(CommonOptions.FROM).isPresent()) {
            return Reply.show(card);
        }
        List<Block> blocks = new ArrayList<>(card.blocks());
        blocks.addAll(zoneQuestion.apply(invocation.caller()));
        return Reply.show(new Card(card.tone(), card.headline(), blocks));
    }

    private static Deadlines select(List<Program> programs, Today today, Optional<Term> term, Optional<Long> months) {
        Deadlines all = Deadlines.ahead(programs, today.date());
        return new Deadlines(
                all.ahead().stream()
                        .filter(next ->
                                term.map(asked -> asked.covers(next.deadline())).orElse(true))
                        .filter(next -> months.map(within ->
                                        !next.on().isAfter(today.date().plusMonths(within)))
                                .orElse(true))
                        .toList(),
                all.rolling().stream()
                        .filter(one ->
                                term.map(asked -> asked.covers(one.deadline())).orElse(true))
                        .toList(),
                all.passed().stream()
                        .filter(one ->
                                term.map(asked -> asked.covers(one.deadline())).orElse(true))
                        .toList(),
                all.notStated());
    }
}
