package dev.carrel.feature.about;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import java.util.stream.Collectors;

/** Says in words what an option takes. */
final class OptionKind {
    private OptionKind() {}

    static String of(Option<?> option) {
        return switch (option.input()) {
            case Option.Input.Text text ->
                option.rest()
                        ? say("the rest of the line", "le reste de la ligne", "el resto de la línea")
                        : say("words", "des mots", "palabras");
            case Option.Input.Whole whole ->
                String.format(
                        Language.spoken().locale(),
                        say(
                                "a whole number from %,d to %,d",
                                "un nombre entier de %,d à %,d", "un número entero de %,d a %,d"),
                        whole.least(),
                        whole.most());
            case Option.Input.Flag flag -> say("yes or no", "yes ou no", "yes o no");
            case Option.Input.Place place -> say("a channel", "un canal", "un canal");
            case Option.Input.Person person -> say("a person", "une personne", "una persona");
            case Option.Input.Pick pick ->
                say("one of ", "un de ", "uno de ")
                        + pick.choices().stream().map(Choice::value).collect(Collectors.joining(", "));
        };
    }
}
