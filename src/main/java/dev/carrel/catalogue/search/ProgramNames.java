package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names by which people call programs: ids, universities, nicknames, and the cities they are in. */
final class ProgramNames {
    private static final Pattern ASIDES = Pattern.compile("\\(.*?\\)|,.*");

    private final Map<String, List<Program>> byName = new HashMap<>();
    private final Map<String, List<Program>> byCity = new HashMap<>();

    ProgramNames(Catalogue catalogue) {
        for (Program program : catalogue.programs()) {
            names(program).map(QueryWords::phraseOf).distinct().forEach(name -> learn(byName, name, program));
            program.value(Field.CITY).map(QueryWords::phraseOf).ifPresent(city -> learn(byCity, city, program));
        }
    }

    /** The names of one program, as written. */
    static Stream<String> names(Program program) {
        return Stream.concat(
                Stream.of(
                        program.id(),
                        program.name(),
                        ASIDES.matcher(program.name()).replaceAll("")),
                program.value(Field.NICKNAMES).orElse(List.of()).stream());
    }

    /** The programs that a folded phrase names: several share {@code uw}. A city stands for the programs in it. */
    List<Program> named(String phrase) {
        List<Program> named = byName.get(phrase);
        return named != null ? named : byCity.getOrDefault(phrase, List.of());
    }

    /** The programs that bear exactly this name, cities left out. */
    List<Program> bearing(String phrase) {
        return byName.getOrDefault(phrase, List.of());
    }

    Collection<String> phrases() {
        return Stream.concat(byName.keySet().stream(), byCity.keySet().stream()).toList();
    }

    private static void learn(Map<String, List<Program>> names, String name, Program program) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(name, key -> new ArrayList<>()).add(program);
        }
    }
}
