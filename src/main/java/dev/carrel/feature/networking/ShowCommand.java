package dev.carrel.feature.networking;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event show}: all that is known of an event. */
final class ShowCommand implements Command {
    private final EventOption event;
    private final Declaration declaration;
    private final InstantSource clock;

    ShowCommand(Supplier<Networking> networking, InstantSource clock) {
        this.event = new EventOption(networking);
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event show",
                        Words.of(
                                "All that is known of an event",
                                "Tout ce que l’on sait d’un événement",
                                "Todo lo que se sabe de un evento"),
                        event.option())
                .example("17")
                .example("P17")
                .example("archives webinar");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        String typed = invocation.get(event.option());
        Optional<Posted> here = event.posted(typed, invocation.caller());
        if (here.isPresent()) {
            return Reply.show(PostedCards.shown(
                    PostedCards.headline(here.get()), here.get(), invocation.caller(), clock.instant()));
        }
        return event.resolve(typed, invocation.caller())
                .map(item -> Reply.show(EventCards.shown(item, clock.instant(), invocation.caller())))
                .orElseGet(() -> Reply.refuse(EventCards.unknown(EventOption.quoted(typed))));
    }
}
