package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.Payer;
import dev.carrel.catalogue.search.Query;
import dev.carrel.catalogue.search.Region;
import dev.carrel.catalogue.search.Sort;
import dev.carrel.catalogue.search.Subject;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Nearest;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The options of {@code /program find}, and how they join with the words of the query into one {@link Query}. */
final class FindOptions {
    static final String QUERY_NAME = "query";
    static final String SHOW_NAME = "show";
    static final String RESIDENCY_NAME = "residency";

    private static final BigDecimal HIGHEST_GPA = new BigDecimal("4.3");
    private static final int MOST_SUGGESTIONS = 25;

    private final CatalogueIndex index;
    private final Option<String> query = Option.text(
                    QUERY_NAME,
                    Words.of(
                            "What you want, in your own words: archives online no gre under 30k",
                            "Ce que vous cherchez, dans vos mots : archives en ligne sans gre",
                            "Lo que busca, en sus palabras: archivos en línea sin gre"))
            .takingTheRest();
    private final Option<Filter.Mode.Way> delivery = Option.pick(
            "delivery",
            Words.of("How classes are held", "Comment les cours ont lieu", "Cómo se imparten las clases"),
            List.of(Filter.Mode.Way.values()),
            way -> Choice.of(new Filter.Mode(way).label(), key(way.name())));
    private final Option<List<Filter>> specialization;
    private final Option<List<Filter>> place;
    private final Option<Long> cost = Option.whole(
            "cost",
            Words.of(
                    "Most tuition for the whole degree, in US dollars",
                    "Frais de scolarité maximaux pour tout le diplôme, en dollars américains",
                    "Matrícula máxima de toda la carrera, en dólares estadounidenses"),
            1,
            1_000_000);
    private final Option<Residency> residency = Option.pick(
            RESIDENCY_NAME,
            Words.of("Whose tuition counts", "Quel tarif compte", "Qué matrícula cuenta"),
            Residency.all(),
            Residency::choice);
    private final Option<Boolean> noGre =
            Option.flag("no-gre", Words.of("Only without the GRE", "Seulement sans le GRE", "Solo sin el GRE"));
    private final Option<BigDecimal> gpa = Option.parsed(
            "gpa",
            Words.of(
                    "Your grade average, 0 to 4.3: only where it is enough",
                    "Votre moyenne, de 0 à 4,3 : seulement où elle suffit",
                    "Su promedio, de 0 a 4,3: solo donde alcanza"),
            (raw, caller) -> grade(raw));
    private final Option<Boolean> noLetters = Option.flag(
            "no-letters",
            Words.of(
                    "Only without recommendation letters",
                    "Seulement sans lettres de recommandation",
                    "Solo sin cartas de recomendación"));
    private final Option<Boolean> accelerated = Option.flag(
            "accelerated", Words.of("Only with a fast track", "Seulement avec une voie rapide", "Solo con vía rápida"));
    private final Option<Boolean> schoolLibrary = Option.flag(
            "school-library",
            Words.of(
                    "Only with school-library certification",
                    "Seulement avec certification de bibliothèque scolaire",
                    "Solo con certificación de biblioteca escolar"));
    private final Option<Optional<Accreditation>> accreditation = Option.pick(
            "accreditation",
            Words.of("What ALA says of it", "Ce que l'ALA en dit", "Lo que dice la ALA"),
            List.of(
                    Optional.<Accreditation>empty(),
                    Optional.of(Accreditation.CONTINUED),
                    Optional.of(Accreditation.INITIAL),
                    Optional.of(Accreditation.CONDITIONAL),
                    Optional.of(Accreditation.CANDIDATE),
                    Optional.of(Accreditation.PRECANDIDATE)),
            FindOptions::accreditationChoice);
    private final Option<Sort> sort = Option.pick(
            "sort",
            Words.of("What comes first", "Ce qui vient d'abord", "Qué va primero"),
            List.of(Sort.values()),
            order -> Choice.of(label(order), key(order.name())));
    private final Option<Side> show = Option.pick(
            SHOW_NAME,
            Words.of(
                    "What matches, or what might",
                    "Ce qui correspond, ou pourrait correspondre",
                    "Lo que coincide, o lo que podría"),
            List.of(Side.values()),
            side -> Choice.of(side.label(), side.key()));

