package dev.carrel.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One thing that can be known of a program, with the type of its value. The constants here are all the fields there are. */
public final class Field<T> {
    public static final Field<String> INSTITUTION =
            text("institution", Words.of("Institution", "Établissement", "Institución"));
    public static final Field<List<String>> NICKNAMES =
            texts("nicknames", Words.of("Also known as", "Aussi appelé", "También llamado"));
    public static final Field<String> UNIT =
            text("unit", Words.of("School or department", "École ou département", "Escuela o departamento"));
    public static final Field<String> CITY = text("city", Words.of("City", "Ville", "Ciudad"));
    public static final Field<String> REGION =
            text("region", Words.of("State or province", "État ou province", "Estado o provincia"));
    public static final Field<String> COUNTRY = text("country", Words.of("Country", "Pays", "País"));
    public static final Field<String> TIME_ZONE =
            text("time-zone", Words.of("Time zone", "Fuseau horaire", "Zona horaria"));
    public static final Field<String> CONTROL = field(
            "control",
            Words.of("Control", "Statut de l’établissement", "Carácter de la institución"),
            JsonNode::asText,
            control -> FieldValues.control(control));
    public static final Field<Integer> UNITID = whole(
            "unitid",
            Words.of("Federal id (UNITID)", "Identifiant fédéral (UNITID)", "Identificador federal (UNITID)"));
    public static final Field<String> WEBSITE = text("website", Words.of("Website", "Site web", "Sitio web"));
    public static final Field<List<String>> DEGREES = texts("degrees", Words.of("Degrees", "Diplômes", "Títulos"));
    public static final Field<String> LANGUAGE =
            text("language", Words.of("Taught in", "Langue d’enseignement", "Idioma de enseñanza"));
    public static final Field<Boolean> HBCU = flag(
            "hbcu",
            Words.of(
                    "Historically Black college or university",
                    "Université historiquement noire",
                    "Universidad históricamente negra"));

    public static final Field<Accreditation> ACCREDITATION = choice(
            "accreditation",
            Words.of("ALA status", "Statut ALA", "Situación ante la ALA"),
            Accreditation.class,
            Accreditation::words);
    public static final Field<String> ACCREDITATION_CONFIRMED = text(
            "accreditation-confirmed",
            Words.of(
                    "Status last confirmed", "Statut confirmé en dernier lieu", "Situación confirmada por última vez"));
    public static final Field<String> NEXT_REVIEW = field(
            "next-review",
            Words.of("Next ALA review", "Prochain examen de l’ALA", "Próxima revisión de la ALA"),
            JsonNode::asText,
            PrintedTerm::said);

    public static final Field<List<Delivery>> DELIVERY = field(
            "delivery",
            Words.of("Delivery", "Mode d’enseignement", "Modalidad"),
            node -> FieldValues.deliveries(node),
            modes -> modes.stream().map(Delivery::words).collect(Collectors.joining(Punctuation.semicolon())));
    public static final Field<String> DELIVERY_NOTE =
            text("delivery-note", Words.of("On delivery", "Sur le mode d’enseignement", "Sobre la modalidad"));
    public static final Field<Integer> CREDITS = whole("credits", Words.of("Credits", "Crédits", "Créditos"));
    public static final Field<String> CREDITS_NOTE =
            text("credits-note", Words.of("On credits", "Sur les crédits", "Sobre los créditos"));
    public static final Field<CreditSystem> CREDIT_SYSTEM = choice(
            "credit-system",
            Words.of("Credit system", "Système de crédits", "Sistema de créditos"),
            CreditSystem.class,
            CreditSystem::words);
    public static final Field<String> ACCELERATED =
            text("accelerated", Words.of("Accelerated", "Formule accélérée", "Vía acelerada"));
    public static final Field<Integer> SHORTEST_MONTHS = whole(
            "shortest-months",
            Words.of("Shortest time (months)", "Durée la plus courte (mois)", "Duración mínima (meses)"));
    public static final Field<Integer> LONGEST_YEARS = whole(
            "longest-years",
            Words.of("Longest time (years)", "Durée la plus longue (années)", "Duración máxima (años)"));
    public static final Field<List<String>> SPECIALIZATIONS =
            texts("specializations", Words.of("Specializations", "Spécialisations", "Especializaciones"));
    public static final Field<Boolean> SCHOOL_LIBRARY_CERTIFICATION = flag(
            "school-library-certification",
            Words.of(
                    "School-library certification",
                    "Certification en bibliothèque scolaire",
                    "Certificación de biblioteca escolar"));

