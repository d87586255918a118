package dev.carrel.catalogue;

import static dev.carrel.chat.Words.say;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one field of one program.
 *
 * @param value empty where pages were read but none states a value that still holds
 * @param conflicts what other sources say, where none is clearly the newer one: show that sources disagree
 * @param superseded older values that a newer or better source replaced: history, not disagreement
 */
public record Fact<T>(
        Field<T> field,
        Optional<T> value,
        List<Source> sources,
        List<OtherValue> conflicts,
        List<OtherValue> superseded) {
    private static final Comparator<Source> BY_DATE =
            Comparator.comparing(source -> source.asOf().latest(), AsOf.UNDATED_FIRST);

    public Fact {
        sources = List.copyOf(sources);
        conflicts = List.copyOf(conflicts);
        superseded = List.copyOf(superseded);
    }

    /** The source with the newest date; the first one where none is dated. */
    public Optional<Source> newestSource() {
        return sources.stream()
                .max(BY_DATE)
                .map(newest -> newest.asOf().latest().isEmpty() ? sources.getFirst() : newest);
    }

    /** The date of the newest source: the fact's own date. */
    public AsOf asOf() {
        return newestSource().map(Source::asOf).orElse(AsOf.UNDATED);
    }

    /** Whether sources disagree about this fact. */
    public boolean disputed() {
        return !conflicts.isEmpty();
    }

    /** What stands in the place of a value that nobody states. */
    public static String notStated() {
        return say("not stated", "non indiqué", "no consta");
    }

    /** The value as a person would write it, or {@link #notStated}. */
    public String printed() {
        return value.map(field::print).orElseGet(Fact::notStated);
    }
}
