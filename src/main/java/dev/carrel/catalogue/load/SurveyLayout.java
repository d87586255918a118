package dev.carrel.catalogue.load;

import dev.carrel.catalogue.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The public CSV layouts that can be imported, told apart by the columns that only they have. */
public enum SurveyLayout implements Named {
    /**
     * NCES IPEDS {@code IC20xx_AY}: student charges for an academic year. 6 is in-state and 7 out-of-state graduate;
     * TUITION a year's average for full-time students, FEE its required fees, HRCHG the charge per credit hour.
     */
    IPEDS_CHARGES("NCES IPEDS IC_AY"),
    /** NCES IPEDS {@code HD20xx}: the directory of institutions. */
    IPEDS_DIRECTORY("NCES IPEDS HD"),
    /** College Scorecard, institution level. Its tuition is that of undergraduates. */
    SCORECARD("College Scorecard");

    private final String words;

    SurveyLayout(String words) {
        this.words = words;
    }

    /** The data set's name. */
    public String words() {
        return words;
    }

    /** The columns without which a file is not of this layout. */
    public Set<String> columns() {
        return switch (this) {
            case IPEDS_CHARGES -> Set.of("UNITID", "TUITION6", "TUITION7");
            case IPEDS_DIRECTORY -> Set.of("UNITID", "INSTNM", "CITY", "STABBR", "WEBADDR");
            case SCORECARD -> Set.of("UNITID", "INSTNM", "TUITIONFEE_IN", "TUITIONFEE_OUT");
        };
    }

    static Optional<SurveyLayout> of(List<String> header) {
        for (SurveyLayout layout : List.of(IPEDS_CHARGES, SCORECARD, IPEDS_DIRECTORY)) {
            if (header.containsAll(layout.columns())) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }
}
