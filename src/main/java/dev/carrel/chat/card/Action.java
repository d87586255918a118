package dev.carrel.chat.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A command that a control stands for: pressing a button is the same as typing it, with the same permission check.
 *
 * @param path the command's words, {@code [program, show]}
 * @param values raw option values by option name, in the order they were given
 * @param into the options that take what a menu's reader chooses, the first choice into the first one
 */
public record Action(List<String> path, SequencedMap<String, String> values, List<String> into, Effect effect) {
    /** Keeps copies. */
    public Action {
        path = List.copyOf(path);
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        into = List.copyOf(into);
    }

    /** The command with these words and no values, answered by a message of its own. */
    public static Action of(String... path) {
        return new Action(List.of(path), new LinkedHashMap<>(), List.of(), Effect.ANSWER);
    }

    /** This command with one option set, or replaced. */
    public Action with(String option, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(values);
        more.put(option, value);
        return new Action(path, more, into, effect);
    }

    /** This command without one option. */
    public Action without(String option) {
        SequencedMap<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(option);
        return new Action(path, fewer, into, effect);
    }

    /** This command, its answer in the place of the message that holds the control. */
    public Action inPlace() {
        return new Action(path, values, into, Effect.REPLACE);
    }

    /** This command's form, filled in with these values. */
    public Action asking() {
        return new Action(path, values, into, Effect.ASK);
    }

    /** This command, taking what the reader of a menu chooses into these options. */
    public Action choosing(String... options) {
        return new Action(path, values, List.of(options), effect);
    }

    /** This command after the reader has chosen: each choice in its option, surplus ones left out. */
    public Action chosen(List<String> choices) {
        SequencedMap<String, String> more = new LinkedHashMap<>(values);
        for (int i = 0; i < into.size() && i < choices.size(); i++) {
            more.put(into.get(i), choices.get(i));
        }
        return new Action(path, more, List.of(), effect);
    }

    /** The line that a person types for the same: {@code /program find query:"archives online"}. */
    public String line() {
        List<String> words = new ArrayList<>(path);
        values.forEach((option, value) -> words.add(option + ":" + quoted(value)));
        return "/" + String.join(" ", words);
    }

    private static String quoted(String value) {
        boolean simple = !value.isEmpty() && value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return simple ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
