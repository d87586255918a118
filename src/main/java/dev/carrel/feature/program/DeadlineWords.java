package dev.carrel.feature.program;

import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Deadline;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A deadline in words, without promising that a yearly date still holds. */
final class DeadlineWords {
    private static final DateTimeFormatter YEARLY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private DeadlineWords() {}

    /** {@code Fall: 15 March}, {@code Summer, priority: 15 January}, {@code Fall 2026: 31 January 2026}. */
    static String of(Deadline deadline) {
        return term(deadline) + ": " + day(deadline);
    }

    /** All of a program's deadlines in one line. */
    static String of(List<Deadline> deadlines) {
        return deadlines.stream().map(DeadlineWords::of).collect(Collectors.joining("; "));
    }

    /** The term with the page's own remark, where it has one. */
    static String term(Deadline deadline) {
        String term = deadline.term().equals("not stated") ? "Start not stated" : deadline.term();
        return term + deadline.note().map(note -> ", " + note).orElse("");
    }

    private static String day(Deadline deadline) {
        return switch (deadline.day()) {
            case Deadline.Once once -> Today.print(once.date());
            case Deadline.Yearly yearly -> YEARLY.format(yearly.date());
            case Deadline.Rolling rolling -> "rolling";
        };
    }

    /** {@code every year, as printed in 2022-2023}. */
    static String printed(Deadline deadline, AsOf asOf) {
        String how = deadline.day() instanceof Deadline.Yearly ? "every year, as printed" : "as printed";
        return how + (asOf.undated() ? " on an undated page" : " in " + Provenance.date(asOf));
    }
}
