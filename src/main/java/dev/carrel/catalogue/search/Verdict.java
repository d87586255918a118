package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Fact;
import java.util.Optional;

/**
 * What one program answers to one filter, and why.
 *
 * @param decidedBy the fact that decided it; empty where nothing is known
 * @param why the reason in words, such as "GRE only below a 3.0 GPA"
 * @param weak whether the yes rests on less than a plain statement, so that a card has to say {@code why}
 */
public record Verdict(Filter filter, Answer answer, Optional<Fact<?>> decidedBy, String why, boolean weak) {}
