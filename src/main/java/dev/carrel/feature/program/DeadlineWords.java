package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Deadline;
import dev.carrel.catalogue.PrintedTerm;
import dev.carrel.chat.Language;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A deadline in words, without promising that a yearly date still holds. */
final class DeadlineWords {
    private static final Words YEARLY = Words.of("d MMMM", "d MMMM", "d 'de' MMMM");

    private DeadlineWords() {}

    /** {@code Fall: 15 March}, {@code Summer, priority: 15 January}, {@code Fall 2026: 31 January 2026}. */
    static String of(Deadline deadline) {
        return term(deadline) + Punctuation.colon() + day(deadline);
    }

    /** All of a program's deadlines in one line. */
    static String of(List<Deadline> deadlines) {
        return deadlines.stream().map(DeadlineWords::of).collect(Collectors.joining(Punctuation.semicolon()));
    }

    /** The term with the page's own remark, where it has one. */
    static String term(Deadline deadline) {
        String term = deadline.term().equals("not stated")
                ? say("Start not stated", "Début non indiqué", "Inicio no indicado")
                : PrintedTerm.said(deadline.term());
        return term + deadline.note().map(note -> ", " + PrintedTerm.note(note)).orElse("");
    }

    private static String day(Deadline deadline) {
        return switch (deadline.day()) {
            case Deadline.Once once -> Today.print(once.date());
            case Deadline.Yearly yearly ->
                DateTimeFormatter.ofPattern(YEARLY.said(), Language.spoken().locale())
                        .format(yearly.date());
            case Deadline.Rolling rolling -> Deadline.Rolling.words();
        };
    }

    /** {@code every year, as printed in 2022-2023}. */
    static String printed(Deadline deadline, AsOf asOf) {
        String date = Provenance.date(asOf);
        boolean undated = asOf.undated();
        String yearly =
                deadline.day() instanceof Deadline.Yearly ? say("every year, ", "chaque année, ", "cada año, ") : "";
        return yearly
                + say(
                        undated ? "as printed on an undated page" : "as printed in " + date,
                        undated ? "tel que publié sur une page sans date" : "tel que publié en " + date,
                        undated ? "según una página sin fecha" : "según lo publicado en " + date);
    }
}
