package dev.carrel.catalogue.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a student asked, understood.
 *
 * @param corrections what was read as another word than was typed
 * @param notUnderstood what was not understood, never silently dropped
 */
public record Query(List<Filter> filters, Sort sort, List<Correction> corrections, List<NotUnderstood> notUnderstood) {
    /** Every program, in the usual order. */
    public static final Query EVERYTHING = new Query(List.of(), Sort.RELEVANCE, List.of(), List.of());

    public Query {
        filters = List.copyOf(filters);
        corrections = List.copyOf(corrections);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A word that was typed, and the known word it was taken for. */
    public record Correction(String typed, String read) {}

    /** A word that means nothing here, and the nearest one that does. */
    public record NotUnderstood(String typed, Optional<String> nearest) {}

    /** One understood wish, shown to the student, and the text of the query without it. */
    public record Chip(Filter filter, String label, String textWithout) {}

    /** Everything that was understood, each part removable. */
    public List<Chip> chips() {
        return filters.stream()
                .map(filter -> new Chip(filter, filter.label(), without(filter).text()))
                .toList();
    }

    /** The query as words that {@link QueryReader} reads as the same filters and order. */
    public String text() {
        return Stream.concat(filters.stream().map(Filter::text), Stream.of(sort.text()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The query without one filter. */
    public Query without(Filter filter) {
        return new Query(filters.stream().filter(kept -> !kept.equals(filter)).toList(), sort, List.of(), List.of());
    }

    /** The query with one more filter; of a kind that can only be there once the later one stands. */
    public Query with(Filter filter) {
        return new Query(Wishes.add(filters, filter), sort, corrections, notUnderstood);
    }

    /** The query in another order. */
    public Query sorted(Sort order) {
        return new Query(filters, order, corrections, notUnderstood);
    }
}
