package dev.carrel.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a credit is worth. */
public enum CreditSystem implements Named {
    SEMESTER,
    TRIMESTER,
    QUARTER;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** These credits in semester credits, which is what programs are compared in: three quarter credits are two. */
    public BigDecimal inSemesterCredits(BigDecimal credits) {
        return switch (this) {
            case SEMESTER, TRIMESTER -> credits;
            case QUARTER ->
                credits.multiply(TWO).divide(THREE, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        };
    }
}
