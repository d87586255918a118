package dev.carrel.platform.console;

import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inert;
import dev.carrel.chat.command.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form on its way, asked prompt by prompt. One thread.
 *
 * <p>An empty line keeps what the input holds, {@value #NOTHING} takes it away. A choice is answered by its number, its label or
 * its value. The router judges the answers; here only what has to be answered and what a form can hold is seen to.
 */
final class FormFilling {
    /** The answer that stops the asking. */
    static final String STOP = ".";

    private static final String NOTHING = "-";

    private final Form form;
    private final String actionId;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private int at;

    FormFilling(Form form, String actionId) {
        this.form = form;
        this.actionId = actionId;
    }

    String actionId() {
        return actionId;
    }

    Map<String, String> answers() {
        return answers;
    }

    boolean done() {
        return at == form.inputs().size();
    }

    boolean atStart() {
        return at == 0;
    }

    /** What every input holds before it is answered, by its name. */
    Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        form.inputs().forEach(input -> held.put(input.name(), input.value()));
        return held;
    }

    Form.Input input() {
        return form.inputs().get(at);
    }

    /** What stands before the cursor: {@code Program [kent]: }. */
    String prompt() {
        String held = held(input());
        String brackets = held.isEmpty() ? "" : " [" + Inert.of(held) + "]";
        return Inert.of(input().label()) + (input().required() ? "" : " (optional)") + brackets + ": ";
    }

    /** Takes an answer, or says why not; then the same input is asked again. */
    Optional<String> accept(String line) {
        String typed = line.strip();
        String answer = typed.isEmpty() ? input().value() : typed.equals(NOTHING) ? "" : typed;
        if (answer.isEmpty() && input().required()) {
            return Optional.of("This one is needed. “" + STOP + "” stops asking.");
        }
        Optional<String> problem = Optional.empty();
        switch (input()) {
            case Form.Input.Words words -> {
                if (answer.length() > words.longest()) {
                    problem = Optional.of("That is longer than " + words.longest() + " characters.");
                }
            }
            case Form.Input.Known known -> {
                if (answer.length() > known.inWords().longest()) {
                    problem = Optional.of("That is longer than any id.");
                }
            }
            case Form.Input.Pick pick -> {
                Optional<Choice> chosen = choice(pick, answer);
                if (chosen.isPresent()) {
                    answer = chosen.get().value();
                } else if (!answer.isEmpty()) {
                    problem = Optional.of(notAChoice(pick, answer));
                }
            }
        }
        if (problem.isEmpty()) {
            answers.put(input().name(), answer);
            at++;
        }
        return problem;
    }

    private static String notAChoice(Form.Input.Pick pick, String answer) {
        List<String> near =
                Nearest.to(answer, pick.choices().stream().map(Choice::label).toList());
        return "“" + answer + "” is not one of the choices. "
                + (near.isEmpty()
                        ? "Type a number from 1 to " + pick.choices().size() + "."
                        : "Did you mean “" + near.getFirst() + "”?");
    }

    private static Optional<Choice> choice(Form.Input.Pick pick, String answer) {
        for (int i = 0; i < pick.choices().size(); i++) {
            Choice choice = pick.choices().get(i);
            if (answer.equals(String.valueOf(i + 1))
                    || answer.equalsIgnoreCase(choice.label())
                    || answer.equalsIgnoreCase(choice.value())) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** What an input holds, as a person reads it. */
    private static String held(Form.Input input) {
        return switch (input) {
            case Form.Input.Words words -> words.value();
            case Form.Input.Known known -> known.value();
            case Form.Input.Pick pick ->
                pick.choices().stream()
                        .filter(choice -> choice.value().equals(pick.value()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(pick.value());
        };
    }
}
