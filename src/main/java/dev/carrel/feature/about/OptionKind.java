package dev.carrel.feature.about;

import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what an option takes. */
final class OptionKind {
    private OptionKind() {}

    static String of(Option<?> option) {
        return switch (option.input()) {
            case Option.Input.Text text -> option.rest() ? "the rest of the line" : "words";
            case Option.Input.Whole whole ->
                String.format(Locale.ROOT, "a whole number from %,d to %,d", whole.least(), whole.most());
            case Option.Input.Flag flag -> "yes or no";
            case Option.Input.Place place -> "a channel";
            case Option.Input.Person person -> "a person";
            case Option.Input.Pick pick ->
                "one of " + pick.choices().stream().map(Choice::value).collect(Collectors.joining(", "));
        };
    }
}
