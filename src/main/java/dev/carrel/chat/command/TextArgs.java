package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Takes what follows a command in a typed line apart: {@code archives online cost:30000 state:"New York"}.
 *
 * <p>{@code name:value} and {@code name=value} set an option. Other words fill the options without such a value in the order of their
 * declaration, a word each, or up to a comma where there are commas; an option that {@linkplain Option#rest() takes the rest} gets all that
 * is left, as typed. Straight, curly and angle quotes keep words together.
 */
public final class TextArgs {
    private final Declaration declaration;
    private final String line;
    private final SequencedMap<String, String> values = new LinkedHashMap<>();
    private final List<TypedWord> loose = new ArrayList<>();

    private TextArgs(Declaration declaration, String line) {
        this.declaration = declaration;
        this.line = line;
    }

    /**
     * The outcome of reading a line.
     *
     * @param values raw values by option name
     * @param problem why the line cannot be taken, if so
     */
    public record Read(SequencedMap<String, String> values, Optional<Refusal> problem) {}

    /** Reads what follows the command's path. */
    public static Read read(Declaration declaration, String line) {
        TextArgs args = new TextArgs(declaration, line);
        Optional<Refusal> problem = args.takeNamed().or(args::fillLoose);
        return new Read(args.values, problem);
    }

    /** Sets the named options and leaves the other words. */
    private Optional<Refusal> takeNamed() {
        for (TypedWord word : TypedWord.in(line)) {
            if (declaration.option(word.name()).isPresent()) {
                values.put(word.name(), word.text());
            } else if (looksMistyped(word.name())) {
                return Optional.of(noSuchOption(word));
            } else {
                loose.add(word);
            }
        }
        return Optional.empty();
    }

    /** Gives the other words to the options that are not set; refuses those that none takes. */
    private Optional<Refusal> fillLoose() {
        boolean commas = loose.stream().anyMatch(TypedWord::comma);
        int next = 0;
        for (Option<?> option : declaration.options()) {
            if (next == loose.size() || values.containsKey(option.name())) {
                continue;
            }
            if (option.rest()) {
                values.put(option.name(), rest(next));
                next = loose.size();
            } else if (takesLooseWords(option)) {
                int end = next + 1;
                while (commas && end < loose.size() && !loose.get(end - 1).comma()) {
                    end++;
                }
                values.put(option.name(), joined(next, end));
                next = end;
            }
        }
        return next == loose.size() ? Optional.empty() : Optional.of(surplus(loose.get(next)));
    }

    /** Only what people would leave the name off: among others, a number or a yes needs its name to be clear. */
    private boolean takesLooseWords(Option<?> option) {
        boolean speaksForItself = switch (option.input()) {
            case Option.Input.Text text -> true;
            case Option.Input.Place place -> true;
            case Option.Input.Person person -> true;
            case Option.Input.Whole whole -> false;
            case Option.Input.Flag flag -> false;
            case Option.Input.Pick pick -> false;
        };
        return speaksForItself || option.required() || declaration.options().size() == 1;
    }

    private String joined(int from, int to) {
        return String.join(" ", loose.subList(from, to).stream().map(this::said).toList());
    }

    /** A word with a colon that names no option keeps it: it is text. */
    private String said(TypedWord word) {
        return word.name().isEmpty() ? word.text() : typed(word);
    }

    private String typed(TypedWord word) {
        return line.substring(word.from(), word.to());
    }

    /** All that is left as typed, white space included; one quoted word without its quotes. */
    private String rest(int first) {
        if (first == loose.size() - 1 && !loose.get(first).comma()) {
            return said(loose.get(first));
        }
        StringBuilder rest = new StringBuilder(typed(loose.get(first)));
        for (int i = first + 1; i < loose.size(); i++) {
            String between = line.substring(loose.get(i - 1).to(), loose.get(i).from());
            rest.append(between.isBlank() ? between : " ").append(typed(loose.get(i)));
        }
        return rest.toString();
    }

    private Refusal surplus(TypedWord word) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "/" + declaration.name() + " does not know what to do with " + Quote.of(typed(word))
                                        + ".",
                                "/" + declaration.name() + " ne sait que faire de " + Quote.of(typed(word)) + ".",
                                "/" + declaration.name() + " no sabe qué hacer con " + Quote.of(typed(word)) + "."))
                .example(declaration.exampleLine());
    }

    private Refusal noSuchOption(TypedWord word) {
        List<String> nearest = nearestOptions(word.name()).stream()
                .map(near -> near + ":" + word.text())
                .toList();
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "/" + declaration.name() + " has no option called " + Quote.of(word.name()) + ".",
                                "/" + declaration.name() + " n’a pas d’option " + Quote.of(word.name()) + ".",
                                "/" + declaration.name() + " no tiene la opción " + Quote.of(word.name()) + "."))
                .nearest(nearest)
                .example(declaration.exampleLine());
    }

    /** A name that is close to an option's is a slip; anything else with a colon ("note: …", a web address) is text. */
    private boolean looksMistyped(String name) {
        return name.length() > 2 && !nearestOptions(name).isEmpty();
    }

    private List<String> nearestOptions(String name) {
        return Nearest.to(name, declaration.options().stream().map(Option::name).toList());
    }
}
