package dev.carrel.chat.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text: runs of {@link Inline}s, one after the other. */
public record Text(List<Inline> runs) {
    private static final Text EMPTY = new Text(List.of());

    /** Keeps a copy. */
    public Text {
        runs = List.copyOf(runs);
    }

    /** A line without any words. */
    public static Text empty() {
        return EMPTY;
    }

    /** A line of ordinary words. */
    public static Text of(String words) {
        return words.isEmpty() ? EMPTY : new Text(List.of(new Inline.Plain(words)));
    }

    /** A line of runs. */
    public static Text of(Inline... runs) {
        return new Text(Arrays.asList(runs));
    }

    /** A line of words that stand out. */
    public static Text strong(String words) {
        return of(new Inline.Strong(words));
    }

    /** This line, followed by ordinary words. */
    public Text then(String words) {
        return words.isEmpty() ? this : then(new Inline.Plain(words));
    }

    /** This line, followed by words that stand out. */
    public Text thenStrong(String words) {
        return then(new Inline.Strong(words));
    }

    /** This line, followed by something to type. */
    public Text thenCode(String words) {
        return then(new Inline.Code(words));
    }

    /** This line, followed by another run. */
    public Text then(Inline run) {
        List<Inline> longer = new ArrayList<>(runs);
        longer.add(run);
        return new Text(longer);
    }

    /** This line, followed by another one. */
    public Text then(Text other) {
        List<Inline> longer = new ArrayList<>(runs);
        longer.addAll(other.runs);
        return new Text(longer);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return runs.stream().allMatch(run -> run.words().isBlank());
    }

    /** The words alone, as a reader without markup sees them. */
    public String words() {
        return runs.stream().map(Inline::words).collect(Collectors.joining());
    }
}
