package dev.carrel.feature.focus;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.util.function.Supplier;

/** {@code /focus join}: into the sprint that is running in this place. */
final class JoinCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "focus join",
            Words.of(
                    "Join the sprint that is running here",
                    "Se joindre au sprint en cours ici",
                    "Unirse al sprint que está en curso aquí"));

    private final Supplier<Focus> focus;

    JoinCommand(Supplier<Focus> focus) {
        this.focus = focus;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        return StartCommand.reply(focus.get().join(invocation.caller()), invocation.caller());
    }
}
