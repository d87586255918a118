package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.SourceKind;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.catalogue.search.Payer;
import java.util.Locale;
import java.util.Optional;

/** What the whole degree costs in tuition, in words that keep currency, residency and the kind of figure together. */
final class Cost {
    private Cost() {}

    /** {@code $17,280}. */
    static String usd(long dollars) {
        return String.format(Locale.ROOT, "$%,d", dollars);
    }

    /** {@code $10,424 in-state, $36,722 out-of-state}, or the one figure that was asked for. */
    static String figures(TuitionEstimate estimate, Optional<Residency> residency) {
        if (estimate.sameForAll()) {
            return Payer.ANYONE.pays(usd(estimate.lowest()));
        }
        String inState = estimate.inState()
                .map(usd -> Payer.IN_STATE.pays(usd(usd)))
                .orElseGet(() -> say(
                        "in-state not stated",
                        "non indiqué pour les résidents de l’État",
                        "no consta para residentes del estado"));
        String outOfState = estimate.outOfState()
                .map(usd -> Payer.OUT_OF_STATE.pays(usd(usd)))
                .orElseGet(() -> say(
                        "out-of-state not stated",
                        "non indiqué pour les non-résidents",
                        "no consta para no residentes"));
        return residency
                .map(asked -> switch (asked) {
                    case IN_STATE -> inState;
                    case OUT_OF_STATE -> outOfState;
                })
                .orElse(inState + ", " + outOfState);
    }

    /** {@code own rate × 36 credits, 2025}: who states it, how it was worked out, from when. */
    static String basis(TuitionEstimate estimate, Provenance provenance) {
        TuitionBasis basis = estimate.basis();
        String figure = estimate.computed()
                ? rate(basis.rank()) + estimate.credits().map(Cost::times).orElse("")
                : total(basis.rank());
        String copy = basis.kind() == SourceKind.MIRROR
                ? say(
                        ", read on a copy of its page",
                        ", lu sur une copie de sa page",
                        ", leído en una copia de su página")
                : "";
        return figure + ", " + Provenance.date(basis.asOf()) + provenance.age(basis.asOf()) + copy;
    }

    private static String rate(TuitionBasis.Rank rank) {
        return switch (rank) {
            case OWN -> say("own rate", "tarif du programme", "tarifa del programa");
            case UNIVERSITY_WIDE ->
                say("university-wide rate", "tarif de toute l’université", "tarifa de toda la universidad");
            case DIRECTORY -> say("a directory's rate", "tarif d’un répertoire", "tarifa de un directorio");
        };
    }

    private static String total(TuitionBasis.Rank rank) {
        return switch (rank) {
            case OWN -> say("own total", "total du programme", "total del programa");
            case UNIVERSITY_WIDE ->
                say("university-wide total", "total de toute l’université", "total de toda la universidad");
            case DIRECTORY -> say("a directory's total", "total d’un répertoire", "total de un directorio");
        };
    }

    private static String times(int credits) {
        return " × " + credits + say(" credits", " crédits", " créditos");
    }

    /** Nobody states the price of the degree. */
    static String notStated() {
        return say("tuition not stated", "frais de scolarité non indiqués", "no consta la matrícula");
    }

    /** Figures and basis in one line, or "not stated". */
    static String line(Program program, Optional<Residency> residency, Provenance provenance) {
        return program.tuition()
                .map(estimate -> figures(estimate, residency) + " (" + basis(estimate, provenance) + ")")
                .orElseGet(Cost::notStated);
    }
}
