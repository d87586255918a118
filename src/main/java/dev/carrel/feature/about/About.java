package dev.carrel.feature.about;

import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The commands by which Carrel speaks of itself, and the document that lists all commands. */
public final class About {
    private About() {}

    /**
     * {@code /carrel help, status, about} and {@code privacy}.
     *
     * @param others all the other commands: the help knows them and its own
     * @param status how the bot is doing now; asked at each {@code /carrel status}, may block shortly
     */
    public static List<Command> commands(
            Collection<? extends Command> others, Edition edition, Supplier<Status> status) {
        List<Command> own =
                List.of(new StatusCommand(edition, status), new AboutCommand(edition), new PrivacyCommand());
        List<Declaration> known = new ArrayList<>();
        others.forEach(command -> known.add(command.declaration()));
        known.add(HelpCommand.DECLARATION);
        own.forEach(command -> known.add(command.declaration()));
        List<Command> commands = new ArrayList<>();
        commands.add(new HelpCommand(known));
        commands.addAll(own);
        return List.copyOf(commands);
    }

    /** Every command with its options and examples, as Markdown: {@code src/docs/commands.md}. */
    public static String commandsDocument(List<Declaration> declarations) {
        return CommandsDocument.of(declarations);
    }
}
