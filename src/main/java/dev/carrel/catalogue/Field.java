package dev.carrel.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One thing that can be known of a program, with the type of its value. The constants here are all the fields there are. */
public final class Field<T> {
    public static final Field<String> INSTITUTION = text("institution", "Institution");
    public static final Field<List<String>> NICKNAMES = texts("nicknames", "Also known as");
    public static final Field<String> UNIT = text("unit", "School or department");
    public static final Field<String> CITY = text("city", "City");
    public static final Field<String> REGION = text("region", "State or province");
    public static final Field<String> COUNTRY = text("country", "Country");
    public static final Field<String> TIME_ZONE = text("time-zone", "Time zone");
    public static final Field<String> CONTROL = text("control", "Control");
    public static final Field<Integer> UNITID = whole("unitid", "Federal id (UNITID)");
    public static final Field<String> WEBSITE = text("website", "Website");
    public static final Field<List<String>> DEGREES = texts("degrees", "Degrees");
    public static final Field<String> LANGUAGE = text("language", "Taught in");
    public static final Field<Boolean> HBCU = flag("hbcu", "Historically Black college or university");

    public static final Field<Accreditation> ACCREDITATION =
            choice("accreditation", "ALA status", Accreditation.class, Accreditation::words);
    public static final Field<String> ACCREDITATION_CONFIRMED =
            text("accreditation-confirmed", "Status last confirmed");
    public static final Field<String> NEXT_REVIEW = text("next-review", "Next ALA review");

    public static final Field<List<Delivery>> DELIVERY = field(
            "delivery",
            "Delivery",
            node -> FieldValues.deliveries(node),
            modes -> modes.stream().map(Delivery::words).collect(Collectors.joining("; ")));
    public static final Field<String> DELIVERY_NOTE = text("delivery-note", "On delivery");
    public static final Field<Integer> CREDITS = whole("credits", "Credits");
    public static final Field<String> CREDITS_NOTE = text("credits-note", "On credits");
    public static final Field<CreditSystem> CREDIT_SYSTEM =
            choice("credit-system", "Credit system", CreditSystem.class, CreditSystem::key);
    public static final Field<String> ACCELERATED = text("accelerated", "Accelerated");
    public static final Field<Integer> SHORTEST_MONTHS = whole("shortest-months", "Shortest time (months)");
    public static final Field<Integer> LONGEST_YEARS = whole("longest-years", "Longest time (years)");
    public static final Field<List<String>> SPECIALIZATIONS = texts("specializations", "Specializations");
    public static final Field<Boolean> SCHOOL_LIBRARY_CERTIFICATION =
            flag("school-library-certification", "School-library certification");

    public static final Field<BigDecimal> TUITION_PER_CREDIT_IN_STATE =
            money("tuition-per-credit-in-state", "Tuition per credit, in-state");
    public static final Field<BigDecimal> TUITION_PER_CREDIT_OUT_OF_STATE =
            money("tuition-per-credit-out-of-state", "Tuition per credit, out-of-state");
    public static final Field<BigDecimal> TUITION_TOTAL_IN_STATE =
            money("tuition-total-in-state", "Tuition in all, in-state");
    public static final Field<BigDecimal> TUITION_TOTAL_OUT_OF_STATE =
            money("tuition-total-out-of-state", "Tuition in all, out-of-state");
    public static final Field<BigDecimal> TUITION_ONE_YEAR =
            money("tuition-one-year", "Tuition for one year (a directory's, residency not stated)");
    public static final Field<String> TUITION_CURRENCY = text("tuition-currency", "Currency of tuition");
    public static final Field<TuitionBasis> TUITION_BASIS = field(
            "tuition-basis",
            "Kind of tuition figure",
            node -> FieldValues.tuitionBasis(node),
            basis -> basis.rank().words());
    public static final Field<String> TUITION_NOTE = text("tuition-note", "On tuition");
    public static final Field<FederalCharges> FEDERAL_CHARGES = field(
            "federal-charges",
            "Institution-wide average (federal survey)",
            node -> FieldValues.federalCharges(node),
            FieldValues::print);
    public static final Field<Integer> APPLICATION_FEE_USD =
            whole("application-fee-usd", "Application fee (US dollars)");
    public static final Field<Integer> APPLICATION_FEE_CAD =
            whole("application-fee-cad", "Application fee (Canadian dollars)");

    public static final Field<Boolean> GRE_REQUIRED = flag("gre-required", "GRE required");
    public static final Field<GreEvidence> GRE_EVIDENCE = choice(
            "gre-evidence",
            "How the GRE rule is known",
            GreEvidence.class,
            evidence -> evidence.key().replace('-', ' '));
    public static final Field<String> GRE_NOTE = text("gre-note", "On the GRE");
    public static final Field<BigDecimal> LEAST_GPA =
            field("least-gpa", "Least grade average", JsonNode::decimalValue, BigDecimal::toPlainString);
    public static final Field<Boolean> LETTERS_REQUIRED = flag("letters-required", "Recommendation letters required");
    public static final Field<List<Deadline>> DEADLINES = field(
            "deadlines",
            "Application deadlines",
            node -> FieldValues.deadlines(node),
            all -> all.stream().map(Deadline::toString).collect(Collectors.joining("; ")));
    public static final Field<List<String>> START_TERMS = texts("start-terms", "Starts in");

    public static final Field<Boolean> ALA_STUDENT_CHAPTER = flag("ala-student-chapter", "ALA student chapter");
    public static final Field<Map<String, BigDecimal>> FIGURES = field(
            "figures",
            "Figures",
            node -> FieldValues.figures(node),
            figures -> figures.entrySet().stream()
                    .map(figure -> figure.getKey().replace('-', ' ') + ": "
                            + figure.getValue().toPlainString())
                    .collect(Collectors.joining("; ")));
    public static final Field<String> HISTORY = text("history", "History");

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
    private final String label;
    private final Function<JsonNode, T> reader;
    private final Function<T, String> printer;

    private Field(String key, String label, Function<JsonNode, T> reader, Function<T, String> printer) {
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
        return label;
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

    private static Field<String> text(String key, String label) {
        return field(key, label, JsonNode::asText, Function.identity());
    }

    private static Field<List<String>> texts(String key, String label) {
        return field(key, label, FieldValues::texts, all -> String.join(", ", all));
    }

    private static Field<Integer> whole(String key, String label) {
        return field(key, label, JsonNode::intValue, number -> Integer.toString(number));
    }

    private static Field<Boolean> flag(String key, String label) {
        return field(key, label, JsonNode::booleanValue, yes -> yes ? "yes" : "no");
    }

    private static Field<BigDecimal> money(String key, String label) {
        return field(key, label, JsonNode::decimalValue, FieldValues::dollars);
    }

    private static <E extends Enum<E> & Named> Field<E> choice(
            String key, String label, Class<E> choices, Function<E, String> printer) {
        return field(key, label, node -> FieldValues.choice(choices, node), printer);
    }

    private static <T> Field<T> field(
            String key, String label, Function<JsonNode, T> reader, Function<T, String> printer) {
        return new Field<>(key, label, reader, printer);
    }
}
