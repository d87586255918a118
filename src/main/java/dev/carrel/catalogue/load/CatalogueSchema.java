package dev.carrel.catalogue.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.JsonTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The form of catalogue files, and what a person needs to hear when a file has another one. */
final class CatalogueSchema {
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double LIKE_ENOUGH = 0.7;

    private final JsonNode text;
    private final Schema schema;

    /** Reads the schema; that takes a good part of a second, so only where there are files to check. */
    CatalogueSchema() {
        text = JsonTree.ofResource(Catalogue.class, "catalogue.schema.json");
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** Everything in the file that has not the right form, in the order of its lines. */
    List<Problem> problems(CatalogueFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        if (problems.isEmpty()) {
            for (Error error : schema.validate(file.tree())) {
                problems.add(problem(file, error));
            }
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return List.copyOf(problems);
    }

    private Problem problem(CatalogueFile file, Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                file.problem(
                        pointer + "/" + property,
                        "'" + property + "' is not known here" + didYouMean(property, names(error)));
            case "required" -> file.problem(pointer, "'" + property + "' is missing");
            case "enum" -> {
                List<String> words = words(keyword(error));
                String typed = file.tree().at(pointer).asText();
                yield file.problem(
                        pointer, "'" + typed + "' is none of " + String.join(", ", words) + didYouMean(typed, words));
            }
            case "type" ->
                file.problem(
                        pointer, needed(error) + ", not '" + shorten(file.tree().at(pointer)) + "'");
            default -> file.problem(pointer, last(pointer) + ": " + error.getMessage());
        };
    }

    private String needed(Error error) {
        return switch (keyword(error).asText()) {
            case "integer" -> "a whole number is needed here";
            case "number" -> "a number is needed here";
            case "boolean" -> "true or false is needed here";
            case "array" -> "a list is needed here";
            case "object" -> "a fact is a block with 'value:' and 'sources:'";
            default -> "a text is needed here";
        };
    }

    /** What the schema says at the keyword that failed. */
    private JsonNode keyword(Error error) {
        return text.at(error.getSchemaLocation().getFragment().toString());
    }

    private List<String> names(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonNode properties = text.at(fragment.substring(0, fragment.lastIndexOf('/')) + "/properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static String didYouMean(String typed, List<String> known) {
        return known.stream()
                .max(Comparator.<String>comparingDouble(word -> LIKENESS.apply(typed, word))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(word -> LIKENESS.apply(typed, word) >= LIKE_ENOUGH)
                .map(word -> ": did you mean '" + word + "'?")
                .orElse("");
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String shorten(JsonNode value) {
        String printed = value.isValueNode() ? value.asText() : value.toString();
        return printed.length() <= 40 ? printed : printed.substring(0, 40) + "…";
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
