package dev.carrel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.Golden;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of personal data and the schema that it is about. */
@OnBothDatabases
class PersonalDataTest {
    private final Schema schema;

    PersonalDataTest(TestDatabase database) {
        this.schema = new Schema(database.store());
    }

    @Test
    void says_of_every_column_whether_it_is_of_a_person_and_of_none_that_is_not_there() {
        Map<String, List<String>> real = schema.tables();

        assertThat(PersonalData.tables()).extracting(Table::name).containsExactlyInAnyOrderElementsOf(real.keySet());
        for (Table table : PersonalData.tables()) {
            assertThat(table.columns())
                    .as("the columns of %s, in PersonalData", table.name())
                    .containsExactlyInAnyOrderElementsOf(real.getOrDefault(table.name(), List.of()));
        }
    }

    @Test
    void says_whose_the_rows_are_of_every_table_that_names_a_member_or_an_identity() {
        for (Table table : PersonalData.tables()) {
            Set<String> columns = new HashSet<>(table.columns());
            if (columns.contains("member_id")) {
                assertThat(table.member()).as(table.name()).contains("member_id");
            }
            assertThat(table.isPersonal())
                    .as(table.name())
                    .isEqualTo(!table.personal().isEmpty());
            table.member().ifPresent(column -> assertThat(columns).contains(column));
            assertThat(columns).containsAll(table.mentions());
        }
    }

    @Test
    void lists_a_table_after_those_that_its_rows_refer_to() {
        List<String> order = PersonalData.tables().stream().map(Table::name).toList();
        for (List<String> reference : schema.references()) {
            assertThat(order.indexOf(reference.get(0)))
                    .as("%s refers to %s", reference.get(0), reference.get(1))
                    .isGreaterThan(order.indexOf(reference.get(1)));
        }
    }

    @Test
    void is_a_document() {
        Golden.assertMatches(Path.of("src", "docs", "privacy.md"), PersonalData.document());
    }
}
