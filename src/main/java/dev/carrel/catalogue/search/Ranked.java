package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.Program;
import java.util.List;
import java.util.Optional;

/**
 * A program with the points it earned in a match, each explained.
 *
 * @param points earned in all
 * @param possible what a program could have earned
 * @param marks what stands in plain sight beside the name
 */
public record Ranked(Program program, int points, int possible, List<Judged> judged, List<Mark> marks) {
    /**
     * One criterion: what it could give, what it gave, and why.
     *
     * @param answer unknown gives nothing and takes nothing
     * @param reason in words
     */
    public record Judged(
            String criterion, Answer answer, int points, int possible, String reason, Optional<Fact<?>> decidedBy) {}

    /** The criteria that gave points. */
    public List<Judged> given() {
        return judged.stream().filter(one -> one.answer() == Answer.YES).toList();
    }

    /** The criteria that withheld points. */
    public List<Judged> withheld() {
        return judged.stream().filter(one -> one.answer() == Answer.NO).toList();
    }

    /** The criteria that could not be judged, because no page says. */
    public List<Judged> couldNotJudge() {
        return judged.stream().filter(one -> one.answer() == Answer.UNKNOWN).toList();
    }
}
