package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionEstimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that matches a query or might. Its answers are worded when somebody asks: a card shows a few of thousands. */
public final class Hit {
    private final Profile profile;
    private final Query query;
    private final LocalDate today;
    private final int unknowns;
    private final int weak;

    Hit(Profile profile, Query query, LocalDate today, int unknowns, int weak) {
        this.profile = profile;
        this.query = query;
        this.today = today;
        this.unknowns = unknowns;
        this.weak = weak;
    }

    /** The program. */
    public Program program() {
        return profile.program();
    }

    /** Its answer to every filter, in the order of the query's filters. */
    public List<Verdict> verdicts() {
        return query.filters().stream()
                .map(filter -> Judge.judge(profile, filter))
                .toList();
    }

    /** What the whole degree costs, as far as anybody states it. */
    public Optional<TuitionEstimate> tuition() {
        return profile.tuition();
    }

    /** What stands in plain sight beside the name: not accredited, review passed. */
    public List<Mark> marks() {
        return marks(profile, today);
    }

    /** Whether every answer is yes. */
    public boolean certain() {
        return unknowns == 0;
    }

    /** The filters that could not be judged. */
    public List<Filter> unknown() {
        return verdicts().stream()
                .filter(verdict -> verdict.answer() == Answer.UNKNOWN)
                .map(Verdict::filter)
                .toList();
    }

    /** What a card has to say beside the program: answers that rest on less than a plain statement. */
    public List<String> caveats() {
        return verdicts().stream().filter(Verdict::weak).map(Verdict::why).toList();
    }

    boolean accredited() {
        return profile.accredited();
    }

    int unknowns() {
        return unknowns;
    }

    int weak() {
        return weak;
    }

    static List<Mark> marks(Profile profile, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        profile.program()
                .value(Field.ACCREDITATION)
                .filter(status -> !status.accredited())
                .ifPresent(status -> marks.add(new Mark.NotAccredited(status)));
        profile.review().filter(review -> review.end().isBefore(today)).ifPresent(marks::add);
        return List.copyOf(marks);
    }

    @Override
    public String toString() {
        return program().id();
    }
}
