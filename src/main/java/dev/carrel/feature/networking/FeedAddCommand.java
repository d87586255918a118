package dev.carrel.feature.networking;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.net.URI;
import java.util.function.Supplier;

/** {@code /event feed add}: follows a feed, or follows it with other words, or tries it again. */
final class FeedAddCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "event feed add",
                    Words.of(
                            "Follow a calendar or a feed: what it tells is announced here",
                            "Suivre un calendrier ou un flux : ce qu’il dit est annoncé ici",
                            "Seguir un calendario o una fuente: lo que dice se anuncia aquí"),
                    FeedOptions.ADDRESS,
                    FeedOptions.WORDS,
                    FeedOptions.JOBS)
            .onlyFor(Role.MODERATOR)
            .example("https://library.example.org/events.ics")
            .example("address:https://library.example.org/events.ics words:\"archives, metadata\"")
            .example("Archives Gig");

    private final Supplier<Networking> networking;

    FeedAddCommand(Supplier<Networking> networking) {
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
        Seat seat = Seat.of(invocation.caller());
        return switch (networking.get().feeds().add(seat, address, filter, invocation.find(FeedOptions.JOBS))) {
            case Feeds.Added.Now now ->
                Reply.show(FeedCards.added(now, networking.get().announces(seat.community()), invocation.caller()));
            case Feeds.Added.Already already -> Reply.show(FeedCards.already(already.feed()));
            case Feeds.Added.TooMany tooMany -> Reply.refuse(FeedCards.tooMany());
            case Feeds.Added.Unusable unusable -> Reply.refuse(FeedCards.unusable(address, filter, unusable.bad()));
        };
    }
}
