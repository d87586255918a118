package dev.carrel.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads programs and facts from the tree of a catalogue file that obeys the schema. */
public final class CatalogueReader {
    private static final Map<String, SourceKind> KINDS = Arrays.stream(SourceKind.values())
            .collect(Collectors.toUnmodifiableMap(SourceKind::key, Function.identity()));

    /** A catalogue prints a few hundred dates some two thousand times; used by the one thread that reads. */
    private final Map<String, AsOf> dates = new HashMap<>();

    private CatalogueReader() {}

    /** All programs under a file's {@code programs} key. */
    public static Catalogue read(JsonNode file) {
        CatalogueReader reader = new CatalogueReader();
        List<Program> programs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : file.path("programs").properties()) {
            programs.add(reader.program(entry.getKey(), entry.getValue()));
        }
        return new Catalogue(programs);
    }

    /** One program: the value under its id. */
    public static Program readProgram(String id, JsonNode node) {
        return new CatalogueReader().program(id, node);
    }

    /** One fact: the value under its field's name. */
    public static <T> Fact<T> readFact(Field<T> field, JsonNode node) {
        return new CatalogueReader().fact(field, node);
    }

    private Program program(String id, JsonNode node) {
        List<Fact<?>> facts = new ArrayList<>(node.size());
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Field.byKey(entry.getKey()).ifPresent(field -> facts.add(fact(field, entry.getValue())));
        }
        return new Program(id, facts);
    }

    private <T> Fact<T> fact(Field<T> field, JsonNode node) {
        JsonNode value = node.path("value");
        return new Fact<>(
                field,
                value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(field.read(value)),
                sources(node.path("sources")),
                others(field, node.path("conflicts")),
                others(field, node.path("superseded")));
    }

    private List<Source> sources(JsonNode nodes) {
        List<Source> sources = new ArrayList<>(nodes.size());
        nodes.forEach(node -> sources.add(source(node)));
        return sources;
    }

    private List<OtherValue> others(Field<?> field, JsonNode nodes) {
        List<OtherValue> others = new ArrayList<>(nodes.size());
        nodes.forEach(node -> others.add(new OtherValue(field.printLoosely(node.path("value")), source(node))));
        return others;
    }

    private Source source(JsonNode node) {
        return new Source(
                FieldValues.text(node, "link"),
                FieldValues.text(node, "place"),
                FieldValues.text(node, "as-of")
                        .map(printed -> dates.computeIfAbsent(printed, AsOf::of))
                        .orElse(AsOf.UNDATED),
                KINDS.getOrDefault(node.path("kind").asText(), SourceKind.NOT_NOTED),
                FieldValues.text(node, "note"));
    }
}
