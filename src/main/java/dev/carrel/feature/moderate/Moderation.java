package dev.carrel.feature.moderate;

import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The commands of moderators. Immutable. */
public final class Moderation {
    private final List<Command> commands;

    /**
     * Commands over these communities.
     *
     * @param communities asked when a command runs, never for its declaration
     * @param clock says what time it is in a zone
     */
    public Moderation(Supplier<Communities> communities, InstantSource clock) {
        this.commands = List.of(new SetupCommand(communities, clock), new LinkSpaceCommand(communities));
    }

    /** The setup, and linking spaces. */
    public List<Command> commands() {
        return commands;
    }
}
