package dev.carrel.chat.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** All commands by their path. Immutable; a tree with a wrong declaration cannot be made. */
public final class CommandTree {
    private final SequencedMap<String, Command> commands;

    private CommandTree(SequencedMap<String, Command> commands) {
        this.commands = commands;
    }

    /**
     * The tree of these commands.
     *
     * @throws IllegalArgumentException naming every problem of every declaration, a line each
     */
    public static CommandTree of(Collection<? extends Command> commands) {
        List<String> problems = DeclarationCheck.problems(
                commands.stream().map(Command::declaration).toList());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Wrong command declarations:\n  " + String.join("\n  ", problems));
        }
        SequencedMap<String, Command> byName = new LinkedHashMap<>();
        commands.forEach(command -> byName.put(command.declaration().name(), command));
        return new CommandTree(byName);
    }

    /** The command with exactly this path. */
    public Optional<Command> command(List<String> path) {
        return Optional.ofNullable(commands.get(String.join(" ", path)));
    }

    /** Every declaration, in the order in which the commands were given. */
    public List<Declaration> declarations() {
        return commands.values().stream().map(Command::declaration).toList();
    }

    /** The declarations below a first word, {@code program}. */
    public List<Declaration> under(String first) {
        return declarations().stream()
                .filter(declaration -> declaration.path().getFirst().equals(first))
                .toList();
    }

    /**
     * A typed line, split into the command and what follows it.
     *
     * @param rest what follows the path, as typed
     */
    public record Found(Command command, String rest) {}

    /** The command that a line begins with, the longest path first; the slash may be missing, and case does not matter. */
    public Optional<Found> find(String line) {
        String bare = bare(line);
        for (int words = 3; words > 0; words--) {
            int end = endOfWords(bare, words);
            Command command = end < 0 ? null : commands.get(path(bare, end));
            if (command != null) {
                return Optional.of(new Found(command, bare.substring(end).strip()));
            }
        }
        return Optional.empty();
    }

    /** The names that are most like the beginning of a line that is no command. */
    public List<String> nearest(String line) {
        String bare = bare(line);
        int two = endOfWords(bare, 2);
        int one = endOfWords(bare, 1);
        if (one < 0) {
            return List.of();
        }
        String first = path(bare, one);
        List<String> siblings = under(first).stream().map(Declaration::name).toList();
        List<String> alike =
                Nearest.to(path(bare, two < 0 ? one : two), siblings.isEmpty() ? commands.keySet() : siblings);
        return alike.isEmpty() ? siblings.stream().limit(3).toList() : alike;
    }

    private static String bare(String line) {
        String stripped = line.strip();
        return stripped.startsWith("/") ? stripped.substring(1).strip() : stripped;
    }

    private static String path(String bare, int end) {
        return String.join(" ", bare.substring(0, end).toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** Where the first {@code count} words end, or -1 when there are fewer. */
    private static int endOfWords(String bare, int count) {
        int i = 0;
        for (int word = 0; word < count; word++) {
            while (i < bare.length() && Character.isWhitespace(bare.charAt(i))) {
                i++;
            }
            if (i == bare.length()) {
                return -1;
            }
            while (i < bare.length() && !Character.isWhitespace(bare.charAt(i))) {
                i++;
            }
        }
        return i;
    }
}
