package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.CreditSystem;
import dev.carrel.catalogue.Deadline;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.GreEvidence;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import java.util.List;
import java.util.Optional;

/** The facts of one program as labelled values, each with where it comes from. What nobody stated says so. */
final class FactSheet {
    private final Program program;
    private final Provenance provenance;

    FactSheet(Program program, Provenance provenance) {
        this.program = program;
        this.provenance = provenance;
    }

    /** Any fact as it is. */
    Block.Field of(Field<?> field) {
        return labelled(field.label(), field, text(field));
    }

    /** Any fact, with all its sources. */
    Block.Field inFull(Fact<?> fact) {
        Text value = fact.field() == Field.CREDITS
                ? Text.of(creditWords(program))
                : fact.field() == Field.DEADLINES ? Text.of(DeadlineWords.of(program.deadlines())) : text(fact.field());
        return new Block.Field(fact.field().label(), value, provenance.inFull(program, fact));
    }

    Block.Field standing() {
        Text detail =
                Standing.detail(program).map(words -> Text.of(" · " + words)).orElseGet(Text::empty);
        return new Block.Field(
                Field.ACCREDITATION.label(),
                Text.strong(Standing.words(program)),
                note(Field.ACCREDITATION).then(detail));
    }

    /** What the whole degree costs; where nobody states it, the federal average as the hint that it is. */
    Block.Field tuition() {
        Optional<Text> federal = program.fact(Field.FEDERAL_CHARGES)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> Text.of(say("A hint: ", "Une indication : ", "Una orientación: ") + fact.printed() + " (")
                        .then(provenance.of(program, fact))
                        .then(")"));
        return program.tuition()
                .map(estimate -> new Block.Field(
                        tuitionForTheDegree(),
                        Text.of(Cost.figures(estimate, Optional.empty())),
                        Text.of(Cost.basis(estimate, provenance))
                                .then(
                                        estimate.computed()
                                                ? say(", without fees", ", sans les autres frais", ", sin otras cuotas")
                                                : "")
                                .then(estimate.decidedBy(program)
                                        .map(FactSheet::behind)
                                        .orElseGet(Text::empty))))
                .orElseGet(() -> new Block.Field(
                        tuitionForTheDegree(),
                        Text.of(program.value(Field.TUITION_NOTE)
                                .map(words -> Fact.notStated() + Punctuation.semicolon() + words)
                                .orElseGet(Fact::notStated)),
                        federal.orElseGet(Text::empty)));
    }

    static String tuitionForTheDegree() {
        return say("Tuition for the degree", "Scolarité pour tout le diplôme", "Matrícula de toda la carrera");
    }

    /** The words that lead to a source whose kind is said already. */
    static String sourceLink() {
        return say("source", "source", "fuente");
    }

    /** The basis says kind and date of a price; what is left is the page itself and who says otherwise. */
    private static Text behind(Fact<?> fact) {
        return fact.newestSource()
                .map(source -> Text.of(" · ").then(Links.to(sourceLink(), source.link())))
                .orElseGet(Text::empty)
                .then(Provenance.disagreement(fact));
    }

    Block.Field delivery() {
        String note = program.value(Field.DELIVERY_NOTE)
                .map(words -> " (" + words + ")")
                .orElse("");
        return labelled(
                Field.DELIVERY.label(), Field.DELIVERY, text(Field.DELIVERY).then(note));
    }

    Block.Field credits() {
        return labelled(Field.CREDITS.label(), Field.CREDITS, Text.of(creditWords(program)));
    }

    Block.Field gre() {
        return labelled("GRE", Field.GRE_REQUIRED, Text.of(greWords(program)));
    }

    Block.Field letters() {
        return of(Field.LETTERS_REQUIRED);
    }

    Block.Field deadlines() {
        List<Deadline> deadlines = program.deadlines();
        String words = deadlines.isEmpty() ? Fact.notStated() : DeadlineWords.of(deadlines);
        return labelled(Field.DEADLINES.label(), Field.DEADLINES, Text.of(words));
    }

    /** {@code not required}, {@code only below some GPA: …}, {@code required}, {@code not stated}. */
    static String greWords(Program program) {
        Optional<String> note = program.value(Field.GRE_NOTE);
        boolean conditional = program.value(Field.GRE_EVIDENCE).equals(Optional.of(GreEvidence.CONDITIONAL));
        return program.value(Field.GRE_REQUIRED)
                .map(required -> greWords(required, conditional))
                .map(words ->
                        words + note.map(more -> Punctuation.colon() + more).orElse(""))
                .orElseGet(() -> note.map(more -> Fact.notStated() + Punctuation.colon() + more)
                        .orElseGet(Fact::notStated));
    }

    private static String greWords(boolean required, boolean conditional) {
        if (required) {
            return say("required", "exigé", "exigido");
        }
        return conditional
                ? say(
                        "required only in some cases",
                        "exigé dans certains cas seulement",
                        "exigido solo en algunos casos")
                : say("not required", "non exigé", "no exigido");
    }

    /** {@code 36}, or {@code 42 semester credits (63 quarter credits)}. */
    static String creditWords(Program program) {
        boolean quarter = program.value(Field.CREDIT_SYSTEM).equals(Optional.of(CreditSystem.QUARTER));
        return program.value(Field.CREDITS)
                .map(credits -> quarter
                        ? quarterCredits(program.semesterCredits().orElseThrow().toPlainString(), credits)
                        : credits.toString())
                .orElseGet(Fact::notStated);
    }

    private static String quarterCredits(String semester, int quarter) {
        return say(
                semester + " semester credits (" + quarter + " quarter credits)",
                semester + " crédits de semestre (" + quarter + " crédits de « quarter »)",
                semester + " créditos de semestre (" + quarter + " créditos de “quarter”)");
    }

    private Text text(Field<?> field) {
        return Text.of(program.fact(field).map(Fact::printed).orElseGet(Fact::notStated));
    }

    private Block.Field labelled(String label, Field<?> field, Text value) {
        return new Block.Field(label, value, note(field));
    }

    private Text note(Field<?> field) {
        return program.fact(field)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> provenance.of(program, fact))
                .orElseGet(Text::empty);
    }
}
