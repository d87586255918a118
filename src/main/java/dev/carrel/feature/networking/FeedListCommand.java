package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event feed list}: the feeds that the community follows, and how each of them does. */
final class FeedListCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "event feed list",
                    Words.of(
                            "The feeds that this community follows, and how they do",
                            "Les flux que suit cette communauté, et leur état",
                            "Las fuentes que sigue esta comunidad, y su estado"),
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("");

    private final Supplier<Networking> networking;

    FeedListCommand(Supplier<Networking> networking) {
        this.networking = networking;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        CommunityId community = invocation.caller().community();
        List<FeedSource> feeds = networking.get().feeds().of(community);
        return Reply.show(
                feeds.isEmpty()
                        ? FeedCards.none()
                        : FeedCards.list(
                                feeds,
                                CommonOptions.from(invocation, feeds.size()),
                                networking.get().queue().size(community, Optional.empty()),
                                invocation.caller()));
    }
}
