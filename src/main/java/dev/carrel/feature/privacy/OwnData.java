package dev.carrel.feature.privacy;

import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.group.Groups;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Exports;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands by which members decide over what is kept of them. */
public final class OwnData {
    private OwnData() {}

    /**
     * One command each for having it all, and for having it all forgotten.
     *
     * @param communities these and the others are asked when a command runs, never for its declaration
     */
    public static List<Command> commands(
            Supplier<Communities> communities,
            Supplier<Groups> groups,
            Supplier<Erasure> erasure,
            Supplier<Exports> exports,
            Supplier<Optional<URI>> webAddress) {
        return List.of(new ExportCommand(exports, webAddress), new EraseCommand(communities, groups, erasure));
    }
}
