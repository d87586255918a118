package dev.carrel.testkit;

import dev.carrel.chat.Platform;
import dev.carrel.feature.moderate.Connection;
import dev.carrel.feature.moderate.Machinery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A machine that is connected as a test says, and calls every delivery a reminder. */
public record Machine(List<Connection> connections) implements Machinery {
    /** Discord and Slack, with a contact at noon of 24 November 2026. */
    public static Machine allWell() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        return new Machine(List.of(
                new Connection(Platform.DISCORD, Optional.empty(), Optional.of(noon)),
                new Connection(Platform.SLACK, Optional.empty(), Optional.of(noon))));
    }

    @Override
    public String topicWords(String topic) {
        return topic.equals("reminder") ? "reminder" : "message";
    }
}
