package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.spi.WebPage;
import dev.carrel.installation.InstallStates;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on the way by which a workspace adds Carrel. */
@Timeout(60)
final class InstallPagesTest {
    private final Distributed bot = new Distributed();

    @AfterEach
    void close() {
        bot.close();
    }

    private static String words(WebPage.Shown shown) {
        return shown.status() + " " + shown.headline() + " " + String.join(" ", shown.explanation());
    }

    private void nothingIsInstalled() {
        assertThat(bot.installations.all()).isEmpty();
        assertThat(bot.greeted).isEmpty();
    }

    @Test
    void says_what_it_will_see_before_slack_asks() {
        WebPage.Shown shown = bot.visits(InstallPages.INSTALL, Map.of());

        assertThat(words(shown))
                .startsWith("200 Add Carrel")
                .contains("It can see")
                .contains("its own messages only");
        URI target = shown.way().orElseThrow().target();
        assertThat(target.toString())
                .startsWith("https://slack.com/oauth/v2/authorize?client_id=1.2&scope=commands%2C");
        assertThat(target.getQuery()).endsWith("&redirect_uri=https://carrel.example.org/slack/oauth_redirect");
        assertThat(target.getQuery()).doesNotContain(Grants.CLIENT_SECRET);
        WebPage.Cookie cookie = shown.cookie().orElseThrow();
        assertThat(cookie.secure()).isTrue();
        assertThat(cookie.path()).isEqualTo("/slack/");
        assertThat(cookie.life()).isEqualTo(InstallStates.LIFE);
        assertThat(target.toString()).doesNotContain(cookie.value());
    }

    @Test
    void a_cookie_goes_without_tls_only_where_there_is_none() {
        try (Distributed plain = new Distributed("http://127.0.0.1:8080/carrel/")) {
            WebPage.Shown shown = plain.visits(InstallPages.INSTALL, Map.of());

            assertThat(shown.cookie().orElseThrow().secure()).isFalse();
            assertThat(shown.cookie().orElseThrow().path()).isEqualTo("/carrel/slack/");
        }
    }

    @Test
    void adds_a_workspace_and_greets_who_did() {
        WebPage.Shown shown = bot.adds("T1", "Library <b>School</b>", "UADA");

        assertThat(words(shown))
                .startsWith("200 Carrel is in Library <b>School</b> It works already")
                .contains("/carrel-moderate setup");
        assertThat(shown.way().orElseThrow().target())
                .isEqualTo(URI.create("https://slack.com/app_redirect?app=A1&team=T1"));
        assertThat(bot.greeted).containsExactly("slack:UADA slack:T1");
    }

    @Test
    void says_so_where_it_was_already_and_greets_nobody_again() {
        bot.adds("T1", "Library School", "UADA");
        WebPage.Shown shown = bot.adds("T1", "Library School", "UBOB");

        assertThat(words(shown)).startsWith("200 Carrel was in Library School already");
        assertThat(bot.greeted).hasSize(1);
    }

    @Test
    void takes_a_no() {
        WebPage.Shown shown =
                bot.visits(InstallPages.REDIRECT, Map.of("state", bot.begins(), "error", "access_denied"));

        assertThat(words(shown)).startsWith("200 Nothing was installed");
        assertThat(shown.way().orElseThrow().target())
                .isEqualTo(URI.create("https://carrel.example.org/slack/install"));
        nothingIsInstalled();
    }

    @Test
    void an_answer_counts_once() {
        String state = bot.begins();
        bot.returns(state, bot.workspace.grants().agree("T1", "Library School", "UADA"));
        WebPage.Shown again = bot.returns(state, bot.workspace.grants().agree("T2", "Archive School", "UEVE"));

        assertThat(words(again)).startsWith("410 This was used already");
        assertThat(bot.installations.all()).hasSize(1);
    }

    @Test
    void an_answer_that_took_too_long_does_not_count() {
        String state = bot.begins();
        bot.clock.advance(InstallStates.LIFE);

        assertThat(words(bot.returns(state, bot.workspace.grants().agree("T1", "Library School", "UADA"))))
                .startsWith("410 That took too long");
        nothingIsInstalled();
    }

    @Test
    void an_answer_in_another_browser_does_not_count_and_spoils_nothing() {
        String state = bot.begins();
        String code = bot.workspace.grants().agree("T1", "Library School", "UADA");
        try (Distributed victim = new Distributed()) {
            victim.begins();
            assertThat(words(victim.returns(state, code))).startsWith("400 This did not begin in this browser");
        }
        bot.forgetsCookies();

        assertThat(words(bot.returns(state, code))).startsWith("400 This did not begin in this browser");
        nothingIsInstalled();
        assertThat(bot.workspace.web().calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'', code-1", "x, code-1", "<script>, <script>"})
    void what_somebody_made_up_does_not_count(String state, String code) {
        bot.begins();

        assertThat(words(bot.returns(state, code))).startsWith("400").doesNotContain("<script>");
        assertThat(bot.workspace.web().calls()).isEmpty();
        nothingIsInstalled();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_scope_requested, It said: invalid_scope_requested.",
        "<script>alert(1)</script>, It said: no reason given.",
        "'', It said: no reason given."
    })
    void shows_what_slack_said_where_that_is_a_word(String error, String words) {
        WebPage.Shown shown = bot.visits(InstallPages.REDIRECT, Map.of("state", bot.begins(), "error", error));

        assertThat(words(shown)).startsWith("502 Slack refused").contains(words);
    }

    @Test
    void shows_what_slack_said_to_the_code() {
        assertThat(words(bot.returns(bot.begins(), "code-made-up")))
                .startsWith("502 Slack refused It said: invalid_code.");
        nothingIsInstalled();
    }

    @Test
    void says_so_when_slack_does_not_answer_and_asks_once() {
        bot.workspace.web().fail("oauth.v2.access", WebApi.Fault.lost(true));

        assertThat(words(bot.adds("T1", "Library School", "UADA"))).startsWith("503 Slack did not answer");
        assertThat(bot.workspace.web().calls()).containsExactly("oauth.v2.access");
        nothingIsInstalled();
    }

    @Test
    void is_added_to_workspaces_one_by_one() {
        bot.workspace.grants().forWholeOrganizations();

        assertThat(words(bot.adds("T1", "Library School", "UADA"))).startsWith("400 Choose one workspace");
        nothingIsInstalled();
    }
}
