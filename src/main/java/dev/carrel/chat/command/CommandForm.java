package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Pickable;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a declaration as a form, filled in with what has been typed: nothing a person typed is lost. */
final class CommandForm {
    /** Discord's modal takes five inputs (docs: components/reference, modals). */
    private static final int MOST_INPUTS = 5;

    /** A form's title, in characters: Slack takes 24, Discord 45. */
    private static final int LONGEST_TITLE = 24;

    private CommandForm() {}

    /**
     * The options of a command as questions: the required ones and those with a value first, at most five.
     *
     * @param introduction what was wrong, or why it is asked
     */
    static Form of(Declaration declaration, Map<String, String> values, Text introduction, Language language) {
        List<Option<?>> asked = declaration.options().stream()
                .sorted(Comparator.comparing((Option<?> option) -> !option.required())
                        .thenComparing(option -> !values.containsKey(option.name())))
                .limit(MOST_INPUTS)
                .toList();
        List<Form.Input> inputs = new ArrayList<>();
        for (Option<?> option : declaration.options()) {
            if (asked.contains(option)) {
                inputs.add(input(option, values.getOrDefault(option.name(), ""), language));
            }
        }
        Action submit = Action.of(declaration.path().toArray(String[]::new));
        for (Map.Entry<String, String> value : new LinkedHashMap<>(values).entrySet()) {
            boolean askedFor = asked.stream().anyMatch(option -> option.name().equals(value.getKey()));
            submit = askedFor ? submit : submit.with(value.getKey(), value.getValue());
        }
        return new Form(title(declaration), introduction, inputs, submit);
    }

    private static String title(Declaration declaration) {
        String name = "/" + declaration.name();
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
    }

    private static Form.Input input(Option<?> option, String value, Language language) {
        String label = label(LocalNames.in(language, option.name()).orElse(option.name()));
        String hint = option.description().in(language);
        return switch (option.input()) {
            case Option.Input.Pick pick ->
                new Form.Input.Pick(
                        option.name(),
                        label,
                        hint,
                        option.required(),
                        value,
                        pick.said().get());
            case Option.Input.Flag flag ->
                new Form.Input.Pick(
                        option.name(),
                        label,
                        hint,
                        option.required(),
                        value,
                        List.of(Choice.of(say("Yes", "Oui", "Sí"), "yes"), Choice.of(say("No", "Non", "No"), "no")));
            case Option.Input.Place place -> known(option, label, hint, value, Pickable.PLACE);
            case Option.Input.Person person -> known(option, label, hint, value, Pickable.PERSON);
            case Option.Input.Whole whole ->
                new Form.Input.Words(option.name(), label, hint, option.required(), value, 20, false);
            case Option.Input.Text text ->
                new Form.Input.Words(
                        option.name(), label, hint, option.required(), value, text.longest(), option.rest());
        };
    }

    private static Form.Input known(Option<?> option, String label, String hint, String value, Pickable kind) {
        String id = TypedId.unmarked(value, kind).orElse(value);
        return new Form.Input.Known(option.name(), label, hint, option.required(), id, kind);
    }

    private static String label(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
