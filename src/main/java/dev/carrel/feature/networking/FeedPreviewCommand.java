package dev.carrel.feature.networking;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.net.URI;
import java.util.function.Supplier;

/** {@code /event feed preview}: what a feed would tell; nothing is kept. */
final class FeedPreviewCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "event feed preview",
                    Words.of(
                            "See what a calendar or a feed would tell, without following it",
                            "Voir ce que dirait un calendrier ou un flux, sans le suivre",
                            "Ver lo que diría un calendario o una fuente, sin seguirlo"),
                    FeedOptions.ADDRESS,
                    FeedOptions.WORDS)
            .onlyFor(Role.MODERATOR)
            .example("https://library.example.org/events.ics");

    private final Supplier<Networking> networking;

    FeedPreviewCommand(Supplier<Networking> networking) {
        this.networking = networking;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        URI address = invocation.get(FeedOptions.ADDRESS);
        TopicFilter filter = invocation.find(FeedOptions.WORDS).orElse(TopicFilter.ALL);
        return switch (networking.get().feeds().look(invocation.caller().community(), address, filter)) {
            case Feeds.Found.Good good -> Reply.show(FeedCards.previewed(address, filter, good, invocation.caller()));
            case Feeds.Found.Bad bad -> Reply.refuse(FeedCards.unusable(address, filter, bad));
            case Feeds.Found.Same never -> throw new IllegalStateException("nothing was read before");
        };
    }
}
