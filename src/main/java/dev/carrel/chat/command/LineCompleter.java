package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completes a line that somebody is typing, for platforms that have no completion of their own (terminal, web).
 *
 * <p>Offers commands first, then values for the option the cursor is in, then the names of options that are not set yet.
 */
final class LineCompleter {
    private static final int MOST = 25;

    private final CommandTree tree;

    LineCompleter(CommandTree tree) {
        this.tree = tree;
    }

    Completion complete(String line, Caller caller) {
        Optional<CommandTree.Found> found = tree.find(line);
        boolean pathIsDone = found.isPresent()
                && (!found.get().rest().isEmpty() || line.endsWith(" "))
                && allowed(found.get().command().declaration(), caller.role());
        return pathIsDone
                ? insideCommand(found.get().command().declaration(), found.get().rest(), line, caller)
                : commands(line, caller);
    }

    private Completion commands(String line, Caller caller) {
        String stripped = line.stripLeading();
        String typed = (stripped.startsWith("/") ? stripped.substring(1) : stripped).toLowerCase(Locale.ROOT);
        List<Suggestion> offers = tree.declarations().stream()
                .filter(declaration -> allowed(declaration, caller.role())
                        && declaration.name().startsWith(typed))
                .limit(MOST)
                .map(declaration -> new Suggestion(
                        "/" + declaration.name() + "  "
                                + declaration.description().in(caller.language()),
                        "/" + declaration.name() + " "))
                .toList();
        return new Completion(0, offers);
    }

    private Completion insideCommand(Declaration declaration, String rest, String line, Caller caller) {
        int from = wordStart(line);
        String word = line.substring(from);
        int colon = word.indexOf(':');
        if (colon > 0) {
            return declaration
                    .option(word.substring(0, colon))
                    .map(option -> new Completion(from + colon + 1, values(option, word.substring(colon + 1), caller)))
                    .orElse(new Completion(from, List.of()));
        }
        int restFrom = line.stripTrailing().length() - rest.length();
        TextArgs.Read read = TextArgs.read(declaration, line.substring(Math.min(restFrom, from), from));
        Stream<Suggestion> positional = declaration.options().stream()
                .filter(option -> option.input() instanceof Option.Input.Text)
                .filter(option -> !read.values().containsKey(option.name()))
                .findFirst()
                .map(option -> values(option, word, caller).stream())
                .orElse(Stream.empty());
        Stream<Suggestion> names = declaration.options().stream()
                .filter(option -> !read.values().containsKey(option.name()))
                .filter(option -> option.name().startsWith(word.toLowerCase(Locale.ROOT)))
                .map(option -> new Suggestion(
                        option.name() + ":  " + option.description().in(caller.language()), option.name() + ":"));
        return new Completion(from, Stream.concat(positional, names).limit(MOST).toList());
    }

    private static List<Suggestion> values(Option<?> option, String typed, Caller caller) {
        String folded = typed.toLowerCase(Locale.ROOT).replace("\"", "");
        List<Suggestion> offers = new ArrayList<>();
        switch (option.input()) {
            case Option.Input.Pick pick ->
                pick.choices().stream()
                        .filter(choice -> choice.value()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(folded)
                                || choice.label().toLowerCase(Locale.ROOT).startsWith(folded))
                        .forEach(choice -> offers.add(new Suggestion(choice.label(), choice.value())));
            case Option.Input.Flag flag -> {
                offers.add(Suggestion.of("yes"));
                offers.add(Suggestion.of("no"));
            }
            case Option.Input.Whole whole -> {
                // Any number will do: there is nothing to offer.
            }
            case Option.Input.Place place -> {
                // The platform knows its own channels and offers them itself.
            }
            case Option.Input.Person person -> {
                // The same with its people.
            }
            case Option.Input.Text text -> offers.addAll(option.suggester().suggest(folded, caller));
        }
        return offers.stream().limit(MOST).map(LineCompleter::quotedWhereNeeded).toList();
    }

    private static Suggestion quotedWhereNeeded(Suggestion offer) {
        boolean spaced = offer.value().chars().anyMatch(Character::isWhitespace);
        return spaced ? new Suggestion(offer.label(), '"' + offer.value().replace("\"", "") + '"') : offer;
    }

    private static int wordStart(String line) {
        int quote = line.lastIndexOf('"');
        boolean open = line.chars().filter(c -> c == '"').count() % 2 == 1;
        int end = open ? quote : line.length();
        int i = end;
        while (i > 0 && !Character.isWhitespace(line.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean allowed(Declaration declaration, Role role) {
        return role.covers(declaration.leastRole());
    }
}
