package dev.carrel.calendar;

import java.util.List;

/** Sentences for what is no time. */
final class Refusals {
    private static final List<String> EXAMPLES = List.of(
            "tomorrow 9am", "tue 7pm", "2027-02-01 19:00", "in 2 hours", "every other friday at noon until 15 may");

    private Refusals() {}

    static Reading.Unreadable unknown() {
        return because("There is no time in these words that Carrel can read.");
    }

    static Reading.Unreadable tooFar() {
        return because("That is more than 20 years away.");
    }

    static Reading.Unreadable because(String sentence) {
        return new Reading.Unreadable(sentence, EXAMPLES);
    }
}
