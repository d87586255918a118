package dev.carrel.feature.digest;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /moderate digest}: in which channel the last week is summed up for moderators, and what it would say now. */
final class SummaryCommand implements Command {
    static final Option<PlaceId> CHANNEL = Option.place(
            "channel",
            Words.of(
                    "The channel that shall get a summary of the last week on Mondays",
                    "Le salon qui doit recevoir le lundi un résumé de la semaine passée",
                    "El canal que debe recibir los lunes un resumen de la semana pasada"));
    static final Option<Boolean> STOP = Option.flag(
            "stop",
            Words.of(
                    "Yes for no summary any more",
                    "Oui pour ne plus avoir de résumé",
                    "Sí para no tener más resúmenes"));
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate digest",
                    Words.of(
                            "Sum up every Monday how many took part and what waits",
                            "Résumer chaque lundi la participation et ce qui attend",
                            "Resumir cada lunes la participación y lo que espera"),
                    CHANNEL,
                    STOP)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("stop:yes");

    private final Supplier<Digests> digests;
    private final InstantSource clock;

    SummaryCommand(Supplier<Digests> digests, InstantSource clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        if (invocation.find(STOP).orElse(false)) {
            return digests.get().stopSummaries(Seat.of(caller))
                    ? Reply.show(SummaryCards.stopped())
                    : Reply.refuse(SummaryCards.notOn());
        }
        SummaryCards cards = new SummaryCards(
                digests.get().zone(caller.community()), digests.get().knowsZone(caller.community()));
        Optional<PlaceId> place = invocation.find(CHANNEL);
        return Reply.show(
                place.isPresent()
                        ? cards.chosen(digests.get().summarize(Seat.of(caller), caller.space(), place.get()))
                        : overview(cards, caller));
    }

    private Card overview(SummaryCards cards, Caller caller) {
        LocalDate monday =
                Week.of(clock.instant(), digests.get().zone(caller.community())).monday();
        return cards.overview(
                digests.get().summarized(caller.community()), digests.get().summary(caller.community(), monday));
    }
}
