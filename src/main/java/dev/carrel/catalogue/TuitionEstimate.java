package dev.carrel.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the whole degree costs in tuition, in US dollars: the total that a page prints, else its price per credit times the
 * credits, without fees.
 *
 * @param computed whether this is price times credits
 * @param perCredit the price that was multiplied, if any
 */
public record TuitionEstimate(
        Optional<Integer> inState,
        Optional<Integer> outOfState,
        boolean computed,
        Optional<BigDecimal> perCredit,
        Optional<Integer> credits,
        TuitionBasis basis) {
    static Optional<TuitionEstimate> of(Program program) {
        Optional<BigDecimal> printedIn = program.value(Field.TUITION_TOTAL_IN_STATE);
        Optional<BigDecimal> printedOut = program.value(Field.TUITION_TOTAL_OUT_OF_STATE);
        Optional<BigDecimal> rateIn = program.value(Field.TUITION_PER_CREDIT_IN_STATE);
        Optional<BigDecimal> rateOut = program.value(Field.TUITION_PER_CREDIT_OUT_OF_STATE);
        Optional<Integer> credits = program.value(Field.CREDITS);
        Optional<Integer> inState = printedIn.or(() -> times(rateIn, credits)).map(TuitionEstimate::whole);
        Optional<Integer> outOfState =
                printedOut.or(() -> times(rateOut, credits)).map(TuitionEstimate::whole);
        if (inState.isEmpty() && outOfState.isEmpty()) {
            return Optional.empty();
        }
        boolean computed = printedIn.isEmpty() && printedOut.isEmpty();
        return Optional.of(
                new TuitionEstimate(inState, outOfState, computed, rateIn.or(() -> rateOut), credits, basis(program)));
    }

    /** The lower of the figures. */
    public int lowest() {
        return Math.min(inState.orElse(Integer.MAX_VALUE), outOfState.orElse(Integer.MAX_VALUE));
    }

    /** Whether residents and others pay the same. */
    public boolean sameForAll() {
        return inState.isPresent() && inState.equals(outOfState);
    }

    /** The fact that decides the figure a reader sees. */
    public Optional<? extends Fact<?>> decidedBy(Program program) {
        return program.fact(Field.TUITION_TOTAL_IN_STATE)
                .filter(fact -> fact.value().isPresent())
                .or(() -> program.fact(Field.TUITION_TOTAL_OUT_OF_STATE)
                        .filter(fact -> fact.value().isPresent()))
                .or(() -> program.fact(Field.TUITION_PER_CREDIT_IN_STATE)
                        .filter(fact -> fact.value().isPresent()))
                .or(() -> program.fact(Field.TUITION_PER_CREDIT_OUT_OF_STATE)
                        .filter(fact -> fact.value().isPresent()));
    }

    private static TuitionBasis basis(Program program) {
        return program.value(Field.TUITION_BASIS)
                .or(() -> Stream.of(
                                Field.TUITION_TOTAL_IN_STATE,
                                Field.TUITION_TOTAL_OUT_OF_STATE,
                                Field.TUITION_PER_CREDIT_IN_STATE,
                                Field.TUITION_PER_CREDIT_OUT_OF_STATE)
                        .flatMap(field -> program.fact(field).stream())
                        .filter(fact -> fact.value().isPresent())
                        .flatMap(fact -> TuitionBasis.of(fact.newestSource()).stream())
                        .findFirst())
                .orElseGet(() -> new TuitionBasis(SourceKind.NOT_NOTED, AsOf.UNDATED, TuitionBasis.Scope.PROGRAM));
    }

    private static Optional<BigDecimal> times(Optional<BigDecimal> rate, Optional<Integer> credits) {
        return rate.flatMap(price -> credits.map(number -> price.multiply(BigDecimal.valueOf(number))));
    }

    /** Half a dollar goes to the even neighbour. */
    private static int whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_EVEN).intValue();
    }
}
