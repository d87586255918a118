package dev.carrel.feature.moderate;

import java.util.List;

/** What moderators are told of the machine that serves their community. Thread-safe; does not block. */
public interface Machinery {
    /** How every platform is connected for which the bot has a token. */
    List<Connection> connections();

    /** What a delivery of this topic is called: {@code reminder}. */
    String topicWords(String topic);
}
