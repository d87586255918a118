package dev.carrel.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImportTest {
    private static final String CHARGES_HEADER =
            "UNITID,XTUIT5,TUITION5,XFEE5,FEE5,XHRCHG5,HRCHG5,XTUIT6,TUITION6,XFEE6,"
                    + "FEE6,XHRCHG6,HRCHG6,XTUIT7,TUITION7,XFEE7,FEE7,XHRCHG7,HRCHG7";
    private static final String SJSU_CHARGES = "122755,R,7176,R,2200,A,.,R,7300,R,2222,A,.,R,17000,R,2222,R,410";

    private final Catalogue base = BuiltInCatalogue.read();
    private final List<Long> progress = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void takes_graduate_charges_as_a_labelled_hint_and_lists_what_it_could_not_match() throws IOException {
        var imported =
                imported(CHARGES_HEADER + "\n" + SJSU_CHARGES + "\n999999,R,1,R,1,R,1,R,1,R,1,R,1,R,1,R,1,R,1\n");

        assertThat(imported.layout()).isEqualTo(SurveyLayout.IPEDS_CHARGES);
        assertThat(imported.rows()).isEqualTo(2);
        assertThat(imported.figures()).isEqualTo(4);
        assertThat(imported.matched()).extracting(Program::id).containsExactly("sjsu");
        assertThat(imported.unmatched()).hasSize(56);
        assertThat(imported.withoutUnitid()).hasSize(9);
        Program sjsu = overridden().byId("sjsu").orElseThrow();
        var charges = sjsu.value(Field.FEDERAL_CHARGES).orElseThrow();
        assertThat(charges.tuitionInState()).contains(7300);
        assertThat(charges.tuitionOutOfState()).contains(17000);
        assertThat(charges.fees()).contains(2222);
        assertThat(charges.perCreditInState()).isEmpty();
        assertThat(charges.perCreditOutOfState()).contains(410);
        assertThat(charges.applicationFee()).contains(70);
        var source =
                sjsu.fact(Field.FEDERAL_CHARGES).orElseThrow().newestSource().orElseThrow();
        assertThat(source.kind()).isEqualTo(SourceKind.DATASET);
        assertThat(source.asOf().printed()).isEqualTo("2024-25");
        assertThat(sjsu.tuition()).isEqualTo(base.byId("sjsu").orElseThrow().tuition());
    }

    @Test
    void keeps_scorecard_figures_apart_because_they_are_what_undergraduates_pay() throws IOException {
        var imported = imported("""
                UNITID,OPEID,INSTNM,CITY,STABBR,TUITIONFEE_IN,TUITIONFEE_OUT
                122755,00115500,San Jose State University,San Jose,CA,7992,19872
                196060,00283500,University at Albany,Albany,NY,NULL,PrivacySuppressed
                """);

        assertThat(imported.figures()).isEqualTo(2);
        assertThat(imported.remarks()).anyMatch(remark -> remark.contains("undergraduates"));
        Program sjsu = overridden().byId("sjsu").orElseThrow();
        assertThat(sjsu.value(Field.FIGURES).orElseThrow()).containsKey("undergraduate-tuition-and-fees-in-state");
        assertThat(sjsu.tuition()).isEqualTo(base.byId("sjsu").orElseThrow().tuition());
    }

    @Test
    void takes_places_from_the_directory_where_they_differ() throws IOException {
        var imported = imported("""
                UNITID,INSTNM,IALIAS,ADDR,CITY,STABBR,ZIP,WEBADDR
                122755,San Jose State University,,"One Washington Sq, Admin",Elsewhere,CA,95192,www.sjsu.edu
                """);

        assertThat(imported.layout()).isEqualTo(SurveyLayout.IPEDS_DIRECTORY);
        assertThat(overridden().byId("sjsu").orElseThrow().value(Field.CITY)).contains("Elsewhere");
    }

    @Test
    void reads_a_byte_order_mark_windows_line_ends_and_quotes() throws IOException {
        var imported = imported(
                "\uFEFF" + CHARGES_HEADER + "\r\n\"122755\",R,7176,R,2200,A,.,R,\"7300\",R,2222,A,,R,17000\r\n\r\n");

        assertThat(imported.figures()).isEqualTo(3);
        assertThat(imported.rows()).isEqualTo(1);
    }

    @Test
    void says_which_columns_are_missing() throws IOException {
        assertThat(run("UNITID,TUITION6\n122755,1\n"))
                .isInstanceOfSatisfying(
                        CatalogueImport.NotImported.class,
                        not -> assertThat(not.why()).contains("for NCES IPEDS IC_AY it lacks TUITION7"));
    }

    @Test
    void writes_nothing_for_a_file_without_rows_or_without_sense() throws IOException {
        for (String text : List.of(CHARGES_HEADER + "\n", "", "\n\n", "UNITID\n\"never closed")) {
            assertThat(run(text)).isInstanceOf(CatalogueImport.NotImported.class);
        }
        assertThat(run(CHARGES_HEADER + "\n122755,R," + "9".repeat(5_000_000) + "\n"))
                .isInstanceOf(CatalogueImport.NotImported.class);
        assertThat(new CatalogueImport(base, (bytes, rows) -> {})
                        .run(directory.resolve("none.csv"), "2024-25", "https://nces.ed.gov/ipeds/", target()))
                .isInstanceOf(CatalogueImport.NotImported.class);
        assertThat(target()).doesNotExist();
    }

    @Test
    void streams_many_rows_and_reports_how_far_it_came() throws IOException {
        StringBuilder text = new StringBuilder(CHARGES_HEADER).append('\n');
        for (int row = 0; row < 5_500; row++) {
            text.append(200_000 + row).append(",R,1,R,1,R,1,R,-1,R,nonsense,R,1,R,1,R,1,R,1\n");
        }
        var imported = imported(text.toString());

        assertThat(imported.rows()).isEqualTo(5_500);
        assertThat(progress).hasSize(6).isSorted();
        assertThat(progress.getLast()).isEqualTo(text.length());
    }

    private CatalogueImport.Imported imported(String csv) throws IOException {
        return (CatalogueImport.Imported) run(csv);
    }

    private CatalogueImport.Outcome run(String csv) throws IOException {
        Path file = directory.resolve("survey.csv");
        Files.writeString(file, csv, StandardCharsets.UTF_8);
        return new CatalogueImport(base, (bytes, rows) -> progress.add(bytes))
                .run(file, "2024-25", "https://nces.ed.gov/ipeds/", target());
    }

    private Path target() {
        return directory.resolve("config").resolve("survey.yaml");
    }

    private Catalogue overridden() {
        Overrides.Result result = Overrides.load(base, directory.resolve("config"));
        assertThat(result.problems()).isEmpty();
        return result.catalogue();
    }
}
