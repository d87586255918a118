package dev.carrel.catalogue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes catalogues of any size for measuring: every program borrows each of its facts from one of the real ones, so values
 * are as common as in reality, and bears a name of its own. The same seed makes the same catalogue.
 */
public final class SyntheticCatalogue {
    private static final List<String> BEGINNINGS = List.of(
            "bel", "cor", "dan", "el", "far", "gol", "har", "is", "jor", "kel", "lin", "mar", "nor", "or", "per",
            "quen", "ros", "sal", "tor", "ul", "ver", "wes", "yor", "zan");
    private static final List<String> MIDDLES =
            List.of("a", "e", "i", "o", "u", "ai", "ea", "ing", "er", "an", "ol", "ett", "ess", "ard");
    private static final List<String> ENDS = List.of(
            "ton", "ville", "ford", "dale", "mont", "burg", "field", "port", "haven", "wood", "bridge", "stead",
            "mouth", "ham");
    private static final List<String> FORMS =
            List.of("University of %s", "%s State University", "%s University", "%s College", "%s Institute");

    private SyntheticCatalogue() {}

    /** A catalogue of so many programs. */
    public static Catalogue of(int programs, long seed) {
        Random random = new Random(seed);
        List<Program> real = BuiltInCatalogue.read().programs();
        List<Program> made = new ArrayList<>(programs);
        for (int number = 0; number < programs; number++) {
            made.add(program(number, real, random));
        }
        return new Catalogue(made);
    }

    private static Program program(int number, List<Program> real, Random random) {
        String name = pick(BEGINNINGS, random) + pick(MIDDLES, random) + pick(ENDS, random);
        String proper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        ObjectNode node = new JsonMapper().createObjectNode();
        node.putObject(Field.INSTITUTION.key()).put("value", pick(FORMS, random).formatted(proper));
        ArrayNode nicknames = node.putObject(Field.NICKNAMES.key()).putArray("value");
        nicknames.add(proper.substring(0, 2).toUpperCase(java.util.Locale.ROOT) + number);
        List<Fact<?>> facts = new ArrayList<>();
        for (Field<?> field : Field.all()) {
            pick(real, random).fact(field).ifPresent(facts::add);
        }
        facts.addAll(CatalogueReader.readProgram("made", node).facts());
        return new Program(name + "-" + number, facts);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
