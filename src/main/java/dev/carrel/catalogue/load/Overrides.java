package dev.carrel.catalogue.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.CatalogueReader;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.OtherValue;
import dev.carrel.catalogue.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays the files of a directory over a catalogue: a file has the form of the built-in one and names only what it changes.
 * Files are read in the order of their names, and later ones win. A value that is replaced becomes a superseded one. A file
 * with a problem is left out as a whole.
 */
public final class Overrides {
    /** Fields that say which program is meant; they may stand without a source. */
    private static final Set<Field<?>> IDENTITY = Set.of(
            Field.INSTITUTION,
            Field.NICKNAMES,
            Field.UNIT,
            Field.CITY,
            Field.REGION,
            Field.COUNTRY,
            Field.TIME_ZONE,
            Field.CONTROL);

    private static final Set<Field<?>> NEEDED = Set.of(Field.INSTITUTION, Field.COUNTRY, Field.WEBSITE);
    private static final Set<Field<?>> TUITION = Set.of(
            Field.TUITION_PER_CREDIT_IN_STATE,
            Field.TUITION_PER_CREDIT_OUT_OF_STATE,
            Field.TUITION_TOTAL_IN_STATE,
            Field.TUITION_TOTAL_OUT_OF_STATE);

    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Overrides(Catalogue base) {
        base.programs().forEach(program -> programs.put(program.id(), program));
    }

    /** A catalogue with what could be laid over it, and every problem of every file. */
    public record Result(Catalogue catalogue, List<Problem> problems) {}

    /** Lays every YAML and JSON file of a directory over a catalogue; a directory that is not there changes nothing. */
    public static Result load(Catalogue base, Path directory) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(Overrides::isCatalogueFile).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new Result(base, List.of());
        } catch (IOException e) {
            return new Result(
                    base, List.of(new Problem(directory.toString(), 1, "cannot be listed: " + e.getMessage())));
        }
        return files.isEmpty()
                ? new Result(base, List.of())
                : lay(base, files.stream().map(CatalogueFile::read).toList());
    }

    static Result lay(Catalogue base, List<CatalogueFile> files) {
        Overrides overrides = new Overrides(base);
        CatalogueSchema schema = new CatalogueSchema();
        files.forEach(file -> overrides.add(schema, file));
        return new Result(new Catalogue(overrides.programs.values()), List.copyOf(overrides.problems));
    }

    private void add(CatalogueSchema schema, CatalogueFile file) {
        List<Problem> found = new ArrayList<>(schema.problems(file));
        Map<String, Program> changed = new LinkedHashMap<>();
        if (found.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry :
                    file.tree().path("programs").properties()) {
                changed.put(entry.getKey(), program(file, entry.getKey(), entry.getValue(), found));
            }
        }
        if (found.isEmpty()) {
            programs.putAll(changed);
        }
        problems.addAll(found);
    }

    private Program program(CatalogueFile file, String id, JsonNode node, List<Problem> found) {
        Map<Field<?>, Fact<?>> facts = new LinkedHashMap<>();
        Optional<Program> before = Optional.ofNullable(programs.get(id));
        before.ifPresent(program -> program.facts().forEach(fact -> facts.put(fact.field(), fact)));
        boolean tuitionChanged = false;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Field<?> field = Field.byKey(entry.getKey()).orElseThrow();
            String pointer = "/programs/" + id + "/" + field.key();
            try {
                Fact<?> fact = over(field, before, entry.getValue());
                if (fact.value().isPresent() && fact.sources().isEmpty() && !IDENTITY.contains(field)) {
                    found.add(file.problem(pointer, "'" + field.key() + "' needs at least one source"));
                }
                facts.put(field, fact);
                tuitionChanged |= TUITION.contains(field);
            } catch (IllegalArgumentException e) {
                found.add(file.problem(pointer + "/value", String.valueOf(e.getMessage())));
            }
        }
        if (tuitionChanged && !node.has(Field.TUITION_BASIS.key())) {
            // What kind the old figure was says nothing of the new one: its own source does.
            facts.remove(Field.TUITION_BASIS);
        }
        if (before.isEmpty()) {
            checkNew(file, id, facts, found);
        }
        return new Program(id, facts.values());
    }

    private void checkNew(CatalogueFile file, String id, Map<Field<?>, Fact<?>> facts, List<Problem> found) {
        List<String> missing = NEEDED.stream()
                .filter(field -> !facts.containsKey(field))
                .map(Field::key)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            found.add(file.problem(
                    "/programs/" + id,
                    "'" + id + "' is a new program, so it needs " + String.join(" and ", missing)
                            + CatalogueSchema.didYouMean(id, List.copyOf(programs.keySet()))));
        }
    }

    private static <T> Fact<T> over(Field<T> field, Optional<Program> before, JsonNode node) {
        Fact<T> after = CatalogueReader.readFact(field, node);
        Optional<Fact<T>> replaced = before.flatMap(program -> program.fact(field));
        if (replaced.isEmpty()) {
            return after;
        }
        Fact<T> old = replaced.get();
        List<OtherValue> superseded = new ArrayList<>(old.superseded());
        if (old.value().isPresent() && !old.value().equals(after.value())) {
            old.newestSource().ifPresent(source -> superseded.add(new OtherValue(old.printed(), source)));
        }
        superseded.addAll(after.superseded());
        return new Fact<>(field, after.value(), after.sources(), after.conflicts(), superseded);
    }

    private static boolean isCatalogueFile(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
