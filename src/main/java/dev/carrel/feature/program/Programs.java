package dev.carrel.feature.program;

import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.command.Command;
import java.time.InstantSource;
import java.util.List;

/** The commands about library-science programs. Immutable; its commands keep no state between runs. */
public final class Programs {
    private final List<Command> commands;

    /** Commands over this catalogue; the clock says what is ahead and what is old. */
    public Programs(CatalogueIndex index, InstantSource clock) {
        ProgramOption programs = new ProgramOption(index);
        FindOptions find = new FindOptions(index);
        this.commands = List.of(
                new FindCommand(index, find, clock),
                new ShowCommand(programs, clock),
                new CompareCommand(programs, clock),
                new MatchCommand(index, find, clock),
                new DeadlinesCommand(index.catalogue(), programs, clock),
                new ChecklistCommand(programs, clock));
    }

    /** One command each for finding, showing, comparing, matching, deadlines and the checklist. */
    public List<Command> commands() {
        return commands;
    }
}
