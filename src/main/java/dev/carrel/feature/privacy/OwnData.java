package dev.carrel.feature.privacy;

import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.group.Groups;
import dev.carrel.privacy.Erasure;
import java.util.List;
import java.util.function.Supplier;

/** The commands by which members decide over what is kept of them. */
public final class OwnData {
    private OwnData() {}

    /**
     * One command for having it all forgotten.
     *
     * @param communities these and the others are asked when a command runs, never for its declaration
     */
    public static List<Command> commands(
            Supplier<Communities> communities, Supplier<Groups> groups, Supplier<Erasure> erasure) {
        return List.of(new EraseCommand(communities, groups, erasure));
    }
}
