package dev.carrel.feature.digest;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
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

/** {@code /event digest}: which channels are told what is on in a week, and how. */
final class DigestCommand implements Command {
    static final Option<PlaceId> CHANNEL = Option.place(
            "channel",
            Words.of(
                    "A channel that shall get what is on in a week",
                    "Un salon où publier ce qui a lieu dans la semaine",
                    "Un canal donde publicar lo que hay en la semana"));
    static final Option<Form> AS = Option.pick(
            "as",
            Words.of(
                    "A message on Mondays, or one card that changes with the plans",
                    "Un message le lundi, ou une fiche qui suit les changements",
                    "Un mensaje los lunes, o una ficha que sigue los cambios"),
            List.of(Form.MESSAGE, Form.CARD),
            Form::choice);
    static final Option<Long> STOP = Option.whole(
            "stop",
            Words.of(
                    "The number of a channel that shall get nothing any more",
                    "Le numéro d’un salon qui ne doit plus rien recevoir",
                    "El número de un canal que ya no debe recibir nada"),
            1,
            (1L << 53) - 1);
    private static final Declaration DECLARATION = Declaration.of(
                    "event digest",
                    Words.of(
                            "Tell channels every week what is on",
                            "Annoncer chaque semaine ce qui a lieu",
                            "Anunciar cada semana lo que hay"),
                    CHANNEL,
                    AS,
                    STOP,
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("as:card");

    private final Supplier<Digests> digests;

    DigestCommand(Supplier<Digests> digests) {
        this.digests = digests;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<Long> stop = invocation.find(STOP);
        if (stop.isPresent()) {
            return digests.get()
                    .stop(Seat.of(caller), stop.get())
                    .map(chosen -> Reply.show(cards(caller).stopped(chosen)))
                    .orElseGet(() -> Reply.refuse(DigestCards.notChosen()));
        }
        boolean asksForCard = invocation.find(AS).filter(Form.CARD::equals).isPresent();
        Optional<PlaceId> place = invocation.find(CHANNEL);
        if (place.isEmpty()) {
            return Reply.show(cards(caller).overview(asksForCard, invocation));
        }
        return digests.get()
                .choose(Seat.of(caller), caller.space(), place.get(), asksForCard ? Form.CARD : Form.MESSAGE)
                .map(chosen -> Reply.show(cards(caller).chosen(chosen)))
                .orElseGet(() -> Reply.refuse(DigestCards.tooMany()));
    }

    private DigestCards cards(Caller caller) {
        CommunityId community = caller.community();
        return new DigestCards(
                digests.get().of(community),
                digests.get().zone(community),
                digests.get().knowsZone(community));
    }
}
