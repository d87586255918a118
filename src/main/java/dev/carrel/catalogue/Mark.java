package dev.carrel.catalogue;

import static dev.carrel.chat.Words.say;

import java.time.LocalDate;

/** A reason to look twice at a fact. */
public sealed interface Mark {
    /** The mark in words. */
    String words();

    /** No source of the fact bears a date. */
    record Undated() implements Mark {
        @Override
        public String words() {
            return AsOf.undatedWords();
        }
    }

    /** The newest source is more than {@value Freshness#MONTHS} months old. */
    record Old(AsOf asOf) implements Mark {
        @Override
        public String words() {
            return say(
                    "over " + Freshness.MONTHS + " months old",
                    "datant de plus de " + Freshness.MONTHS + " mois",
                    "de hace más de " + Freshness.MONTHS + " meses");
        }
    }

    /** The printed date of the next ALA review is over, so the status needs a new check. */
    record ReviewPassed(String printed, LocalDate end) implements Mark {
        @Override
        public String words() {
            return say(
                    "its next review was due in " + printed + ": check with ALA before you apply",
                    "la date prévue de son prochain examen est passée (" + PrintedTerm.said(printed)
                            + ") : vérifiez auprès de l’ALA avant de poser votre candidature",
                    "su próxima revisión estaba prevista para " + PrintedTerm.said(printed)
                            + ": consulte a la ALA antes de solicitar admisión");
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
            return say("sources disagree", "les sources se contredisent", "las fuentes no coinciden");
        }
    }

    /** The figure is the institution's, from the federal survey, not the program's. */
    record InstitutionWide() implements Mark {
        @Override
        public String words() {
            return say(
                    "the whole institution's average (federal survey), not this program's",
                    "moyenne de tout l’établissement (enquête fédérale), pas de ce programme",
                    "promedio de toda la institución (encuesta federal), no de este programa");
        }
    }
}
