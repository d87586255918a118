package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Pickable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A typed option of a command: it declares what a platform's own input looks like, parses what comes back, and suggests.
 *
 * <p>Keep it in a constant: {@link Invocation#get} and {@link Invocation#find} read its value back by it.
 *
 * @param rest whether a typed line gives it all the words that no other option takes; only the last positional one
 * @param <T> what a value becomes
 */
public record Option<T>(
        String name,
        Words description,
        Input input,
        boolean required,
        boolean rest,
        Parser<T> parser,
        Suggester suggester) {

    /** The longest text that an ordinary option takes, in characters: Discord's limit for a string option is 6,000, a command line is short. */
    public static final int LONGEST = 1000;

    /** The longest text that any option can take, in characters: a button has to carry it ({@link ActionShelf#LONGEST}). */
    private static final int LONGEST_OF_ALL = 3000;

    private static final Set<String> YES = Set.of("yes", "y", "true", "on", "1", "oui", "sí", "si");
    private static final Set<String> NO = Set.of("no", "n", "false", "off", "0", "non");

    /** What a platform's own input looks like. */
    public sealed interface Input {
        /** Words, at most so many characters, with suggestions as they are typed when {@code suggests}. */
        record Text(boolean suggests, int longest) implements Input {}

        /** A whole number within limits, both inclusive. */
        record Whole(long least, long most) implements Input {}

        /** Yes or no. */
        record Flag() implements Input {}

        /**
         * One of at most 25 choices, which is what Discord takes.
         *
         * @param choices as they are declared, in English
         * @param said the same in the language of whoever reads them now
         */
        record Pick(List<Choice> choices, Supplier<List<Choice>> said) implements Input {
            /** Keeps a copy. */
            public Pick {
                choices = List.copyOf(choices);
            }
        }

        /** A channel of the platform. */
        record Place() implements Input {}

        /** A person of the platform. */
        record Person() implements Input {}
    }

    /** Reads a raw value. */
    @FunctionalInterface
    public interface Parser<T> {
        /** The value, or what is wrong with it and what would work. */
        Parsed<T> parse(String raw, Caller caller);
    }

    /** Offers values while somebody types; must not block, as it runs at every key. */
    @FunctionalInterface
    public interface Suggester {
        /** At most 25 values for what has been typed so far. */
        List<Suggestion> suggest(String typed, Caller caller);
    }

    /** Any text. */
    public static Option<String> text(String name, Words description) {
        return new Option<>(
                name,
                description,
                new Input.Text(false, LONGEST),
                false,
                false,
                (raw, caller) ->
                        raw.length() <= LONGEST ? Parsed.value(raw) : Parsed.problem(tooLong(LONGEST), List.of()),
                (typed, caller) -> List.of());
    }

    /** A text that becomes something else. */
    public static <T> Option<T> parsed(String name, Words description, Parser<T> parser) {
        return new Option<>(
                name, description, new Input.Text(false, LONGEST), false, false, parser, (typed, caller) -> List.of());
    }

    /** A whole number from {@code least} to {@code most}; a leading currency sign and thousands separators are read over. */
    public static Option<Long> whole(String name, Words description, long least, long most) {
        return new Option<>(
                name,
                description,
                new Input.Whole(least, most),
                false,
                false,
                (raw, caller) -> WholeNumber.parse(raw, least, most),
                (typed, caller) -> List.of());
    }

    /** Yes or no. */
    public static Option<Boolean> flag(String name, Words description) {
        return new Option<>(
                name,
                description,
                new Input.Flag(),
                false,
                false,
                (raw, caller) -> {
                    String folded = raw.strip().toLowerCase(Locale.ROOT);
                    if (YES.contains(folded)) {
                        return Parsed.value(true);
                    }
                    return NO.contains(folded)
                            ? Parsed.value(false)
                            : Parsed.problem(
                                    say(
                                            Quote.of(raw) + " is neither yes nor no.",
                                            Quote.of(raw) + " n’est ni oui ni non.",
                                            Quote.of(raw) + " no es ni sí ni no."),
                                    List.of("yes", "no"));
                },
                (typed, caller) -> List.of());
    }

    /** One of a few values, each with the text that stands for it. */
    public static <T> Option<T> pick(String name, Words description, List<T> values, Function<T, Choice> choiceOf) {
        Supplier<List<Choice>> said = () -> values.stream().map(choiceOf).toList();
        List<Choice> choices = Language.ENGLISH.speaking(said);
        return new Option<>(
                name,
                description,
                new Input.Pick(choices, said),
                false,
                false,
                (raw, caller) -> {
                    String folded = raw.strip().toLowerCase(Locale.ROOT);
                    List<Choice> local = said.get();
                    for (int i = 0; i < choices.size(); i++) {
                        Choice choice = choices.get(i);
                        List<String> words = List.of(
                                choice.value().toLowerCase(Locale.ROOT),
                                choice.label().toLowerCase(Locale.ROOT),
                                local.get(i).label().toLowerCase(Locale.ROOT));
                        if (words.contains(folded)) {
                            return Parsed.value(values.get(i));
                        }
                    }
                    return Parsed.problem(
                            say(
                                    Quote.of(raw) + " is not one of the choices.",
                                    Quote.of(raw) + " n’est pas dans les choix.",
                                    Quote.of(raw) + " no está entre las opciones."),
                            Nearest.to(raw, choices.stream().map(Choice::value).toList()));
                },
                (typed, caller) -> List.of());
    }

    /** A channel: the raw value is its id, or what a client writes for one, such as {@code <#C024BE91L|general>}. */
    public static Option<PlaceId> place(String name, Words description) {
        return known(
                name,
                description,
                new Input.Place(),
                (raw, caller) -> TypedId.parse(raw, Pickable.PLACE, caller, PlaceId::new));
    }

    /** A person: the raw value is their id, or what a client writes for one, such as {@code <@U061F7AUR|bob>}. */
    public static Option<PersonId> person(String name, Words description) {
        return known(
                name,
                description,
                new Input.Person(),
                (raw, caller) -> TypedId.parse(raw, Pickable.PERSON, caller, PersonId::new));
    }

    private static <T> Option<T> known(String name, Words description, Input input, Parser<T> parser) {
        return new Option<>(name, description, input, false, false, parser, (typed, caller) -> List.of());
    }

    /** The same option, without which the command cannot run. */
    public Option<T> needed() {
        return new Option<>(name, description, input, true, rest, parser, suggester);
    }

    /** The same option, taking all the words of a typed line that no other one takes. */
    public Option<T> takingTheRest() {
        return new Option<>(name, description, input, required, true, parser, suggester);
    }

    /** The same option, taking a text of so many characters, at most 3,000. */
    public Option<T> upTo(int most) {
        if (most > LONGEST_OF_ALL) {
            throw new IllegalArgumentException("no option takes " + most + " characters");
        }
        return new Option<>(name, description, new Input.Text(false, most), required, rest, parser, suggester);
    }

    /** The longest raw value that it takes, in characters. */
    int longest() {
        return input instanceof Input.Text text ? text.longest() : LONGEST;
    }

    /** The same option, with values offered while somebody types. */
    public Option<T> suggesting(Suggester offers) {
        return new Option<>(name, description, new Input.Text(true, longest()), required, rest, parser, offers);
    }

    static String tooLong(int most) {
        return say(
                "That is longer than " + most + " characters.",
                "C’est plus long que " + most + " caractères.",
                "Tiene más de " + most + " caracteres.");
    }
}
