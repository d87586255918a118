package dev.carrel.feature.goal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one member wants to get done in one week.
 *
 * @param number what the member calls it by
 * @param monday when the week begins that it is for
 * @param weekly whether it comes back in the week after it was done
 * @param reason why it matters to them; mostly empty
 * @param doneIn when the week began in which it was done
 */
record Goal(long number, String words, LocalDate monday, boolean weekly, String reason, Optional<LocalDate> doneIn) {
    /** Whether it comes back in a week that has not begun: until then there is nothing to be done. */
    boolean isAsleep(LocalDate thisMonday) {
        return weekly && doneIn.isEmpty() && monday.isAfter(thisMonday);
    }
}
