package dev.carrel.catalogue.search;

/** What a phrase that the vocabulary knows stands for. */
sealed interface Meaning {
    /** It asks for something. */
    record Wish(Filter filter) implements Meaning {}

    /** It asks for an order. */
    record Order(Sort sort) implements Meaning {}

    /** It says whose tuition counts. */
    record Paying(Payer payer) implements Meaning {}

    /** It announces the most that something may cost or last: "under", "at most". */
    record AtMost() implements Meaning {}

    /** It carries no wish: "program", "the", "MLIS", which every program here is. */
    record Filler() implements Meaning {}
}
