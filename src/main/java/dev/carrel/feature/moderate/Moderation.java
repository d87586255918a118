package dev.carrel.feature.moderate;

import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The commands of moderators. Immutable. */
public final class Moderation {
    private final List<Command> commands;

    /**
     * Commands over these communities; what they work with is asked when one runs, never for its declaration.
     *
     * @param outbox what was promised to them
     * @param clock says what time it is in a zone
     */
    public Moderation(
            Supplier<Communities> communities,
            Supplier<Outbox> outbox,
            Supplier<Machinery> machinery,
            InstantSource clock) {
        this.commands = List.of(
                new SetupCommand(communities, clock),
                new LinkSpaceCommand(communities, outbox, clock),
                new HealthCommand(communities, outbox, machinery, clock));
    }

    /** What messages to moderators and to whole spaces say, by topic. */
    public static Map<String, Topic> topics(Communities communities) {
        return Map.of(SpaceLinkedTopic.TOPIC, new SpaceLinkedTopic(communities));
    }

    /** The setup, linking spaces, and what arrives. */
    public List<Command> commands() {
        return commands;
    }
}
