package dev.carrel.catalogue.search;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.PrintedTerm;
import dev.carrel.chat.Words;
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
            ONLINE(Words.of("online", "en ligne", "en línea")),
            ASYNCHRONOUS(Words.of("asynchronous", "asynchrone", "asincrónico")),
            LIVE(Words.of("live online classes", "cours en ligne en direct", "clases en línea en vivo")),
            HYBRID(Words.of("hybrid", "hybride", "híbrido")),
            ON_CAMPUS(Words.of("on campus", "sur le campus", "presencial"));

            private final Words words;

            Way(Words words) {
                this.words = words;
            }
        }

        @Override
        public String label() {
            return way.words.said();
        }

        @Override
        public String text() {
            return way == Way.LIVE ? "live" : way.words.english();
        }

        @Override
        public String subject() {
            return say("delivery", "mode d’enseignement", "modalidad");
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
            return regions.stream().map(Region::label).collect(Collectors.joining(say(" or ", " ou ", " o ")));
        }

        @Override
        public String text() {
            return regions.stream().map(Region::name).collect(Collectors.joining(" "));
        }

        @Override
        public String subject() {
            return say("place", "lieu", "lugar");
        }
    }

    /** Tuition for the whole degree of at most so many US dollars. */
    record CostsAtMost(int dollars, Payer payer) implements Filter {
        @Override
        public String label() {
            String limit = "≤ " + money();
            return payer == Payer.ANYONE ? limit : payer.pays(limit);
        }

        @Override
        public String text() {
            return "under " + money() + (payer == Payer.ANYONE ? "" : " " + payer.words());
        }

        @Override
        public String subject() {
            return say("tuition", "frais de scolarité", "matrícula");
        }

        private String money() {
            return String.format(Locale.ROOT, "$%,d", dollars);
        }
    }

    /** The GRE is not required, or only below some grade average. */
    record NoGre() implements Filter {
        @Override
        public String label() {
            return say("no GRE", "sans GRE", "sin GRE");
        }

        @Override
        public String text() {
            return "no gre";
        }

        @Override
        public String subject() {
            return say("the GRE", "GRE", "GRE");
        }
    }

    /** A grade average that is enough to apply. */
    record GpaIsEnough(BigDecimal gpa) implements Filter {
        @Override
        public String label() {
            String average = gpa.toPlainString();
            return say(
                    "GPA " + average + " is enough",
                    "une moyenne de " + average + " suffit",
                    "basta un promedio de " + average);
        }

        @Override
        public String text() {
            return "gpa " + gpa.toPlainString();
        }

        @Override
        public String subject() {
            return say("the least GPA", "moyenne minimale", "promedio mínimo");
        }
    }

    /** No letters of recommendation are asked. */
    record NoLetters() implements Filter {
        @Override
        public String label() {
            return say("no recommendation letters", "sans lettres de recommandation", "sin cartas de recomendación");
        }

        @Override
        public String text() {
            return "no recommendation letters";
        }

        @Override
        public String subject() {
            return say("letters", "lettres", "cartas");
        }
    }

    /** A fast track is described. */
    record Accelerated() implements Filter {
        @Override
        public String label() {
            return say("accelerated", "accéléré", "acelerado");
        }

        @Override
        public String text() {
            return "accelerated";
        }

        @Override
        public String subject() {
            return say("a fast track", "formule accélérée", "vía acelerada");
        }
    }

    /** The program can lead to certification as a school librarian. */
    record CertifiesSchoolLibrarians() implements Filter {
        @Override
        public String label() {
            return say(
                    "school-library certification",
                    "certification en bibliothèque scolaire",
                    "certificación de biblioteca escolar");
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
            return status.orElse(Accreditation.ACCREDITED).words();
        }

        @Override
        public String text() {
            return status.map(wanted -> wanted.accredited() ? wanted.key() + " accreditation" : wanted.key())
                    .orElse("accredited");
        }

        @Override
        public String subject() {
            return say("ALA status", "statut ALA", "situación ante la ALA");
        }
    }

    /** Students can start in this term: fall, spring or summer. */
    record StartsIn(String term) implements Filter {
        @Override
        public String label() {
            return say("starts in " + term, "début : " + PrintedTerm.said(term), "inicio: " + PrintedTerm.said(term));
        }

        @Override
        public String text() {
            return "starts " + term;
        }

        @Override
        public String subject() {
            return say("start terms", "périodes de début", "periodos de inicio");
        }
    }

    /** The degree can be finished within so many months. */
    record DoneWithin(int months) implements Filter {
        @Override
        public String label() {
            return say(
                    "done within " + months + (months == 1 ? " month" : " months"),
                    "terminé en " + months + " mois au plus",
                    "terminado en " + months + (months == 1 ? " mes" : " meses") + " como máximo");
        }

        @Override
        public String text() {
            return "within " + months + (months == 1 ? " month" : " months");
        }

        @Override
        public String subject() {
            return say("the shortest time", "durée la plus courte", "duración mínima");
        }
    }

    /** Classes are held in this language. */
    record TaughtIn(String language) implements Filter {
        @Override
        public String label() {
            return switch (language) {
                case "French" -> say("in French", "en français", "en francés");
                case "Spanish" -> say("in Spanish", "en espagnol", "en español");
                default -> "in " + language;
            };
        }

        @Override
        public String text() {
            return "in " + language.toLowerCase(Locale.ROOT);
        }

        @Override
        public String subject() {
            return say("the language", "langue", "idioma");
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
            return say("the name", "nom", "nombre");
        }
    }
}
