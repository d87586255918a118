package dev.carrel.feature.program;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.Optional;

/** {@code /program checklist}: how to judge a program, and what the catalogue already knows of one. */
final class ChecklistCommand implements Command {

    private final ProgramOption programs;
    private final Option<String> program;
    private final Declaration declaration;
    private final InstantSource clock;

    ChecklistCommand(ProgramOption programs, InstantSource clock) {
        this.programs = programs;
        this.clock = clock;
        this.program = programs.option(
                        "program",
                        Words.of(
                                "Fill in what is known of this program, such as kent",
                                "Remplir avec ce que l'on sait de ce programme, comme kent",
                                "Completar con lo que se sabe de este programa, como kent"))
                .takingTheRest();
        this.declaration = Declaration.of(
                        "program checklist",
                        Words.of(
                                "How to judge a program: what to ask, where to look, what is known",
                                "Comment juger un programme : que demander, où regarder, ce que l'on sait",
                                "Cómo juzgar un programa: qué preguntar, dónde mirar, qué se sabe"),
                        program,
                        CommonOptions.FROM)
                .example("kent");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        ChecklistCard card =
                new ChecklistCard(Today.of(invocation.caller(), clock).date(), invocation.action());
        int from = invocation.find(CommonOptions.FROM).orElse(0L).intValue();
        return invocation
                .find(program)
                .map(name -> programs.resolve(
                        name,
                        invocation.action(),
                        program.name(),
                        found -> Reply.show(card.card(Optional.of(found), from))))
                .orElseGet(() -> Reply.show(card.card(Optional.empty(), from)));
    }
}