    /** Which side of the answer is listed. */
    enum Side {
        MATCHES(Words.of("what matches", "ce qui correspond", "lo que coincide")),
        MAYBE(Words.of("what might match", "ce qui pourrait correspondre", "lo que podría coincidir"));

        private final Words label;

        Side(Words label) {
            this.label = label;
        }

        String key() {
            return FindOptions.key(name());
        }

        String label() {
            return label.said();
        }
    }

    FindOptions(CatalogueIndex index) {
        this.index = index;
        List<Words> subjects =
                index.vocabulary().subjects().stream().map(Subject::name).toList();
        List<Words> regions =
                index.vocabulary().regions().stream().map(Region::words).toList();
        this.specialization = understood(
                "specialization",
                Words.of(
                        "A field of study: archives, youth, data …",
                        "Un domaine : archives, jeunesse, données…",
                        "Un área: archivos, jóvenes, datos…"),
                Filter.Teaches.class,
                Words.of(
                        " is not a field of study that is known here.",
                        " n’est pas un domaine d’études connu ici.",
                        " no es un área de estudio que se conozca aquí."),
                subjects);
        this.place = understood(
                "place",
                Words.of(
                        "A state, province or country, by name or code",
                        "Un État, une province ou un pays, par nom ou code",
                        "Un estado, provincia o país, por nombre o código"),
                Filter.Located.class,
                Words.of(
                        " is not a state, province or country that is known here.",
                        " n’est pas un État, une province ou un pays connu ici.",
                        " no es un estado, provincia o país que se conozca aquí."),
                regions);
    }

    /** All of them, the words of the query first. */
    Option<?>[] all() {
        return new Option<?>[] {
            query,
            delivery,
            specialization,
            place,
            cost,
            residency,
            noGre,
            gpa,
            noLetters,
            accelerated,
            schoolLibrary,
            accreditation,
            sort,
            show,
            CommonOptions.FROM
        };
    }

    /** The field of study, for the interview too. */
    Option<List<Filter>> specialization() {
        return specialization;
    }

    /** The grade average, for the interview too. */
    Option<BigDecimal> gpa() {
        return gpa;
    }

    /** What was asked: the words, and each option in the place of the same wish in the words. */
    Query read(Invocation asked) {
        Query wish = asked.find(query).map(index::read).orElse(Query.EVERYTHING);
        wish = with(wish, asked.find(delivery), Filter.Mode::new);
        for (Filter taught : asked.find(specialization).orElse(List.of())) {
            wish = wish.with(taught);
        }
        for (Filter located : asked.find(place).orElse(List.of())) {
            wish = wish.with(located);
        }
        wish = with(wish, asked.find(cost), most -> new Filter.CostsAtMost(most.intValue(), Payer.ANYONE));
        wish = with(wish, asked.find(noGre).filter(yes -> yes), yes -> new Filter.NoGre());
        wish = with(wish, asked.find(gpa), Filter.GpaIsEnough::new);
        wish = with(wish, asked.find(noLetters).filter(yes -> yes), yes -> new Filter.NoLetters());
        wish = with(wish, asked.find(accelerated).filter(yes -> yes), yes -> new Filter.Accelerated());
        wish = with(wish, asked.find(schoolLibrary).filter(yes -> yes), yes -> new Filter.CertifiesSchoolLibrarians());
        wish = with(wish, asked.find(accreditation), Filter.Accredited::new);
        wish = payingAs(wish, asked.find(residency));
        return asked.find(sort).map(wish::sorted).orElse(wish);
    }

    Optional<String> words(Invocation asked) {
        return asked.find(query);
    }

    Side side(Invocation asked) {
        return asked.find(show).orElse(Side.MATCHES);
    }

    int from(Invocation asked) {
        return asked.find(CommonOptions.FROM).orElse(0L).intValue();
    }

