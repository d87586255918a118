package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ActionStoreTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final ActionStore actions;
    private static final MemberId ADA = new MemberId(3);

    private final CommunityId here;
    private final CommunityId there;

    ActionStoreTest(TestDatabase database) {
        this.store = database.store();
        this.actions = new ActionStore(store, clock, RandomGenerator.getDefault());
        this.here = community();
        this.there = community();
    }

    @Test
    void gives_back_what_was_put() {
        String payload = "program compare \"San José\" \u202e🦉 '; drop table action; --".repeat(50);
        String key = actions.put(here, ADA, payload);
        assertThat(key).matches("[0-9A-Za-z]{1,12}");
        assertThat(actions.get(here, key)).contains(payload);
    }

    @Test
    void shows_nothing_to_another_community() {
        String key = actions.put(here, ADA, "program find");
        assertThat(actions.get(there, key)).isEmpty();
        assertThat(actions.put(there, ADA, "program find")).isNotEqualTo(key);
    }

    @Test
    void knows_no_key_that_it_did_not_give() {
        assertThat(actions.get(here, "")).isEmpty();
        assertThat(actions.get(here, "x".repeat(1_000))).isEmpty();
    }

    @Test
    void gives_the_same_text_the_same_key_and_a_longer_life() {
        String key = actions.put(here, ADA, "program find");
        clock.advance(Duration.ofDays(20));
        assertThat(actions.put(here, ADA, "program find")).isEqualTo(key);
        clock.advance(Duration.ofDays(20));
        assertThat(actions.get(here, key)).contains("program find");
        clock.advance(Duration.ofDays(10));
        assertThat(actions.get(here, key)).isEmpty();
    }

    @Test
    void purges_what_has_expired_and_nothing_else() {
        actions.purge();
        String old = actions.put(here, ADA, "old");
        clock.advance(Duration.ofDays(29));
        String young = actions.put(here, ADA, "young");
        clock.advance(Duration.ofDays(1));
        assertThat(actions.purge()).isEqualTo(1);
        assertThat(actions.get(here, old)).isEmpty();
        assertThat(actions.get(here, young)).contains("young");
    }

    @Test
    void gives_one_key_to_64_who_put_the_same_at_once() throws Exception {
        Set<String> keys = new HashSet<>();
        List<Future<String>> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                all.add(executor.submit(() -> actions.put(here, ADA, "program show sjsu")));
            }
        }
        for (Future<String> each : all) {
            keys.add(each.get());
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void refuses_a_text_that_does_not_fit() {
        assertThatThrownBy(() -> actions.put(here, ADA, "x".repeat(ActionStore.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000");
    }

    private CommunityId community() {
        return store.transact(handle ->
                new CommunityId(handle.createUpdate("insert into community (created_at) values (current_timestamp)")
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
    }
}