    public static final Field<BigDecimal> TUITION_PER_CREDIT_IN_STATE = money(
            "tuition-per-credit-in-state",
            Words.of(
                    "Tuition per credit, in-state",
                    "Scolarité par crédit, résidents",
                    "Matrícula por crédito, residentes"));
    public static final Field<BigDecimal> TUITION_PER_CREDIT_OUT_OF_STATE = money(
            "tuition-per-credit-out-of-state",
            Words.of(
                    "Tuition per credit, out-of-state",
                    "Scolarité par crédit, non-résidents",
                    "Matrícula por crédito, no residentes"));
    public static final Field<BigDecimal> TUITION_TOTAL_IN_STATE = money(
            "tuition-total-in-state",
            Words.of("Tuition in all, in-state", "Scolarité en tout, résidents", "Matrícula en total, residentes"));
    public static final Field<BigDecimal> TUITION_TOTAL_OUT_OF_STATE = money(
            "tuition-total-out-of-state",
            Words.of(
                    "Tuition in all, out-of-state",
                    "Scolarité en tout, non-résidents",
                    "Matrícula en total, no residentes"));
    public static final Field<BigDecimal> TUITION_ONE_YEAR = money(
            "tuition-one-year",
            Words.of(
                    "Tuition for one year (a directory's, residency not stated)",
                    "Scolarité pour un an (d’un répertoire, résidence non indiquée)",
                    "Matrícula de un año (de un directorio, sin indicar residencia)"));
    public static final Field<String> TUITION_CURRENCY = text(
            "tuition-currency",
            Words.of("Currency of tuition", "Monnaie des frais de scolarité", "Moneda de la matrícula"));
    public static final Field<TuitionBasis> TUITION_BASIS = field(
            "tuition-basis",
            Words.of("Kind of tuition figure", "Nature du chiffre de scolarité", "Tipo de cifra de matrícula"),
            node -> FieldValues.tuitionBasis(node),
            basis -> basis.rank().words());
    public static final Field<String> TUITION_NOTE =
            text("tuition-note", Words.of("On tuition", "Sur les frais de scolarité", "Sobre la matrícula"));
    public static final Field<FederalCharges> FEDERAL_CHARGES = field(
            "federal-charges",
            Words.of(
                    "Institution-wide average (federal survey)",
                    "Moyenne de l’établissement (enquête fédérale)",
                    "Promedio de la institución (encuesta federal)"),
            node -> FieldValues.federalCharges(node),
            FieldValues::print);
    public static final Field<Integer> APPLICATION_FEE_USD = whole(
            "application-fee-usd",
            Words.of(
                    "Application fee (US dollars)",
                    "Frais de candidature (dollars américains)",
                    "Tasa de solicitud (dólares de EE. UU.)"));
    public static final Field<Integer> APPLICATION_FEE_CAD = whole(
            "application-fee-cad",
            Words.of(
                    "Application fee (Canadian dollars)",
                    "Frais de candidature (dollars canadiens)",
                    "Tasa de solicitud (dólares canadienses)"));

    public static final Field<Boolean> GRE_REQUIRED =
            flag("gre-required", Words.of("GRE required", "GRE exigé", "GRE exigido"));
    public static final Field<GreEvidence> GRE_EVIDENCE = choice(
            "gre-evidence",
            Words.of("How the GRE rule is known", "Origine de la règle sur le GRE", "Origen de la regla sobre el GRE"),
            GreEvidence.class,
            GreEvidence::words);
    public static final Field<String> GRE_NOTE = text("gre-note", Words.of("On the GRE", "Sur le GRE", "Sobre el GRE"));
    public static final Field<BigDecimal> LEAST_GPA = field(
            "least-gpa",
            Words.of("Least grade average", "Moyenne minimale", "Promedio mínimo"),
            JsonNode::decimalValue,
            BigDecimal::toPlainString);
    public static final Field<Boolean> LETTERS_REQUIRED = flag(
            "letters-required",
            Words.of(
                    "Recommendation letters required",
                    "Lettres de recommandation exigées",
                    "Cartas de recomendación exigidas"));
    public static final Field<List<Deadline>> DEADLINES = field(
            "deadlines",
            Words.of("Application deadlines", "Dates limites de candidature", "Fechas límite de solicitud"),
            node -> FieldValues.deadlines(node),
            all -> all.stream().map(Deadline::words).collect(Collectors.joining(Punctuation.semicolon())));
    public static final Field<List<String>> START_TERMS = field(
            "start-terms",
            Words.of("Starts in", "Début des études", "Inicio de los estudios"),
            FieldValues::texts,
            terms -> terms.stream().map(PrintedTerm::said).collect(Collectors.joining(", ")));

