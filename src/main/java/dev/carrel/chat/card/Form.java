package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import java.util.List;

/**
 * Questions to be answered together: a modal on Discord and Slack, a form on the web, prompts in a terminal.
 *
 * @param introduction what was wrong with the last try, or why these are asked; may be empty
 * @param submit the command that takes the answers, each under its input's name
 */
public record Form(String title, Text introduction, List<Input> inputs, Action submit) {
    /** Keeps a copy; a form asks something. */
    public Form {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("form '" + title + "' asks nothing");
        }
    }

    /** The form as a card that opens it, filled in as it is now: for a moment at which a platform opens no form. */
    public Card invitation() {
        Action filledIn = submit;
        for (Input input : inputs) {
            filledIn = input.value().isEmpty() ? filledIn : filledIn.with(input.name(), input.value());
        }
        Text headline = introduction.isEmpty()
                ? Text.of(
                        say("A few more words are needed.", "Il manque encore quelques mots.", "Faltan unas palabras."))
                : introduction;
        return Card.of(
                headline,
                Block.Buttons.of(Button.primary(
                        say("Open the form", "Ouvrir le formulaire", "Abrir el formulario"), filledIn.asking())));
    }

    /** One question of a form. */
    public sealed interface Input {
        /** The option that takes the answer. */
        String name();

        /** What is asked. */
        String label();

        /** An example or a limit, in a few words; may be empty. */
        String hint();

        /** Whether it has to be answered. */
        boolean required();

        /** The answer so far, or empty. */
        String value();

        /**
         * An answer in the person's own words.
         *
         * @param value what the answer is so far
         * @param longest in characters
         */
        record Words(String name, String label, String hint, boolean required, String value, int longest, boolean tall)
                implements Input {}

        /**
         * An answer from a list.
         *
         * @param value the value of the choice so far, or empty
         */
        record Pick(String name, String label, String hint, boolean required, String value, List<Choice> choices)
                implements Input {
            /** Keeps a copy. */
            public Pick {
                choices = List.copyOf(choices);
            }
        }

        /**
         * One of the platform's own channels or people, answered by its raw id.
         *
         * @param value the raw id so far or, where that was no id, what was typed; or empty
         */
        record Known(String name, String label, String hint, boolean required, String value, Pickable kind)
                implements Input {
            /** The longest answer in characters: an id has at most 100, and what is typed around it a few more. */
            private static final int LONGEST = 200;

            /** The same question in words, for a platform that offers no channels or people, or not in a form. */
            public Words inWords() {
                return new Words(name, label, hint, required, value, Math.max(LONGEST, value.length()), false);
            }
        }
    }
}
