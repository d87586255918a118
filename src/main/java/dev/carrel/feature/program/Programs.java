package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The commands about library-science programs. Immutable; its commands keep no state between runs. */
public final class Programs {
    private final List<Command> commands;

    /**
     * Commands over this catalogue.
     *
     * @param clock says what is ahead and what is old
     * @param watches asked when a command runs, never for its declaration
     * @param zoneQuestion what a card that says times ends with, for a caller whose zone is not known; may be nothing
     */
    public Programs(
            CatalogueIndex index,
            InstantSource clock,
            Supplier<Watches> watches,
            Function<Caller, List<Block>> zoneQuestion) {
        ProgramOption programs = new ProgramOption(index);
        FindOptions find = new FindOptions(index);
        this.commands = List.of(
                new FindCommand(index, find, clock),
                new ShowCommand(programs, clock),
                new CompareCommand(programs, clock),
                new MatchCommand(index, find, clock),
                new DeadlinesCommand(index.catalogue(), programs, clock, zoneQuestion),
                new ChecklistCommand(programs, clock),
                new WatchCommand(watches, index.catalogue(), programs));
    }

    /**
     * What to show with a reminder that was set from a card of deadlines, from the words it was set with; nothing for other words. The
     * catalogue is asked when the reminder comes.
     */
    public static BiFunction<String, ZoneId, List<Block>> deadlineNotes(Catalogue catalogue, InstantSource clock) {
        return (about, zone) -> DeadlineReminder.explained(catalogue, clock, about, zone);
    }

    /** One command each for finding, showing, comparing, matching, deadlines, the checklist and watching. */
    public List<Command> commands() {
        return commands;
    }
}