    Optional<Residency> residency(Invocation asked) {
        return asked.find(residency);
    }

    private static <T> Query with(Query query, Optional<T> value, Function<T, Filter> filter) {
        return value.map(given -> query.with(filter.apply(given))).orElse(query);
    }

    /** A limit on tuition is held against the price that the asker pays. */
    private static Query payingAs(Query query, Optional<Residency> residency) {
        if (residency.isEmpty()) {
            return query;
        }
        for (Filter filter : query.filters()) {
            if (filter instanceof Filter.CostsAtMost limit) {
                return query.with(
                        new Filter.CostsAtMost(limit.dollars(), residency.get().payer()));
            }
        }
        return query;
    }

    /** An option whose words mean the same as in the query, slips forgiven. */
    private Option<List<Filter>> understood(
            String name, Words description, Class<? extends Filter> kind, Words isNot, List<Words> known) {
        return Option.<List<Filter>>parsed(name, description, (raw, caller) -> {
                    List<Filter> meant = index.read(raw).filters().stream()
                            .filter(kind::isInstance)
                            .toList();
                    return meant.isEmpty()
                            ? Parsed.problem(
                                    "“" + Typed.shown(raw) + "”" + isNot.said(),
                                    Nearest.to(
                                            raw,
                                            known.stream().map(Words::english).toList()))
                            : Parsed.value(meant);
                })
                .suggesting((typed, caller) -> suggest(typed, known));
    }

    /** Offered in the reader's language, found in it and in English, and sent in English. */
    private static List<Suggestion> suggest(String typed, List<Words> known) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        List<Words> fitting = known.stream()
                .filter(words -> holds(words.said(), start) || holds(words.english(), start))
                .toList();
        List<Words> offered = fitting.isEmpty() ? nearest(typed, known) : fitting;
        return offered.stream()
                .limit(MOST_SUGGESTIONS)
                .map(words -> new Suggestion(words.said(), words.english()))
                .toList();
    }

    private static boolean holds(String label, String start) {
        return label.toLowerCase(Locale.ROOT).contains(start);
    }

    private static List<Words> nearest(String typed, List<Words> known) {
        return Nearest.to(typed, known.stream().map(Words::said).toList()).stream()
                .flatMap(label -> known.stream().filter(words -> words.said().equals(label)))
                .toList();
    }

    private static Parsed<BigDecimal> grade(String raw) {
        try {
            // Java reads 1e-99 too, which no query can say again.
            if (raw.toLowerCase(Locale.ROOT).contains("e")) {
                throw new NumberFormatException();
            }
            BigDecimal gpa = raw.length() > 6
                    ? BigDecimal.TEN
                    : new BigDecimal(raw.strip().replace(',', '.'));
            return gpa.signum() < 0 || gpa.compareTo(HIGHEST_GPA) > 0
                    ? Parsed.problem(
                            say(
                                    "A grade average lies between 0 and 4.3.",
                                    "Une moyenne se situe entre 0 et 4,3.",
                                    "Un promedio está entre 0 y 4,3."),
                            List.of("3.0"))
                    : Parsed.value(gpa);
        } catch (NumberFormatException notANumber) {
            return Parsed.problem(
                    say(
                            "“" + Typed.shown(raw) + "” is no grade average.",
                            "“" + Typed.shown(raw) + "” n’est pas une moyenne.",
                            "“" + Typed.shown(raw) + "” no es un promedio."),
                    List.of("3.0"));
        }
    }

    private static String label(Sort order) {
        return switch (order) {
            case RELEVANCE -> say("best fit", "les plus pertinents", "los más adecuados");
            case TUITION -> say("by tuition", "par frais de scolarité", "por matrícula");
            case CREDITS -> say("by credits", "par crédits", "por créditos");
            case NAME -> say("by name", "par nom", "por nombre");
            case DURATION -> say("by duration", "par durée", "por duración");
        };
    }

    private static Choice accreditationChoice(Optional<Accreditation> status) {
        return Choice.of(
                new Filter.Accredited(status).label(),
                status.map(wanted -> key(wanted.name())).orElse("accredited"));
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
