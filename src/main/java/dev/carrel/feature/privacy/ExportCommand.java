package dev.carrel.feature.privacy;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.privacy.Exports;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /profile export}: everything that is kept of who asks, as one file at an address that works for a day, or, where nobody can reach
 * this Carrel's web page, entry by entry in chat.
 */
final class ExportCommand implements Command {
    private static final Option<Boolean> HERE = Option.flag(
            "here",
            Words.of(
                    "Yes to read it here, entry by entry",
                    "Oui pour le lire ici, entrée par entrée",
                    "Sí para leerlo aquí, entrada por entrada"));
    private static final Option<Boolean> UNDO = Option.flag(
            "undo",
            Words.of(
                    "Yes to take the address of your file back",
                    "Oui pour retirer l’adresse de votre fichier",
                    "Sí para retirar la dirección de su archivo"));
    private static final Declaration DECLARATION = Declaration.of(
            "profile export",
            Words.of(
                    "Get everything that Carrel keeps of you here",
                    "Obtenir tout ce que Carrel garde de vous ici",
                    "Obtener todo lo que Carrel guarda de usted aquí"),
            HERE,
            UNDO,
            CommonOptions.FROM);

    private final Supplier<Exports> exports;
    private final Supplier<Optional<URI>> webAddress;

    ExportCommand(Supplier<Exports> exports, Supplier<Optional<URI>> webAddress) {
        this.exports = exports;
        this.webAddress = webAddress;
    }

    static Action action() {
        return Action.of("profile", "export");
    }

    static Action here() {
        return action().with(HERE.name(), "yes");
    }

    static Action undo() {
        return action().with(UNDO.name(), "yes").inPlace();
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        if (invocation.find(UNDO).orElse(false)) {
            return Reply.show(ExportCards.takenBack(exports.get().takeBack(seat)));
        }
        Optional<URI> address = webAddress.get();
        if (address.isPresent() && !invocation.find(HERE).orElse(false)) {
            Exports.Address issued = exports.get().issue(seat);
            return Reply.show(
                    ExportCards.file(address.get().resolve("/export/" + issued.token() + ".zip"), issued, invocation));
        }
        return Reply.show(ExportCards.entries(exports.get().copy(seat), address.isPresent(), invocation));
    }
}