    public static final Field<Boolean> ALA_STUDENT_CHAPTER = flag(
            "ala-student-chapter",
            Words.of("ALA student chapter", "Section étudiante de l’ALA", "Sección estudiantil de la ALA"));
    public static final Field<Map<String, BigDecimal>> FIGURES = field(
            "figures",
            Words.of("Figures", "Chiffres", "Cifras"),
            node -> FieldValues.figures(node),
            figures -> figures.entrySet().stream()
                    .map(figure -> figure.getKey().replace('-', ' ') + ": "
                            + figure.getValue().toPlainString())
                    .collect(Collectors.joining("; ")));
    public static final Field<String> HISTORY = text("history", Words.of("History", "Historique", "Historia"));

    private static final List<Field<?>> ALL = List.of(
            INSTITUTION,
            NICKNAMES,
            UNIT,
            CITY,
            REGION,
            COUNTRY,
            TIME_ZONE,
            CONTROL,
            UNITID,
            WEBSITE,
            DEGREES,
            LANGUAGE,
            HBCU,
            ACCREDITATION,
            ACCREDITATION_CONFIRMED,
            NEXT_REVIEW,
            DELIVERY,
            DELIVERY_NOTE,
            CREDITS,
            CREDITS_NOTE,
            CREDIT_SYSTEM,
            ACCELERATED,
            SHORTEST_MONTHS,
            LONGEST_YEARS,
            SPECIALIZATIONS,
            SCHOOL_LIBRARY_CERTIFICATION,
            TUITION_PER_CREDIT_IN_STATE,
            TUITION_PER_CREDIT_OUT_OF_STATE,
            TUITION_TOTAL_IN_STATE,
            TUITION_TOTAL_OUT_OF_STATE,
            TUITION_ONE_YEAR,
            TUITION_CURRENCY,
            TUITION_BASIS,
            TUITION_NOTE,
            FEDERAL_CHARGES,
            APPLICATION_FEE_USD,
            APPLICATION_FEE_CAD,
            GRE_REQUIRED,
            GRE_EVIDENCE,
            GRE_NOTE,
            LEAST_GPA,
            LETTERS_REQUIRED,
            DEADLINES,
            START_TERMS,
            ALA_STUDENT_CHAPTER,
            FIGURES,
            HISTORY);
    private static final Map<String, Field<?>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    private final String key;
    private final Words label;
    private final Function<JsonNode, T> reader;
    private final Function<T, String> printer;

    private Field(String key, Words label, Function<JsonNode, T> reader, Function<T, String> printer) {
        this.key = key;
        this.label = label;
        this.reader = reader;
        this.printer = printer;
    }

    /** The field that catalogue files call by this name. */
    public static Optional<Field<?>> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** All fields, in the order in which a card shows them. */
    public static List<Field<?>> all() {
        return ALL;
    }

    /** The name in catalogue files. */
    public String key() {
        return key;
    }

    /** The name for people. */
    public String label() {
        return label.said();
    }

    /** A value as a person would write it. */
    public String print(T value) {
        return printer.apply(value);
    }

    /**
     * Reads a value as a catalogue file writes it.
     *
     * @throws IllegalArgumentException if the value is not one of this field's, which a file that passed the schema has not
     */
    public T read(JsonNode node) {
        return reader.apply(node);
    }

    /** Reads a value that may not be of this field's type, for showing: what another source printed. */
    public String printLoosely(JsonNode node) {
        return FieldValues.printLoosely(node);
    }

    @Override
    public String toString() {
        return key;
    }

    private static Field<String> text(String key, Words label) {
        return field(key, label, JsonNode::asText, Function.identity());
    }

    private static Field<List<String>> texts(String key, Words label) {
        return field(key, label, FieldValues::texts, all -> String.join(", ", all));
    }

    private static Field<Integer> whole(String key, Words label) {
        return field(key, label, JsonNode::intValue, number -> Integer.toString(number));
    }

    private static Field<Boolean> flag(String key, Words label) {
        return field(key, label, JsonNode::booleanValue, yes -> FieldValues.print(yes));
    }

    private static Field<BigDecimal> money(String key, Words label) {
        return field(key, label, JsonNode::decimalValue, FieldValues::dollars);
    }

    private static <E extends Enum<E> & Named> Field<E> choice(
            String key, Words label, Class<E> choices, Function<E, String> printer) {
        return field(key, label, node -> FieldValues.choice(choices, node), printer);
    }

    private static <T> Field<T> field(
            String key, Words label, Function<JsonNode, T> reader, Function<T, String> printer) {
        return new Field<>(key, label, reader, printer);
    }
}
