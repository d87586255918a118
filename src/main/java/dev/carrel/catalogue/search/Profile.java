package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionEstimate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a filter needs to know of a program, worked out once when the index is built.
 *
 * @param review the end of the printed review date, for a mark once it is over
 * @param subjects each subject that the program teaches, with the specializations that say so
 */
record Profile(
        Program program,
        String sortName,
        boolean accredited,
        Optional<Boolean> fullyOnline,
        Optional<TuitionEstimate> tuition,
        boolean specializationsKnown,
        Map<Subject, String> subjects,
        Optional<Mark.ReviewPassed> review) {
    static Profile of(Program program, Vocabulary vocabulary) {
        Optional<List<String>> specializations = program.value(Field.SPECIALIZATIONS);
        Map<Subject, String> subjects = new HashMap<>();
        for (String printed : specializations.orElse(List.of())) {
            String folded = Folding.fold(printed);
            for (Subject subject : vocabulary.subjects()) {
                if (subject.names(folded)) {
                    subjects.merge(subject, printed, (one, other) -> one + ", " + other);
                }
            }
        }
        return new Profile(
                program,
                Folding.fold(program.name()),
                program.accredited(),
                program.fullyOnline(),
                program.tuition(),
                specializations.isPresent(),
                Map.copyOf(subjects),
                Freshness.reviewPassed(program, LocalDate.MAX));
    }
}
