package dev.carrel.feature.moderate;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

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
                new AuditCommand(communities),
                new HealthCommand(communities, outbox, machinery, clock));
    }

    /** What messages to moderators and to whole spaces say, by topic. */
    public static Map<String, Topic> topics(Communities communities) {
        return Map.of(
                SpaceLinkedTopic.TOPIC, new SpaceLinkedTopic(communities), WelcomeTopic.TOPIC, new WelcomeTopic());
    }

    /** Gets ready to promise a greeting to who has added Carrel to a space; may block for the database. */
    public static Consumer<Handle> greeting(
            Communities communities, Outbox outbox, PersonId installer, SpaceId space, Instant now) {
        Delivery promise = WelcomeTopic.promise(communities, installer, space, now);
        return handle -> outbox.put(handle, List.of(promise));
    }

    /** The setup, linking spaces, and what arrives. */
    public List<Command> commands() {
        return commands;
    }
}
