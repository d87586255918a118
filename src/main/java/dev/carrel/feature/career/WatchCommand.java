package dev.carrel.feature.career;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.job.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /career watch}: to be told of new jobs, of which ones one is told, and no more. */
final class WatchCommand implements Command {
    static final Option<Boolean> ALL = Option.flag(
            "all",
            Words.of(
                    "Yes to be told of every new job",
                    "Oui pour toutes les nouvelles offres",
                    "Sí para todos los empleos nuevos"));
    static final Option<Long> STOP = Option.whole(
            "stop",
            Words.of(
                    "The number of what to be told of no more",
                    "Le numéro de ce qu’il ne faut plus signaler",
                    "El número de lo que no se avisa más"),
            1,
            (1L << 53) - 1);

    private final Supplier<Career> career;
    private final JobOptions options;
    private final Declaration declaration;

    WatchCommand(Supplier<Career> career, JobOptions options) {
        this.career = career;
        this.options = options;
        this.declaration = Declaration.of(
                        "career watch",
                        Words.of(
                                "Be told of new jobs once a day; without anything, which ones",
                                "Être prévenu des nouvelles offres chaque jour ; sinon, lesquelles",
                                "Recibir los empleos nuevos una vez al día; sin nada, cuáles"),
                        JobOptions.ROLE,
                        options.place(),
                        JobOptions.REMOTE,
                        ALL,
                        STOP,
                        CommonOptions.FROM)
                .example("archivist place:ohio")
                .example("");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Seat seat = Seat.of(caller);
        Optional<Long> stop = invocation.find(STOP);
        if (stop.isPresent()) {
            return stop(seat, stop.get());
        }
        Wanted wanted = options.wanted(invocation);
        if (wanted.isAny() && !invocation.find(ALL).orElse(false)) {
            List<Watch> watches = career.get().of(seat);
            return Reply.show(
                    watches.isEmpty()
                            ? WatchCards.none()
                            : WatchCards.list(watches, CommonOptions.from(invocation, watches.size()), caller));
        }
        return switch (career.get().begin(seat, wanted)) {
            case TOO_MANY -> Reply.refuse(WatchCards.tooMany());
            case ALREADY -> Reply.show(WatchCards.begun(mine(seat, wanted), true, hasBoards(caller), caller));
            case NOW -> Reply.show(WatchCards.begun(mine(seat, wanted), false, hasBoards(caller), caller));
        };
    }

    private Watch mine(Seat seat, Wanted wanted) {
        return career.get().of(seat).stream()
                .filter(watch -> watch.wanted().key().equals(wanted.key()))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasBoards(Caller caller) {
        return !career.get().jobs().boards(caller.community()).isEmpty();
    }

    private Reply stop(Seat seat, long number) {
        Optional<Watch> ending = career.get().of(seat).stream()
                .filter(watch -> watch.id() == number)
                .findFirst();
        career.get().end(seat, number);
        List<Watch> left = career.get().of(seat);
        return Reply.show(WatchCards.stopped(ending.map(Watch::wanted), left.size()));
    }
}
