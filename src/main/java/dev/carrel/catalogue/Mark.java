package dev.carrel.catalogue;

import java.time.LocalDate;

/** A reason to look twice at a fact. */
public sealed interface Mark {
    /** The mark in words. */
    String words();

    /** No source of the fact bears a date. */
    record Undated() implements Mark {
        @Override
        public String words() {
            return "undated";
        }
    }

    /** The newest source is more than {@value Freshness#MONTHS} months old. */
    record Old(AsOf asOf) implements Mark {
        @Override
        public String words() {
            return "over " + Freshness.MONTHS + " months old";
        }
    }

    /** The printed date of the next ALA review is over, so the status needs a new check. */
    record ReviewPassed(String printed, LocalDate end) implements Mark {
        @Override
        public String words() {
            return "its next review was due in " + printed + ": check with ALA before you apply";
        }
    }

    /** The status is one on the way to accreditation, or nobody knows of one. */
    record NotAccredited(Accreditation status) implements Mark {
        @Override
        public String words() {
            return status.words();
        }
    }

    /** Sources disagree and none is clearly the newer one. */
    record Disputed() implements Mark {
        @Override
        public String words() {
            return "sources disagree";
        }
    }

    /** The figure is the institution's, from the federal survey, not the program's. */
    record InstitutionWide() implements Mark {
        @Override
        public String words() {
            return "the whole institution's average (federal survey), not this program's";
        }
    }
}
