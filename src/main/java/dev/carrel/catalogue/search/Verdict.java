package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Fact;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one program answers to one filter, and why. The reason is put into words only when somebody asks, because a query judges
 * every program and a card shows a few.
 */
public final class Verdict {
    private final Filter filter;
    private final Answer answer;
    private final Optional<? extends Fact<?>> decidedBy;
    private final Supplier<String> why;
    private final boolean weak;

    Verdict(Filter filter, Answer answer, Optional<? extends Fact<?>> decidedBy, Supplier<String> why, boolean weak) {
        this.filter = filter;
        this.answer = answer;
        this.decidedBy = decidedBy;
        this.why = why;
        this.weak = weak;
    }

    /** What was asked. */
    public Filter filter() {
        return filter;
    }

    /** What the program answers. */
    public Answer answer() {
        return answer;
    }

    /** The fact that decided it; empty where nothing is known. */
    public Optional<Fact<?>> decidedBy() {
        return decidedBy.map(fact -> fact);
    }

    /** The reason in words, such as "GRE only below a 3.0 GPA". */
    public String why() {
        return why.get();
    }

    /** Whether a yes rests on less than a plain statement, so that a card has to say {@link #why}. */
    public boolean weak() {
        return weak;
    }

    @Override
    public String toString() {
        return filter.label() + ": " + answer + " (" + why() + ")";
    }
}
