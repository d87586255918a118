package dev.carrel.feature.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** {@code /program show}: one program, every fact with its source and date. */
final class ShowCommand implements Command {
    /** Every program of the catalogue several times over, in two languages at least; a card takes about 10 KB. */
    private static final int MOST_KEPT = 300;

    static final Option<FactGroup> FACTS = Option.pick(
            "facts",
            Words.of(
                    "Which facts: what decides, or all on one matter with every source",
                    "Quels faits : l'essentiel, ou tout sur un sujet avec chaque source",
                    "Qué datos: lo decisivo, o todo sobre un asunto con cada fuente"),
            List.of(FactGroup.values()),
            group -> Choice.of(group.label(), group.key()));

    /** What a card depends on, beside the catalogue, which never changes while the bot runs. */
    private record Shown(String program, FactGroup facts, LocalDate today, Language language) {}

    private final ProgramOption programs;
    private final Option<String> program;
    private final Declaration declaration;
    private final InstantSource clock;

    /** The same for everybody who reads one language on the same day: making one takes longer than everything else about the command. */
    private final Cache<Shown, Card> cards =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    ShowCommand(ProgramOption programs, InstantSource clock) {
        this.programs = programs;
        this.clock = clock;
        this.program = programs.option(
                        "program",
                        Words.of(
                                "The program: a school's name or short name, such as sjsu",
                                "Le programme : le nom ou le sigle de l'école, comme sjsu",
                                "El programa: el nombre o las siglas de la escuela, como sjsu"))
                .needed()
                .takingTheRest();
        this.declaration = Declaration.of(
                        "program show",
                        Words.of(
                                "Show one program: every fact with its source and date",
                                "Montrer un programme : chaque fait avec sa source et sa date",
                                "Mostrar un programa: cada dato con su fuente y su fecha"),
                        program,
                        FACTS)
                .example("kent")
                .example("sjsu facts:cost")
                .seenByAll();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Today today = Today.of(invocation.caller(), clock);
        FactGroup group = invocation.find(FACTS).orElse(FactGroup.DECIDING);
        return programs.resolve(
                invocation.get(program),
                invocation.action(),
                program.name(),
                found -> Reply.show(cards.get(
                        new Shown(found.id(), group, today.date(), Language.spoken()),
                        unknown -> card(found, group, today.date()))));
    }

    private static Card card(Program program, FactGroup group, LocalDate today) {
        ShowCard card = new ShowCard(program, today);
        return group == FactGroup.DECIDING ? card.deciding() : card.inFull(group);
    }
}
