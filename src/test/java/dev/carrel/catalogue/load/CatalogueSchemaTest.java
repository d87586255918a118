package dev.carrel.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.catalogue.Field;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueSchemaTest {
    @Test
    void accepts_the_built_in_catalogue() throws IOException {
        CatalogueFile file = CatalogueFile.parse("catalogue.json", text("catalogue.json"));

        assertThat(new CatalogueSchema().problems(file)).isEmpty();
    }

    @Test
    void knows_exactly_the_fields_that_the_program_knows_in_the_same_order() throws IOException {
        JsonNode schema = new JsonMapper().readTree(text("catalogue.schema.json"));
        List<String> names = new ArrayList<>();
        schema.at("/$defs/program/properties").fieldNames().forEachRemaining(names::add);

        assertThat(Field.all()).extracting(Field::key).containsExactlyElementsOf(names);
    }

    private static String text(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                CatalogueSchemaTest.class.getResourceAsStream("/dev/carrel/catalogue/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
