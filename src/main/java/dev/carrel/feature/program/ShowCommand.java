package dev.carrel.feature.program;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.List;

/** {@code /program show}: one program, every fact with its source and date. */
final class ShowCommand implements Command {
    static final Option<FactGroup> FACTS = Option.pick(
            "facts",
            Words.of(
                    "Which facts: what decides, or all on one matter with every source",
                    "Quels faits : l'essentiel, ou tout sur un sujet avec chaque source",
                    "Qué datos: lo decisivo, o todo sobre un asunto con cada fuente"),
            List.of(FactGroup.values()),
            group -> Choice.of(group.label(), group.key()));

    private final ProgramOption programs;
    private final Option<String> program;
    private final Declaration declaration;
    private final InstantSource clock;

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
        return programs.resolve(invocation.get(program), invocation.action(), program.name(), found -> {
            ShowCard card = new ShowCard(found, today.date());
            return Reply.show(group == FactGroup.DECIDING ? card.deciding() : card.inFull(group));
        });
    }
}
