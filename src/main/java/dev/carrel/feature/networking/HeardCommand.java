package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.util.function.Supplier;

/** {@code /event heard}: what those who came to an event say of it, to whoever posted it; to other organizers, counts alone. */
final class HeardCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final Declaration declaration;

    HeardCommand(Supplier<Networking> networking, PostedOption event) {
        this.networking = networking;
        this.event = event;
        this.declaration = Declaration.of(
                        "event heard",
                        Words.of(
                                "What those who came to an event say of it",
                                "Ce qu’en disent ceux qui étaient à un événement",
                                "Qué dicen de un evento quienes vinieron"),
                        event.option().takingTheRest(),
                        CommonOptions.FROM)
                .onlyFor(Role.ORGANIZER)
                .example("P17");
    }

    static Button open(Posted event) {
        return Button.press(
                say("What they said", "Ce qui a été dit", "Lo que se dijo"), PostedOption.action("heard", event.id()));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(
                invocation,
                found -> Reply.show(networking
                        .get()
                        .heard(
                                found,
                                invocation.caller(),
                                invocation.find(CommonOptions.FROM).orElse(0L).intValue())));
    }
}
