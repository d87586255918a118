package dev.carrel.participation;

import java.time.LocalDate;
import java.time.Month;

/** A time for which there are boards. Each begins on a Monday, as what is old is kept by the week. */
public enum Period {
    /** This week. */
    WEEK,
    /** This week and the three before it. */
    MONTH,
    /** From the week on in which the term began: January, June or August, as North American programs have them. */
    TERM;

    private static final int WEEKS_BEFORE = 3;

    /** The Monday on which it begins for whom it is this day. */
    public LocalDate since(LocalDate today) {
        LocalDate monday = Days.monday(today);
        return switch (this) {
            case WEEK -> monday;
            case MONTH -> monday.minusWeeks(WEEKS_BEFORE);
            case TERM -> Days.monday(termBefore(today));
        };
    }

    private static LocalDate termBefore(LocalDate today) {
        Month begin = today.getMonth().compareTo(Month.AUGUST) >= 0
                ? Month.AUGUST
                : today.getMonth().compareTo(Month.JUNE) >= 0 ? Month.JUNE : Month.JANUARY;
        return LocalDate.of(today.getYear(), begin, 1);
    }
}
