package dev.carrel.catalogue.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.carrel.catalogue.FederalCharges;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Named;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.SourceKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what an import takes out of a data set, in the form of an override file. Used by one thread. */
final class SurveyOverride {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final Map<String, String> GRADUATE_CHARGES = Map.of(
            "TUITION6", "tuition-in-state",
            "TUITION7", "tuition-out-of-state",
            "FEE6", "fees",
            "HRCHG6", "per-credit-in-state",
            "HRCHG7", "per-credit-out-of-state");
    private static final Map<String, String> UNDERGRADUATE_FIGURES = Map.of(
            "TUITIONFEE_IN", "undergraduate-tuition-and-fees-in-state",
            "TUITIONFEE_OUT", "undergraduate-tuition-and-fees-out-of-state");

    private final SurveyLayout layout;
    private final String file;
    private final String asOf;
    private final String link;
    private final ObjectNode root = YAML.createObjectNode();
    private final ObjectNode programs = root.putObject("programs");
    private int figures;

    SurveyOverride(SurveyLayout layout, String file, String asOf, String link) {
        this.layout = layout;
        this.file = file;
        this.asOf = asOf;
        this.link = link;
    }

    SurveyLayout layout() {
        return layout;
    }

    int figures() {
        return figures;
    }

    void take(Program program, NamedCsvRecord row) {
        switch (layout) {
            case IPEDS_CHARGES -> takeCharges(program, row);
            case IPEDS_DIRECTORY -> takePlace(program, row);
            case SCORECARD -> takeUndergraduateFigures(program, row);
        }
    }

    List<String> remarks() {
        return switch (layout) {
            case IPEDS_CHARGES ->
                List.of(
                        "These are averages of all graduate students of an institution: shown as a labelled hint, never ranked.");
            case IPEDS_DIRECTORY ->
                List.of("The directory has no tuition; cities and states were taken where they differ.");
            case SCORECARD ->
                List.of(
                        "The College Scorecard prints what undergraduates pay. It is kept under 'figures' with that name"
                                + " and never used as a graduate program's tuition.");
        };
    }

    void write(Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(
                target,
                "# Taken by 'carrel catalogue import' from " + file.replaceAll("\\p{Cntrl}", " ") + " ("
                        + layout.words() + "). Edit freely.\n" + YAML.writeValueAsString(root));
    }

    /** Charges that the survey does not have, such as the application fee, stay as they were. */
    private void takeCharges(Program program, NamedCsvRecord row) {
        ObjectNode value = YAML.createObjectNode();
        program.value(Field.FEDERAL_CHARGES).ifPresent(known -> keepRest(known, value));
        int before = figures;
        GRADUATE_CHARGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> dollars(row, column.getKey()).ifPresent(usd -> {
                    value.put(column.getValue(), usd);
                    figures++;
                }));
        if (figures > before) {
            put(
                            program,
                            Field.FEDERAL_CHARGES,
                            "the whole institution's average for graduate students, not the program's own")
                    .set("value", value);
        }
    }

    private static void keepRest(FederalCharges known, ObjectNode value) {
        known.applicationFee().ifPresent(usd -> value.put("application-fee", usd));
        known.calendar().ifPresent(words -> value.put("calendar", words));
        known.distancePrograms().ifPresent(yes -> value.put("distance-programs", yes));
    }

    private void takePlace(Program program, NamedCsvRecord row) {
        takeText(program, Field.CITY, row.findField("CITY"));
        takeText(program, Field.REGION, row.findField("STABBR").filter(code -> code.matches("[A-Z]{2}")));
    }

    private void takeText(Program program, Field<String> field, Optional<String> printed) {
        printed.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 100)
                .filter(text -> !program.value(field).map(text::equals).orElse(false))
                .ifPresent(text -> {
                    put(program, field, "the institution's main address").put("value", text);
                    figures++;
                });
    }

    private void takeUndergraduateFigures(Program program, NamedCsvRecord row) {
        ObjectNode value = YAML.createObjectNode();
        Map<String, BigDecimal> known = program.value(Field.FIGURES).orElse(Map.of());
        known.forEach(value::put);
        int before = figures;
        UNDERGRADUATE_FIGURES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> dollars(row, column.getKey()).ifPresent(usd -> {
                    value.put(column.getValue(), usd);
                    figures++;
                }));
        if (figures > before) {
            put(program, Field.FIGURES, "undergraduate charges of the whole institution")
                    .set("value", value);
        }
    }

    private ObjectNode put(Program program, Field<?> field, String note) {
        ObjectNode fact = programs.withObjectProperty(program.id()).putObject(field.key());
        ObjectNode source = fact.putArray("sources").addObject();
        source.put("link", link);
        source.put("place", file);
        source.put("as-of", asOf);
        source.put("kind", ((Named) SourceKind.DATASET).key());
        source.put("note", note);
        return fact;
    }

    /** Empty for the ways in which these files say that there is no figure: nothing, a dot, NULL, a word. */
    private static Optional<Integer> dollars(NamedCsvRecord row, String column) {
        String printed = row.findField(column).orElse("").strip();
        return printed.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(printed)) : Optional.empty();
    }
}
