package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /program watch}: to be told when a fact of a program changes, which ones one is told about, and no more. */
final class WatchCommand implements Command {
    static final String PROGRAM = "program";
    static final Option<Boolean> STOP = Option.flag(
            "stop",
            Words.of("Yes to be told no more", "Oui pour ne plus être prévenu", "Sí para no recibir más avisos"));

    private final Supplier<Watches> watches;
    private final Catalogue catalogue;
    private final ProgramOption programs;
    private final Option<String> program;
    private final Declaration declaration;

    WatchCommand(Supplier<Watches> watches, Catalogue catalogue, ProgramOption programs) {
        this.watches = watches;
        this.catalogue = catalogue;
        this.programs = programs;
        this.program = programs.option(
                        PROGRAM,
                        Words.of(
                                "The program to watch; without one, what you watch",
                                "Le programme à suivre ; sans cela, ceux que vous suivez",
                                "El programa que seguir; sin él, los que sigue"))
                .takingTheRest();
        this.declaration = Declaration.of(
                        "program watch",
                        Words.of(
                                "Be told when a program's accreditation, cost or deadlines change",
                                "Être prévenu quand l’agrément, le coût ou les échéances changent",
                                "Recibir aviso si cambian la acreditación, el costo o los plazos"),
                        program,
                        STOP,
                        CommonOptions.FROM)
                .example("kent")
                .example("");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<String> typed = invocation.find(program);
        boolean stop = invocation.find(STOP).orElse(false);
        if (typed.isEmpty()) {
            return list(seat, invocation.find(CommonOptions.FROM).orElse(0L).intValue());
        }
        // What is watched may have left the catalogue, where no name finds it any more.
        if (stop && watches.get().of(seat).contains(typed.get())) {
            return stop(seat, typed.get());
        }
        return programs.resolve(
                typed.get(), invocation.action(), PROGRAM, found -> stop ? stop(seat, found.id()) : begin(seat, found));
    }

    private Reply begin(Seat seat, Program found) {
        Watches.Begun begun = watches.get().begin(seat, found.id());
        return begun == Watches.Begun.TOO_MANY
                ? Reply.refuse(WatchCards.tooMany())
                : Reply.show(WatchCards.begun(found, begun));
    }

    private Reply stop(Seat seat, String id) {
        String name = catalogue.byId(id).map(Program::name).orElse(id);
        return watches.get().end(seat, id)
                ? Reply.show(WatchCards.ended(id, name))
                : Reply.refuse(WatchCards.notWatched(name));
    }

    private Reply list(Seat seat, int from) {
        List<WatchCards.Watched> watched = watches.get().of(seat).stream()
                .map(id -> new WatchCards.Watched(id, catalogue.byId(id)))
                .toList();
        return Reply.show(watched.isEmpty() ? WatchCards.none() : WatchCards.list(watched, from));
    }
}
