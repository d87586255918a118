package dev.carrel.catalogue;

import dev.carrel.chat.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a credit is worth. */
public enum CreditSystem implements Named {
    SEMESTER(Words.of("semester", "semestre", "semestre")),
    TRIMESTER(Words.of("trimester", "trimestre", "trimestre")),
    /** Shorter than what is called a trimester, so that its own name stays beside the translation. */
    QUARTER(Words.of("quarter", "trimestre court (« quarter »)", "trimestre corto (“quarter”)"));

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final Words words;

    CreditSystem(Words words) {
        this.words = words;
    }

    /** The system in plain words. */
    public String words() {
        return words.said();
    }

    /** These credits in semester credits, which is what programs are compared in: three quarter credits are two. */
    public BigDecimal inSemesterCredits(BigDecimal credits) {
        return switch (this) {
            case SEMESTER, TRIMESTER -> credits;
            case QUARTER ->
                credits.multiply(TWO).divide(THREE, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        };
    }
}
