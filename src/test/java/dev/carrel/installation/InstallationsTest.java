package dev.carrel.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.installation.InstallStates.Return;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class InstallationsTest {
    private static final PersonId ADA = new PersonId(Platform.SLACK, "UADA");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final List<SpaceId> greeted = new ArrayList<>();
    private final Store store;
    private final Installations installations;
    private final String one = "T" + UUID.randomUUID();
    private final String other = "T" + UUID.randomUUID();

    InstallationsTest(TestDatabase database) {
        this.store = database.store();
        this.installations = with(KeyringTest.ring(KeyringTest.FIRST));
    }

    private Installations with(Keyring keys) {
        return new Installations(
                store, clock, keys, new SecureRandom(), (installer, space) -> handle -> greeted.add(space));
    }

    private Installation of(String team, Token token) {
        return new Installation(team, "E1", "Library School", "UBOT", token, clock.instant());
    }

    private static Token lasting(String access) {
        return new Token(access, Optional.empty(), Optional.empty());
    }

    private Token rotated(String access) {
        Instant end = clock.instant().plus(Duration.ofHours(12));
        return new Token(access, Optional.of("xoxe-1-" + access), Optional.of(end));
    }

    private Kept.Open open(String team) {
        if (installations.in(team).orElseThrow() instanceof Kept.Open open) {
            return open;
        }
        throw new AssertionError("locked");
    }

    private String column(String column, String team) {
        return store.read(
                handle -> handle.createQuery("select " + column + " from slack_installation where team = :team")
                        .bind("team", team)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void keeps_the_token_of_each_workspace_and_greets_once() {
        assertThat(installations.keep(of(one, lasting("xoxb-1")), ADA)).isTrue();
        assertThat(installations.keep(of(other, rotated("xoxe.xoxb-2")), ADA)).isTrue();
        assertThat(installations.keep(of(one, lasting("xoxb-3")), ADA)).isFalse();

        assertThat(open(one).installation()).isEqualTo(of(one, lasting("xoxb-3")));
        assertThat(open(other).installation()).isEqualTo(of(other, rotated("xoxe.xoxb-2")));
        assertThat(installations.all()).extracting(Kept::team).contains(one, other);
        assertThat(greeted).extracting(SpaceId::raw).containsExactly(one, other);
    }

    @Test
    void writes_no_token_down_as_it_is_and_shows_none() {
        installations.keep(of(one, rotated("xoxe.xoxb-secret")), ADA);

        assertThat(column("access_token", one) + column("refresh_token", one)).doesNotContain("secret", "xox");
        assertThat(open(one).toString()).contains(one).doesNotContain("secret", "xox");
    }

    @Test
    void a_row_that_is_moved_to_another_workspace_opens_nothing_there() {
        installations.keep(of(one, lasting("xoxb-1")), ADA);
        installations.keep(of(other, lasting("xoxb-2")), ADA);
        String stolen = column("access_token", one);
        store.write(
                handle -> handle.createUpdate("update slack_installation set access_token = :token where team = :team")
                        .bind("token", stolen)
                        .bind("team", other)
                        .execute());

        assertThat(installations.in(other).orElseThrow())
                .isInstanceOfSatisfying(
                        Kept.Locked.class, locked -> assertThat(locked.why()).contains("another workspace"));
        assertThat(open(one).installation().token().access()).isEqualTo("xoxb-1");
    }

    @Test
    void another_key_locks_the_rows_but_breaks_nothing_and_adding_again_mends_it() {
        installations.keep(of(one, lasting("xoxb-1")), ADA);
        Installations stranger = with(KeyringTest.ring(KeyringTest.SECOND));

        assertThat(stranger.all())
                .filteredOn(kept -> kept.team().equals(one))
                .allSatisfy(kept -> assertThat(kept)
                        .isInstanceOfSatisfying(
                                Kept.Locked.class,
                                locked -> assertThat(locked.remedy()).contains("CARREL_SECRETS_KEY")));
        stranger.keep(of(one, lasting("xoxb-2")), ADA);
        assertThat(stranger.in(one).orElseThrow()).isInstanceOf(Kept.Open.class);
    }

    @Test
    void seals_again_with_the_first_key_so_that_the_older_one_can_go() {
        installations.keep(of(one, rotated("xoxb-1")), ADA);
        installations.keep(of(other, lasting("xoxb-2")), ADA);
        Installations changing = with(KeyringTest.ring(KeyringTest.SECOND, KeyringTest.FIRST));

        assertThat(changing.sealAgain()).isGreaterThanOrEqualTo(2);
        assertThat(changing.sealAgain()).isZero();
        Installations changed = with(KeyringTest.ring(KeyringTest.SECOND));
        assertThat(changed.in(one).orElseThrow())
                .isInstanceOfSatisfying(
                        Kept.Open.class, kept -> assertThat(kept.installation()).isEqualTo(of(one, rotated("xoxb-1"))));
        assertThat(changed.in(other).orElseThrow()).isInstanceOf(Kept.Open.class);
        assertThat(installations.sealAgain()).isZero();
    }

    @Test
    void one_node_renews_a_token_and_only_the_one_it_knows() {
        installations.keep(of(one, rotated("old")), ADA);
        Kept.Open read = open(one);

        assertThat(installations.mayRenew(read)).isTrue();
        assertThat(installations.mayRenew(read)).isFalse();
        clock.advance(Duration.ofSeconds(61));
        assertThat(installations.mayRenew(read)).isTrue();
        assertThat(installations.renew(read, rotated("new"))).isTrue();

        assertThat(open(one).installation().token().access()).isEqualTo("new");
        assertThat(installations.mayRenew(read)).isFalse();
        assertThat(installations.renew(read, rotated("late"))).isFalse();
        assertThat(open(one).installation().token().access()).isEqualTo("new");
    }

    @Test
    void forgets_a_workspace_but_not_one_that_was_added_again_since() {
        Instant taken = clock.instant();
        installations.keep(of(one, lasting("xoxb-1")), ADA);
        installations.keep(of(other, lasting("xoxb-2")), ADA);
        clock.advance(Duration.ofMinutes(1));
        installations.keep(of(other, lasting("xoxb-3")), ADA);

        assertThat(installations.remove(one, taken)).isTrue();
        assertThat(installations.remove(one, taken)).isFalse();
        assertThat(installations.remove(other, taken)).isFalse();
        assertThat(installations.in(one)).isEmpty();
        assertThat(open(other).installation().token().access()).isEqualTo("xoxb-3");
    }

    @Test
    void a_state_counts_once_and_in_the_browser_that_took_it_along() {
        InstallStates states = installations.states();
        String browser = states.browser("");
        String state = states.begin(browser);

        assertThat(states.take(state, states.browser(""))).isEqualTo(Return.FOREIGN);
        assertThat(states.take("made-up", browser)).isEqualTo(Return.FOREIGN);
        assertThat(states.take(state, browser)).isEqualTo(Return.GOOD);
        assertThat(states.take(state, browser)).isEqualTo(Return.USED);
    }

    @Test
    void a_state_ends_after_ten_minutes_and_is_forgotten_after_a_day() {
        InstallStates states = installations.states();
        String browser = states.browser("");
        String state = states.begin(browser);
        clock.advance(InstallStates.LIFE);
        assertThat(states.take(state, browser)).isEqualTo(Return.EXPIRED);

        clock.advance(Duration.ofDays(2));
        states.begin(browser);
        assertThat(states.take(state, browser)).isEqualTo(Return.FOREIGN);
    }

    @Test
    void a_browser_keeps_its_name_but_cannot_choose_one() {
        InstallStates states = installations.states();
        String name = states.browser("");

        assertThat(states.browser(name)).isEqualTo(name);
        assertThat(states.browser("x")).isNotEqualTo("x").hasSize(43);
    }
}
