package dev.carrel.feature.program;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.SourceKind;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
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
            return usd(estimate.lowest()) + " wherever you live";
        }
        String inState = estimate.inState().map(usd -> usd(usd) + " in-state").orElse("in-state not stated");
        String outOfState =
                estimate.outOfState().map(usd -> usd(usd) + " out-of-state").orElse("out-of-state not stated");
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
        String whose = switch (basis.rank()) {
            case OWN -> "own";
            case UNIVERSITY_WIDE -> "university-wide";
            case DIRECTORY -> "a directory's";
        };
        String figure = estimate.computed()
                ? whose + " rate"
                        + estimate.credits()
                                .map(credits -> " × " + credits + " credits")
                                .orElse("")
                : whose + " total";
        String copy = basis.kind() == SourceKind.MIRROR ? ", read on a copy of its page" : "";
        return figure + ", " + Provenance.date(basis.asOf()) + provenance.age(basis.asOf()) + copy;
    }

    /** Figures and basis in one line, or "not stated". */
    static String line(Program program, Optional<Residency> residency, Provenance provenance) {
        return program.tuition()
                .map(estimate -> figures(estimate, residency) + " (" + basis(estimate, provenance) + ")")
                .orElse("tuition not stated");
    }
}
