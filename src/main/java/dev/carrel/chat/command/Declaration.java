package dev.carrel.chat.command;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a command is, as a value: Discord's registration, Slack's manifest and form, the terminal's completion, the web form,
 * {@code /carrel help} and the documentation are all drawn from it.
 *
 * @param path one to three words: {@code [program, find]}
 * @param leastRole who may use it
 * @param examples what follows the path in lines that work; refusals show the first
 */
public record Declaration(
        List<String> path,
        Words description,
        List<Option<?>> options,
        Audience audience,
        Role leastRole,
        List<String> examples) {
    /** Keeps copies; whether it makes sense is {@link CommandTree}'s to say, all problems at once. */
    public Declaration {
        path = List.copyOf(path);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** A command that everybody may use and that only who asked sees the answer of. */
    public static Declaration of(String path, Words description, Option<?>... options) {
        return new Declaration(
                Arrays.asList(path.split(" ")),
                description,
                Arrays.asList(options),
                Audience.PRIVATE,
                Role.STUDENT,
                List.of());
    }

    /** The same, answered where everybody in the place sees it. */
    public Declaration seenByAll() {
        return new Declaration(path, description, options, Audience.PUBLIC, leastRole, examples);
    }

    /** The same, for members in at least this role. */
    public Declaration onlyFor(Role role) {
        return new Declaration(path, description, options, audience, role, examples);
    }

    /** The same, with another line that works; {@code rest} is what follows the path. */
    public Declaration example(String rest) {
        List<String> more = new ArrayList<>(examples);
        more.add(rest);
        return new Declaration(path, description, options, audience, leastRole, more);
    }

    /** The path as it is typed: {@code program find}. */
    public String name() {
        return String.join(" ", path);
    }

    /** The option of this name. */
    public Optional<Option<?>> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** A line that works: the first example, or the bare command. */
    public String exampleLine() {
        String rest = examples.isEmpty() ? "" : examples.getFirst();
        return ("/" + name() + " " + rest).strip();
    }
}
