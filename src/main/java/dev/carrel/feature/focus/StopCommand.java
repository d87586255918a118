package dev.carrel.feature.focus;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.util.function.Supplier;

/** {@code /focus stop}: out of the sprint that one is in; who has started it can end it for all. */
final class StopCommand implements Command {
    static final Option<Boolean> EVERYONE = Option.flag(
            "everyone",
            Words.of(
                    "Yes to end for all what you have started, no to leave it to the others",
                    "Oui pour terminer pour tous ce que vous avez lancé, non pour le laisser aux autres",
                    "Sí para terminar para todos lo que inició, no para dejarlo a los demás"));
    private static final Declaration DECLARATION = Declaration.of(
            "focus stop",
            Words.of(
                    "Leave the sprint that you are in, or end the one that you have started",
                    "Quitter le sprint où vous êtes, ou terminer celui que vous avez lancé",
                    "Dejar el sprint en el que está, o terminar el que inició"),
            EVERYONE);

    private final Supplier<Focus> focus;

    StopCommand(Supplier<Focus> focus) {
        this.focus = focus;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        return StartCommand.reply(
                focus.get().stop(Seat.of(invocation.caller()), invocation.find(EVERYONE)), invocation.caller());
    }
}
