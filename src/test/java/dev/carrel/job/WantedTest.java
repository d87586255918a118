package dev.carrel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which jobs are what somebody looks for, and which might be. */
class WantedTest {
    private static final Regions REGIONS = new Regions(List.of(
            new Regions.Region("US", "", "United States"),
            new Regions.Region("CA", "", "Canada"),
            new Regions.Region("US", "OH", "Ohio"),
            new Regions.Region("US", "OR", "Oregon"),
            new Regions.Region("US", "IN", "Indiana"),
            new Regions.Region("US", "VA", "Virginia"),
            new Regions.Region("US", "WV", "West Virginia"),
            new Regions.Region("US", "MI", "Michigan"),
            new Regions.Region("US", "CA", "California"),
            new Regions.Region("CA", "QC", "Quebec")));

    private static Job job(String title, String place, String text, String topics) {
        return new Job(
                1,
                Optional.empty(),
                "Board",
                Optional.empty(),
                title,
                text,
                "",
                place,
                Arrays.stream(topics.split("\\|", -1)).toList(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            archivist ; Archivist of maps ; YES
            archiv ; Senior Archivist ; YES
            ARCHIVISTS ; Senior Archivist ; YES
            archiviste ; Archiviste-conseil ; YES
            metadonnees ; Spécialiste des métadonnées ; YES
            digital archivist ; Archivist, digital ; YES
            archivist ; Librarian ; NO
            art ; Smart librarian ; NO
            """)
    void knows_a_role_by_the_words_of_its_title(String role, String title, Fit fit) {
        assertThat(new Wanted(role, "", false).fit(job(title, "", "", ""), REGIONS))
                .isEqualTo(fit);
    }

    @Test
    void takes_a_role_from_its_topics_and_leaves_open_what_only_the_text_has() {
        Wanted archivist = new Wanted("archivist", "", false);

        assertThat(archivist.fit(job("Assistant", "", "", "Jobs|Archivists"), REGIONS))
                .isEqualTo(Fit.YES);
        assertThat(archivist.fit(job("Assistant", "", "Help an archivist.", ""), REGIONS))
                .isEqualTo(Fit.MENTIONED);
        assertThat(archivist.fit(job("", "", "We hire.", ""), REGIONS)).isEqualTo(Fit.NOT_SAID);
    }

    @ParameterizedTest(name = "{0}: {1} / {2} / {3}: {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            ohio ; Archivist ; Columbus, OH ; - ; YES
            OH ; Archivist ; Columbus, Ohio ; - ; YES
            ohio ; Archivist ; Ann Arbor, MI ; - ; NO
            ohio ; Archivist ; Columbus ; - ; NOT_SAID
            ohio ; Archivist ; United States ; - ; NOT_SAID
            ohio ; Archivist ; Toronto, Canada ; - ; NO
            ohio ; Archivist (Columbus, OH) ; - ; - ; YES
            ohio ; OH: Archivist ; - ; - ; YES
            ohio ; Archivist, Ann Arbor, MI ; - ; - ; NO
            ohio ; Archivist, Ohio State University ; - ; - ; YES
            ohio ; Archivist ; - ; A museum in Ohio. ; MENTIONED
            ohio ; Archivist ; - ; - ; NOT_SAID
            oregon ; Archivist or librarian ; - ; - ; NOT_SAID
            indiana ; Archivist IN residence ; - ; - ; NOT_SAID
            virginia ; Archivist ; Charleston, West Virginia ; - ; NO
            united states ; Archivist ; Columbus, OH ; - ; YES
            united states ; Archivist ; Quebec ; - ; NO
            california ; Archivist ; Los Angeles, CA ; - ; YES
            canada ; Archivist ; Montréal, QC ; - ; YES
            québec ; Archivist ; Montréal, Québec ; - ; YES
            columbus ; Archivist ; Columbus, OH ; - ; YES
            columbus ; Archivist ; Cleveland, OH ; - ; NO
            columbus ; Archivist ; Ohio ; - ; NOT_SAID
            'Columbus, OH' ; Archivist ; Columbus, Ohio ; - ; YES
            'Columbus, OH' ; Archivist ; Columbus, Indiana ; - ; NO
            columbus ; Archivist ; Remote ; - ; NOT_SAID
            """)
    void knows_a_place_by_name_and_code_and_leaves_open_what_is_not_said(
            String place, String title, String where, String text, Fit fit) {
        Job job = job(title, where == null ? "" : where, text == null ? "" : text, "");

        assertThat(new Wanted("", place, false).fit(job, REGIONS)).isEqualTo(fit);
    }

    @Test
    void takes_the_place_from_a_topic_that_is_one() {
        Job job = job("Archivist", "", "", "Full time|Ohio");

        assertThat(new Wanted("", "ohio", false).fit(job, REGIONS)).isEqualTo(Fit.YES);
        assertThat(new Wanted("", "michigan", false).fit(job, REGIONS)).isEqualTo(Fit.NO);
    }

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Archivist (remote) ; - ; - ; YES
            Archivist - 100% Remote ; - ; - ; YES
            Archiviste, télétravail ; - ; - ; YES
            Archivist ; Remote (US) ; - ; YES
            Archivist ; Work from home ; - ; YES
            Archivist ; Anywhere in the US ; - ; YES
            Remote Sensing Librarian ; - ; - ; NOT_SAID
            Archivist ; Remote or hybrid ; - ; MENTIONED
            Archivist ; Columbus, OH ; Remote work is possible. ; MENTIONED
            Archivist, Hybrid ; Columbus, OH ; - ; NO
            Archivist (on-site) ; - ; - ; NO
            Archivist (not remote) ; - ; - ; NO
            Hybrid Collections Librarian ; - ; - ; NOT_SAID
            Archivist ; - ; - ; NOT_SAID
            """)
    void believes_that_a_job_is_remote_only_where_that_stands_by_itself(
            String title, String where, String text, Fit fit) {
        Job job = job(title, where == null ? "" : where, text == null ? "" : text, "");

        assertThat(new Wanted("", "", true).fit(job, REGIONS)).isEqualTo(fit);
    }

    @Test
    void fits_as_its_worst_part_does() {
        Job job = job("Archivist", "", "A museum in Ohio.", "");

        assertThat(new Wanted("archivist", "ohio", false).fit(job, REGIONS)).isEqualTo(Fit.MENTIONED);
        assertThat(new Wanted("archivist", "ohio", true).fit(job, REGIONS)).isEqualTo(Fit.NOT_SAID);
        assertThat(new Wanted("chess", "ohio", true).fit(job, REGIONS)).isEqualTo(Fit.NO);
        assertThat(Wanted.ANY.fit(job, REGIONS)).isEqualTo(Fit.YES);
    }

    @Test
    void is_the_same_wish_whatever_its_case_accents_and_marks() {
        assertThat(new Wanted("Métadonnées ", "OHIO", false).key())
                .isEqualTo(new Wanted("metadonnees", " ohio.", false).key())
                .isNotEqualTo(new Wanted("metadonnees", "ohio", true).key());
    }
}
