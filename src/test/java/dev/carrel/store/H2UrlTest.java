package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.store.StoreUnavailable.BadUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlTest {
    @Test
    void completes_a_url_with_what_makes_commits_durable() {
        assertThat(H2Url.complete("jdbc:h2:file:./data/carrel"))
                .hasToString("jdbc:h2:file:./data/carrel;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                        + ";TRACE_LEVEL_FILE=0");
    }

    @Test
    void keeps_rows_in_memory_as_long_as_the_store_is_open() {
        assertThat(H2Url.complete("jdbc:h2:mem:playground"))
                .hasToString("jdbc:h2:mem:playground;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                        + ";TRACE_LEVEL_FILE=0;DB_CLOSE_DELAY=-1");
    }

    @Test
    void keeps_options_that_do_no_harm() {
        assertThat(H2Url.complete("jdbc:h2:/srv/carrel;cache_size=4096;write_delay=0;"))
                .hasToString("jdbc:h2:file:/srv/carrel;CACHE_SIZE=4096;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                        + ";LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:async:./data/carrel, async:",
        "jdbc:h2:nioMapped:./data/carrel, nioMapped:",
        "jdbc:h2:file:async:./data/carrel, async:",
        "jdbc:h2:tcp://localhost/carrel, tcp:",
        "jdbc:h2:./c;WRITE_DELAY=500, WRITE_DELAY has to be 0",
        "jdbc:h2:./c;write_delay=10, WRITE_DELAY has to be 0",
        "jdbc:h2:./c;LOCK_MODE=0, LOCK_MODE",
        "jdbc:h2:./c;FILE_LOCK=NO, FILE_LOCK",
        "jdbc:h2:./c;AUTO_SERVER=TRUE, use PostgreSQL",
        "jdbc:h2:./c;MODE=PostgreSQL, MODE",
        "jdbc:h2:./c;INIT=drop table member, INIT",
        "jdbc:h2:./c;DB_CLOSE_ON_EXIT=TRUE, DB_CLOSE_ON_EXIT",
        "jdbc:h2:data/carrel, jdbc:h2:file:./data/carrel",
        "jdbc:h2:, jdbc:h2:file:./data/carrel",
        "jdbc:mysql://localhost/carrel, jdbc:postgresql://localhost/carrel",
        "carrel.db, jdbc:postgresql://localhost/carrel",
    })
    void refuses_what_would_lose_commits_and_says_what_works(String url, String words) {
        assertThatThrownBy(() -> Store.open(StoreSettings.of(url)))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.reason()).isInstanceOf(BadUrl.class))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./c;PASSWORD=open-sesame",
                "jdbc:h2:./c;user=sa;password=open-sesame",
                "jdbc:postgresql://localhost/carrel?user=ada&password=open-sesame",
                "jdbc:postgresql://ada:open-sesame@localhost/carrel",
                "postgres://ada:open-sesame@localhost/carrel",
            })
    void refuses_a_password_in_the_url_without_repeating_it(String url) {
        StoreSettings settings = new StoreSettings(url, "ada", "open-sesame");
        assertThatThrownBy(() -> Store.open(settings))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageNotContaining("open-sesame");
        assertThat(settings.toString()).doesNotContain("open-sesame");
    }
}
