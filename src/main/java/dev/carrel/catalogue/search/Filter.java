package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Accreditation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One thing a student wants of a program. Every filter can be written back as words that read as the same filter. */
public sealed interface Filter {
    /** The filter as a short label for a person. */
    String label();

    /** The filter as words for {@link QueryReader}. */
    default String text() {
        return label();
    }

    /** What is not known of a program that answers "unknown" to this, as in "tuition not stated by 8". */
    default String subject() {
        return label();
    }

    /** How classes should reach the student. */
    record Mode(Way way) implements Filter {
        /** The ways one can ask for; online means that the whole degree can be done online. */
        public enum Way {
            ONLINE("online"),
            ASYNCHRONOUS("asynchronous"),
            LIVE("live"),
            HYBRID("hybrid"),
            ON_CAMPUS("on campus");

            private final String words;

            Way(String words) {
                this.words = words;
            }

            String words() {
                return words;
            }
        }

        @Override
        public String label() {
            return way == Way.LIVE ? "live online classes" : way.words();
        }

        @Override
        public String text() {
            return way.words();
        }

        @Override
        public String subject() {
            return "delivery";
        }
    }

    /** A field of study. */
    record Teaches(Subject taught) implements Filter {
        @Override
        public String label() {
            return taught.label();
        }

        @Override
        public String text() {
            return taught.said().getFirst();
        }
    }

    /** A program in one of these places. */
    record Located(List<Region> regions) implements Filter {
        public Located {
            regions = List.copyOf(regions);
        }

        @Override
        public String label() {
            return regions.stream().map(Region::name).collect(Collectors.joining(" or "));
        }

        @Override
        public String text() {
            return regions.stream().map(Region::name).collect(Collectors.joining(" "));
        }

        @Override
        public String subject() {
            return "place";
        }
    }

    /** Tuition for the whole degree of at most so many US dollars. */
    record CostsAtMost(int dollars, Payer payer) implements Filter {
        @Override
        public String label() {
            return "≤ " + money() + (payer == Payer.ANYONE ? "" : " " + payer.words());
        }

        @Override
        public String text() {
            return "under " + money() + (payer == Payer.ANYONE ? "" : " " + payer.words());
        }

        @Override
        public String subject() {
            return "tuition";
        }

        private String money() {
            return String.format(Locale.ROOT, "$%,d", dollars);
        }
    }

    /** The GRE is not required, or only below some grade average. */
    record NoGre() implements Filter {
        @Override
        public String label() {
            return "no GRE";
        }

        @Override
        public String text() {
            return "no gre";
        }

        @Override
        public String subject() {
            return "the GRE";
        }
    }

    /** A grade average that is enough to apply. */
    record GpaIsEnough(BigDecimal gpa) implements Filter {
        @Override
        public String label() {
            return "GPA " + gpa.toPlainString() + " is enough";
        }

        @Override
        public String text() {
            return "gpa " + gpa.toPlainString();
        }

        @Override
        public String subject() {
            return "the least GPA";
        }
    }

    /** No letters of recommendation are asked. */
    record NoLetters() implements Filter {
        @Override
        public String label() {
            return "no recommendation letters";
        }

        @Override
        public String subject() {
            return "letters";
        }
    }

    /** A fast track is described. */
    record Accelerated() implements Filter {
        @Override
        public String label() {
            return "accelerated";
        }

        @Override
        public String subject() {
            return "a fast track";
        }
    }

    /** The program can lead to certification as a school librarian. */
    record CertifiesSchoolLibrarians() implements Filter {
        @Override
        public String label() {
            return "school-library certification";
        }

        @Override
        public String text() {
            return "school library certification";
        }
    }

    /** ALA-accredited, or in one particular status. */
    record Accredited(Optional<Accreditation> status) implements Filter {
        @Override
        public String label() {
            return status.map(Accreditation::words).orElse("ALA-accredited");
        }

        @Override
        public String text() {
            return status.map(wanted -> wanted.accredited() ? wanted.key() + " accreditation" : wanted.key())
                    .orElse("accredited");
        }

        @Override
        public String subject() {
            return "ALA status";
        }
    }

    /** Students can start in this term: fall, spring or summer. */
    record StartsIn(String term) implements Filter {
        @Override
        public String label() {
            return "starts in " + term;
        }

        @Override
        public String text() {
            return "starts " + term;
        }

        @Override
        public String subject() {
            return "start terms";
        }
    }

    /** The degree can be finished within so many months. */
    record DoneWithin(int months) implements Filter {
        @Override
        public String label() {
            return "done within " + months + " months";
        }

        @Override
        public String text() {
            return "within " + months + " months";
        }

        @Override
        public String subject() {
            return "the shortest time";
        }
    }

    /** Classes are held in this language. */
    record TaughtIn(String language) implements Filter {
        @Override
        public String label() {
            return "in " + language;
        }

        @Override
        public String text() {
            return "in " + language.toLowerCase(Locale.ROOT);
        }

        @Override
        public String subject() {
            return "the language";
        }
    }

    /** One of the programs that these words name. */
    record Called(String words, List<String> ids) implements Filter {
        public Called {
            ids = List.copyOf(ids);
        }

        @Override
        public String label() {
            return words;
        }

        @Override
        public String subject() {
            return "the name";
        }
    }
}
