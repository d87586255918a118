package dev.carrel.feature.networking;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event feed remove}: follows a feed no more, after a question. */
final class FeedRemoveCommand implements Command {
    private final Supplier<Networking> networking;
    private final Option<String> feed;
    private final Declaration declaration;

    FeedRemoveCommand(Supplier<Networking> networking) {
        this.networking = networking;
        this.feed = Option.text(
                        FeedOptions.FEED,
                        Words.of(
                                "The name of the feed, or its address",
                                "Le nom du flux, ou son adresse",
                                "El nombre de la fuente, o su dirección"))
                .needed()
                .takingTheRest()
                .suggesting(this::suggest);
        this.declaration = Declaration.of(
                        "event feed remove",
                        Words.of(
                                "Follow a calendar or a feed no more",
                                "Ne plus suivre un calendrier ou un flux",
                                "Dejar de seguir un calendario o una fuente"),
                        feed,
                        CommonOptions.SURE)
                .onlyFor(Role.MODERATOR)
                .example("Archives Gig");
    }

    private List<Suggestion> suggest(String typed, Caller caller) {
        return caller.role().covers(Role.MODERATOR)
                ? alike(caller.community(), typed).stream()
                        .map(source -> new Suggestion(source.name(), Long.toString(source.id())))
                        .toList()
                : List.of();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        CommunityId community = invocation.caller().community();
        Optional<FeedSource> meant = find(community, invocation.get(feed).strip());
        if (meant.isEmpty()) {
            return Reply.refuse(FeedCards.unknown(networking.get().feeds().of(community)));
        }
        if (!CommonOptions.isSure(invocation)) {
            return Reply.show(FeedCards.sure(meant.get()));
        }
        return networking
                        .get()
                        .feeds()
                        .remove(Seat.of(invocation.caller()), meant.get().id())
                ? Reply.show(FeedCards.removed(meant.get()))
                : Reply.refuse(FeedCards.unknown(List.of()));
    }

    /** By its number, else the only one that is called so. */
    private Optional<FeedSource> find(CommunityId community, String typed) {
        Optional<FeedSource> numbered = networking.get().feeds().of(community).stream()
                .filter(source -> Long.toString(source.id()).equals(typed))
                .findFirst();
        List<FeedSource> alike = alike(community, typed);
        return numbered.or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    private List<FeedSource> alike(CommunityId community, String typed) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        return networking.get().feeds().of(community).stream()
                .filter(source -> source.name().toLowerCase(Locale.ROOT).contains(folded)
                        || source.address().toString().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
    }
}
