package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /profile text-mode}: sentences instead of columns and listings, for screen readers and small screens. */
final class TextModeCommand implements Command {
    private static final Option<Boolean> ON = Option.flag(
            "on",
            Words.of(
                    "Yes for sentences, no for columns and lists",
                    "Oui pour des phrases, non pour des colonnes et des listes",
                    "Sí para frases, no para columnas y listas"));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile text-mode",
                    Words.of(
                            "Read cards as plain sentences, which suit a screen reader",
                            "Lire les cartes en phrases simples, adaptées à un lecteur d’écran",
                            "Leer las tarjetas como frases, aptas para un lector de pantalla"),
                    ON)
            .example("yes")
            .example("no");

    private final Supplier<Communities> communities;

    TextModeCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Optional<Boolean> wanted = invocation.find(ON);
        wanted.ifPresent(on -> communities.get().chooseTextMode(Seat.of(invocation.caller()), on));
        boolean on = wanted.orElse(invocation.caller().textMode());

        return Reply.show(new Card(
                wanted.isPresent() ? Tone.GOOD : Tone.NEUTRAL,
                Text.of(state(on)
                        + (wanted.isPresent() ? say(" from now on.", " désormais.", " a partir de ahora.") : ".")),
                List.of(Block.Buttons.of(toggle(on, true), Ways.profile()))));
    }

    private static String state(boolean on) {
        return on
                ? say(
                        "Text mode is on: cards come as plain sentences",
                        "Le mode texte est activé : les cartes arrivent en phrases simples",
                        "El modo de texto está activado: las tarjetas llegan como frases sencillas")
                : say(
                        "Text mode is off: cards come with columns and lists",
                        "Le mode texte est désactivé : les cartes arrivent avec des colonnes et des listes",
                        "El modo de texto está desactivado: las tarjetas llegan con columnas y listas");
    }

    /** The button that turns it over. */
    static Button toggle(boolean on, boolean inPlace) {
        Action turn = Action.of("profile", "text-mode").with(ON.name(), on ? "no" : "yes");
        return Button.press(
                on
                        ? say("Turn text mode off", "Désactiver le mode texte", "Desactivar el modo de texto")
                        : say("Turn text mode on", "Activer le mode texte", "Activar el modo de texto"),
                inPlace ? turn.inPlace() : turn);
    }
}
