package dev.carrel.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges, on a given day, which facts a reader should look at twice. */
public final class Freshness {
    /** After so many months a fact is called old. */
    public static final int MONTHS = 24;

    private Freshness() {}

    /** The marks of one fact on a day; none for a fresh, undisputed one and for one that has no source to be dated. */
    public static List<Mark> marks(Fact<?> fact, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        if (fact.field() == Field.ACCREDITATION) {
            fact.value()
                    .filter(Accreditation.class::isInstance)
                    .map(Accreditation.class::cast)
                    .filter(status -> !status.accredited())
                    .ifPresent(status -> marks.add(new Mark.NotAccredited(status)));
        }
        if (fact.field() == Field.NEXT_REVIEW) {
            fact.value()
                    .map(Object::toString)
                    .flatMap(printed -> reviewPassed(printed, today))
                    .ifPresent(marks::add);
        }
        if (fact.field() == Field.FEDERAL_CHARGES) {
            marks.add(new Mark.InstitutionWide());
        }
        if (!fact.sources().isEmpty() && fact.field() != Field.TIME_ZONE) {
            marks.addAll(age(fact.asOf(), today));
        }
        if (fact.disputed()) {
            marks.add(new Mark.Disputed());
        }
        return List.copyOf(marks);
    }

    /** Whether a date is missing or old on a day. */
    public static List<Mark> age(AsOf asOf, LocalDate today) {
        if (asOf.latest().isEmpty()) {
            return List.of(new Mark.Undated());
        }
        return asOf.latest().get().isBefore(today.minusMonths(MONTHS)) ? List.of(new Mark.Old(asOf)) : List.of();
    }

    /** The mark of a program whose printed review date is over on a day. */
    public static Optional<Mark.ReviewPassed> reviewPassed(Program program, LocalDate today) {
        return program.value(Field.NEXT_REVIEW).flatMap(printed -> reviewPassed(printed, today));
    }

    private static Optional<Mark.ReviewPassed> reviewPassed(String printed, LocalDate today) {
        return AsOf.of(printed)
                .latest()
                .filter(end -> end.isBefore(today))
                .map(end -> new Mark.ReviewPassed(printed, end));
    }
}
