package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.PrintedTerm;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.Source;
import dev.carrel.chat.Punctuation;
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
        return program.value(Field.ACCREDITATION).map(Accreditation::words).orElseGet(Standing::notStated);
    }

    /** What makes a reader look twice in a list: a status that is not plain or is disputed, a review that is over. */
    static Optional<String> caveat(Program program, LocalDate today) {
        List<String> caveats = new ArrayList<>();
        Optional<Accreditation> status = program.value(Field.ACCREDITATION);
        if (status.isEmpty()) {
            caveats.add(notStated());
        } else {
            switch (status.get()) {
                case CONTINUED, ACCREDITED -> {}
                case INITIAL, CONDITIONAL -> caveats.add(lower(status.get().words()));
                case PRECANDIDATE, CANDIDATE -> caveats.add(status.get().words());
            }
        }
        program.fact(Field.ACCREDITATION)
                .filter(Fact::disputed)
                .ifPresent(fact -> caveats.add(say(
                        "sources disagree on its ALA status",
                        "les sources se contredisent sur son statut ALA",
                        "las fuentes no coinciden en su situación ante la ALA")));
        Freshness.reviewPassed(program, today)
                .ifPresent(passed -> caveats.add(overdue(passed.printed(), caveats.isEmpty())));
        return caveats.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", caveats));
    }

    /** {@code last confirmed 2019-02-08; its next review was due in fall 2025: check with ALA before you apply}. */
    static String confirmed(Program program, LocalDate today) {
        String lead = program.accredited()
                ? say("last confirmed ", "confirmé en dernier lieu : ", "confirmada por última vez: ")
                : say("as of ", "selon une source datée : ", "según una fuente con fecha: ");
        String confirmed = program.value(Field.ACCREDITATION_CONFIRMED)
                .map(date -> lead + AsOf.of(date).words())
                .orElseGet(() -> say(
                        "the page that says so is undated",
                        "la page qui le dit est sans date",
                        "la página que lo dice no tiene fecha"));
        return confirmed
                + Freshness.reviewPassed(program, today)
                        .map(passed -> Punctuation.semicolon()
                                + new Mark.ReviewPassed(printed(passed.printed()), passed.end()).words())
                        .orElse("");
    }

    private static String notStated() {
        return say("ALA status not stated", "statut ALA non indiqué", "no consta la situación ante la ALA");
    }

    private static String overdue(String review, boolean alone) {
        String when = PrintedTerm.said(printed(review));
        return say(
                (alone ? "its review" : "review") + " was due in " + when + ": check with ALA",
                "la date prévue de son examen est passée (" + when + ") : vérifiez auprès de l’ALA",
                "su revisión estaba prevista para " + when + ": consulte a la ALA");
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** What a status short of accreditation means for a student, where it is one. */
    static Optional<String> meaning(Program program) {
        return program.value(Field.ACCREDITATION).flatMap(status -> switch (status) {
            case PRECANDIDATE ->
                Optional.of(say(
                                "Precandidate means that the school has told ALA it wants accreditation and has begun to work"
                                        + " toward it. It is not accredited and may never be.",
                                "« Précandidat » veut dire que l’école a fait savoir à l’ALA qu’elle souhaite l’agrément et"
                                        + " qu’elle a commencé à y travailler. Le programme n’est pas agréé et ne le sera"
                                        + " peut-être jamais.",
                                "“Precandidato” quiere decir que la escuela ha comunicado a la ALA que desea la acreditación"
                                        + " y ha empezado a trabajar para obtenerla. El programa no está acreditado y quizá"
                                        + " nunca lo esté.")
                        + manyJobs());
            case CANDIDATE ->
                Optional.of(say(
                                "Candidate means that ALA has agreed to review the program and the school is preparing for"
                                        + " that. It is not accredited, and the review may end either way.",
                                "« Candidat » veut dire que l’ALA a accepté d’examiner le programme et que l’école s’y"
                                        + " prépare. Le programme n’est pas agréé, et l’examen peut finir d’une façon ou"
                                        + " de l’autre.",
                                "“Candidato” quiere decir que la ALA ha aceptado revisar el programa y que la escuela se"
                                        + " prepara para ello. El programa no está acreditado, y la revisión puede terminar de"
                                        + " un modo u otro.")
                        + manyJobs());
            case CONDITIONAL ->
                Optional.of(say(
                        "Conditional means that the program is accredited, and that ALA wants named shortcomings put"
                                + " right for it to stay so.",
                        "« Conditionnel » veut dire que le programme est agréé et que, pour le rester, il doit"
                                + " corriger des lacunes que l’ALA a nommées.",
                        "“Condicional” quiere decir que el programa está acreditado y que, para seguir estándolo,"
                                + " debe corregir deficiencias que la ALA ha señalado."));
            case INITIAL ->
                Optional.of(say(
                        "Initial means that the program was accredited for the first time.",
                        "« Initial » veut dire que le programme a été agréé pour la première fois.",
                        "“Inicial” quiere decir que el programa fue acreditado por primera vez."));
            case CONTINUED, ACCREDITED -> Optional.empty();
        });
    }

    private static String manyJobs() {
        return say(
                " Many library jobs ask for a degree from an accredited program.",
                " Beaucoup d’emplois en bibliothèque demandent un diplôme d’un programme agréé.",
                " Muchos empleos en bibliotecas piden un título de un programa acreditado.");
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
