package dev.carrel.feature.program;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What ALA says of a program, worded so that nobody takes a step on the way for accreditation. */
final class Standing {
    private Standing() {}

    /** The status in a few words: {@code Continued accreditation}, {@code Candidate: not ALA-accredited yet}. */
    static String words(Program program) {
        return program.value(Field.ACCREDITATION).map(Accreditation::words).orElse("ALA status not stated");
    }

    /** What makes a reader look twice in a list: a status that is not plain or is disputed, a review that is over. */
    static Optional<String> caveat(Program program, LocalDate today) {
        List<String> caveats = new ArrayList<>();
        Optional<Accreditation> status = program.value(Field.ACCREDITATION);
        if (status.isEmpty()) {
            caveats.add("ALA status not stated");
        } else {
            switch (status.get()) {
                case CONTINUED, ACCREDITED -> {}
                case INITIAL, CONDITIONAL -> caveats.add(status.get().words().toLowerCase(Locale.ROOT));
                case PRECANDIDATE, CANDIDATE -> caveats.add(status.get().words());
            }
        }
        program.fact(Field.ACCREDITATION)
                .filter(Fact::disputed)
                .ifPresent(fact -> caveats.add("sources disagree on its ALA status"));
        Freshness.reviewPassed(program, today)
                .ifPresent(passed -> caveats.add((caveats.isEmpty() ? "its review" : "review") + " was due in "
                        + printed(passed.printed()) + ": check with ALA"));
        return caveats.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", caveats));
    }

    /** {@code last confirmed 2019-02-08; its next review was due in fall 2025: check with ALA before you apply}. */
    static String confirmed(Program program, LocalDate today) {
        String verb = program.accredited() ? "last confirmed " : "as of ";
        String confirmed = program.value(Field.ACCREDITATION_CONFIRMED)
                .map(date -> verb + date.replaceFirst("\\+$", " or later"))
                .orElse("the page that says so is undated");
        String review = Freshness.reviewPassed(program, today)
                .map(passed -> "; its next review was due in " + printed(passed.printed())
                        + ": check with ALA before you apply")
                .orElse("");
        return confirmed + review;
    }

    /** What a status short of accreditation means for a student, where it is one. */
    static Optional<String> meaning(Program program) {
        return program.value(Field.ACCREDITATION).flatMap(status -> switch (status) {
            case PRECANDIDATE ->
                Optional.of(
                        "Precandidate means that the school has told ALA it wants accreditation and has begun to work"
                                + " toward it. It is not accredited and may never be. Many library jobs ask for a degree from an"
                                + " accredited program.");
            case CANDIDATE ->
                Optional.of("Candidate means that ALA has agreed to review the program and the school is preparing for"
                        + " that. It is not accredited, and the review may end either way. Many library jobs ask for a"
                        + " degree from an accredited program.");
            case CONDITIONAL ->
                Optional.of(
                        "Conditional means that the program is accredited, and that ALA wants named shortcomings put"
                                + " right for it to stay so.");
            case INITIAL -> Optional.of("Initial means that the program was accredited for the first time.");
            case CONTINUED, ACCREDITED -> Optional.empty();
        });
    }

    /** What the source of a status that is not plain adds: since when, decided by whom. */
    static Optional<String> detail(Program program) {
        return meaning(program)
                .flatMap(unplain -> program.fact(Field.ACCREDITATION))
                .flatMap(Fact::newestSource)
                .flatMap(Source::note)
                .filter(note -> note.contains(" "));
    }

    /** {@code Fall 2025} within a sentence. */
    private static String printed(String term) {
        return term.startsWith("Fall") || term.startsWith("Spring") ? term.toLowerCase(Locale.ROOT) : term;
    }
}
