package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.GreEvidence;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.OtherValue;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.Source;
import dev.carrel.catalogue.SourceKind;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a fact comes from and how far to trust it, in the quiet line under its value. */
final class Provenance {
    private final LocalDate today;

    Provenance(LocalDate today) {
        this.today = today;
    }

    /** The newest source, its date, and every reason to look twice. */
    Text of(Program program, Fact<?> fact) {
        Text source = fact.newestSource().map(Provenance::source).orElseGet(() -> Text.of(notNoted()));
        return source.then(doubts(program, fact)).then(disagreement(fact));
    }

    /** Every source with what it adds, for those who check. */
    Text inFull(Program program, Fact<?> fact) {
        Text line = Text.empty();
        for (Source source : fact.sources()) {
            line = line.then(line.isEmpty() ? "" : Punctuation.semicolon()).then(source(source));
            line = source.note().map(line.then(Punctuation.colon())::then).orElse(line);
        }
        if (fact.sources().isEmpty()) {
            line = Text.of(notNoted());
        }
        return line.then(doubts(program, fact)).then(disagreement(fact));
    }

    static String notNoted() {
        return say("source not noted", "source non notée", "fuente no anotada");
    }

    /** What comes before the values of sources that disagree. */
    static String disagree() {
        return say("sources disagree: ", "les sources se contredisent : ", "las fuentes no coinciden: ");
    }

    /** {@code sources disagree: 36 (…, undated), 39 (…, 2022-2023)}, or nothing where they do not. */
    static Text disagreement(Fact<?> fact) {
        if (!fact.disputed()) {
            return Text.empty();
        }
        return Text.of(" · ")
                .thenStrong(disagree())
                .then(said(fact.printed(), fact.newestSource()))
                .then(", ")
                .then(otherValues(fact));
    }

    private static Text otherValues(Fact<?> fact) {
        Text line = Text.empty();
        for (OtherValue other : fact.conflicts()) {
            line = line.then(line.isEmpty() ? "" : ", ")
                    .then(said(OwnWords.said(other.printed()), Optional.of(other.source())));
        }
        return line;
    }

    /**
     * {@code (2022-2023, over 24 months old)} after a value, for places as narrow as a table's cell. No links: an address counts
     * against what a platform takes, and the program's own card has it.
     */
    Text brief(Fact<?> fact) {
        String source = fact.newestSource()
                .map(from -> " (" + kind(from.kind()) + date(from.asOf()) + age(from.asOf()) + ")")
                .orElse("");
        String others = fact.conflicts().stream()
                .map(other -> OwnWords.said(other.printed()) + " ("
                        + kind(other.source().kind()) + date(other.source().asOf()) + ")")
                .collect(Collectors.joining(", "));
        return fact.disputed() ? Text.of(source + ", ").thenStrong(disagree()).then(others) : Text.of(source);
    }

    /** Said only where it is not the program or ALA that speaks. */
    private static String kind(SourceKind kind) {
        return switch (kind) {
            case PROGRAM_SITE, ALA, DERIVED, NOT_NOTED -> "";
            case PRESS, DATASET, MIRROR, AGGREGATOR, STUDENT_POST -> kind.words() + ", ";
        };
    }

    /** {@code the program's own site, 2022-2023}, leading to the page. */
    static Text source(Source source) {
        String date = source.kind() == SourceKind.DERIVED ? "" : ", " + date(source.asOf());
        return Text.of(Links.to(source.kind().words(), source.link())).then(date);
    }

    /** A page's date as printed; "undated" where there is none. */
    static String date(AsOf asOf) {
        return asOf.words();
    }

    /** The reasons to look twice that a date gives: {@code , over 24 months old}; the date itself says "undated". */
    String age(AsOf asOf) {
        return Freshness.age(asOf, today).stream()
                .filter(mark -> !(mark instanceof Mark.Undated))
                .map(mark -> ", " + mark.words())
                .collect(Collectors.joining());
    }

    private String doubts(Program program, Fact<?> fact) {
        List<Mark> marks = Freshness.marks(fact, today);
        String words = marks.stream().map(Provenance::doubt).collect(Collectors.joining());
        return words + evidence(program, fact) + scope(program, fact);
    }

    /** What the value, its source line or the disagreement says already is not said again. */
    private static String doubt(Mark mark) {
        return switch (mark) {
            case Mark.Undated undated -> "";
            case Mark.Disputed disputed -> "";
            case Mark.NotAccredited not -> "";
            case Mark.Old old -> " · " + old.words();
            case Mark.ReviewPassed passed -> " · " + passed.words();
            case Mark.InstitutionWide hint -> " · " + hint.words();
        };
    }

    private static String evidence(Program program, Fact<?> fact) {
        boolean weak = fact.field() == Field.GRE_REQUIRED
                && program.value(Field.GRE_EVIDENCE).equals(Optional.of(GreEvidence.ABSENT_FROM_REQUIREMENT_LIST));
        return weak
                ? say(
                        " · not said in words: the GRE is missing from a list of what is required",
                        " · pas dit en toutes lettres : le GRE est absent d’une liste des exigences",
                        " · no se dice expresamente: el GRE falta en una lista de requisitos")
                : "";
    }

    private static String scope(Program program, Fact<?> fact) {
        boolean price = fact.field() == Field.TUITION_PER_CREDIT_IN_STATE
                || fact.field() == Field.TUITION_PER_CREDIT_OUT_OF_STATE
                || fact.field() == Field.TUITION_TOTAL_IN_STATE
                || fact.field() == Field.TUITION_TOTAL_OUT_OF_STATE;
        boolean wide = price
                && program.value(Field.TUITION_BASIS)
                        .filter(basis -> basis.scope() == TuitionBasis.Scope.UNIVERSITY_WIDE)
                        .isPresent();
        return wide ? " · " + TuitionBasis.Rank.UNIVERSITY_WIDE.words() : "";
    }

    private static Text said(String value, Optional<Source> by) {
        return by.map(source -> Text.of(value + " (")
                        .then(Links.to(kind(source.kind()) + date(source.asOf()), source.link()))
                        .then(")"))
                .orElseGet(() -> Text.of(value));
    }
}
