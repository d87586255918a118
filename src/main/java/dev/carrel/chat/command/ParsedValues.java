package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command's raw values, parsed.
 *
 * @param missing what has to be asked for before anything else
 * @param problem what was wrong with the first value that could not be read
 */
record ParsedValues(Map<String, Object> values, Optional<Text> missing, Optional<Refusal> problem) {

    static ParsedValues of(Declaration declaration, Map<String, String> raw, Caller caller) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Refusal> unknown = unknown(declaration, raw);
        if (unknown.isPresent()) {
            return new ParsedValues(values, Optional.empty(), unknown);
        }
        List<Option<?>> absent = declaration.options().stream()
                .filter(option ->
                        option.required() && raw.getOrDefault(option.name(), "").isBlank())
                .toList();
        Optional<Refusal> problem = Optional.empty();
        for (Option<?> option : declaration.options()) {
            String text = raw.getOrDefault(option.name(), "");
            if (!text.isBlank() && problem.isEmpty()) {
                problem = parse(declaration, option, text, caller, values);
            }
        }
        if (problem.isEmpty() && !absent.isEmpty()) {
            return new ParsedValues(values, Optional.of(missing(declaration, absent)), Optional.empty());
        }
        return new ParsedValues(values, Optional.empty(), problem);
    }

    private static Text missing(Declaration declaration, List<Option<?>> absent) {
        String names = absent.stream().map(Option::name).collect(Collectors.joining(say(" and ", " et ", " y ")));
        String name = "/" + declaration.name();
        return Text.of(say(
                        name + " needs " + names + ". For example: ",
                        "Il manque " + names + " à " + name + ". Par exemple : ",
                        "A " + name + " le falta " + names + ". Por ejemplo: "))
                .thenCode(declaration.exampleLine());
    }

    private static Optional<Refusal> unknown(Declaration declaration, Map<String, String> raw) {
        return raw.keySet().stream()
                .filter(name -> declaration.option(name).isEmpty())
                .findFirst()
                .map(name -> Refusal.of(
                                Refusal.Kind.INPUT,
                                say(
                                        "/" + declaration.name() + " has no option called " + Quote.of(name) + ".",
                                        "/" + declaration.name() + " n’a pas d’option " + Quote.of(name) + ".",
                                        "/" + declaration.name() + " no tiene la opción " + Quote.of(name) + "."))
                        .nearest(Nearest.to(
                                name,
                                declaration.options().stream().map(Option::name).toList()))
                        .example(declaration.exampleLine()));
    }

    private static <T> Optional<Refusal> parse(
            Declaration declaration, Option<T> option, String raw, Caller caller, Map<String, Object> values) {
        if (raw.length() > option.longest()) {
            return Optional.of(
                    refusal(declaration, option, new Parsed.Problem<T>(Option.tooLong(option.longest()), List.of())));
        }
        return switch (option.parser().parse(raw.strip(), caller)) {
            case Parsed.Value<T> understood -> {
                values.put(option.name(), understood.value());
                yield Optional.empty();
            }
            case Parsed.Problem<T> problem -> Optional.of(refusal(declaration, option, problem));
        };
    }

    private static <T> Refusal refusal(Declaration declaration, Option<T> option, Parsed.Problem<T> problem) {
        return Refusal.of(Refusal.Kind.INPUT, option.name() + ": " + problem.what())
                .nearest(problem.nearest())
                .example(declaration.exampleLine());
    }
}
