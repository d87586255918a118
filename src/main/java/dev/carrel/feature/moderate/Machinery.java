package dev.carrel.feature.moderate;

import dev.carrel.chat.CommunityId;
import java.util.List;

/** What moderators are told of the machine that serves their community. Thread-safe; does not block, unless it says otherwise. */
public interface Machinery {
    /** How every platform is connected for which the bot has a token. */
    List<Connection> connections();

    /** What else there is to say about a community; may block for the database. */
    default List<Concern> concerns(CommunityId community) {
        return List.of();
    }

    /** What a delivery of this topic is called: {@code reminder}. */
    String topicWords(String topic);
}
