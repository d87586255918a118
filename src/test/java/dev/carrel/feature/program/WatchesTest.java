package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 450 members of one community and one of another who watch the same program. */
@OnBothDatabases
class WatchesTest {
    private static final int MEMBERS = 450;

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Outbox outbox;
    private final Communities communities;
    private final CommunityId here;
    private final Seat elsewhere;
    private final Catalogue before = BuiltInCatalogue.read();
    private final Catalogue after = withCredits(99);

    WatchesTest(TestDatabase database) {
        this.store = database.store();
        this.outbox = new Outbox(store, clock);
        this.communities = new Communities(store, clock);
        this.here = community("1");
        this.elsewhere = communities.seatOf(community("2"), new PersonId(Platform.SLACK, "U1"));
    }

    private CommunityId community(String name) {
        CommunityId community = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        communities.linkSpace(community, new SpaceId(Platform.DISCORD, name + community));
        return community;
    }

    @AfterEach
    void clear() {
        store.write(handle -> {
            handle.execute("delete from delivery");
            handle.execute("delete from program_watch");
            handle.execute("delete from program_seen");
        });
    }

    private Catalogue withCredits(int credits) {
        List<Program> programs = new ArrayList<>();
        for (Program program : before.programs()) {
            List<Fact<?>> facts = new ArrayList<>(program.facts());
            if (program.id().equals("kent")) {
                facts.add(new Fact<>(Field.CREDITS, Optional.of(credits), List.of(), List.of(), List.of()));
            }
            programs.add(new Program(program.id(), facts));
        }
        return new Catalogue(programs);
    }

    private Watches over(Catalogue catalogue, InstantSource time) {
        return new Watches(store, outbox, communities, catalogue, time);
    }

    private void everybodyWatches() {
        Watches watches = over(before, clock);
        for (int number = 0; number < MEMBERS; number++) {
            watches.begin(communities.seatOf(here, new PersonId(Platform.DISCORD, "p" + number)), "kent");
        }
        watches.begin(elsewhere, "kent");
    }

    private List<Long> promised() {
        return store.read(handle -> handle.createQuery("select member_id from delivery where topic = 'program'")
                .mapTo(Long.class)
                .list());
    }

    @Test
    void promises_each_watcher_one_message_and_none_when_looked_at_again() {
        everybodyWatches();
        over(before, clock).look();
        assertThat(promised()).isEmpty();

        over(after, clock).look();
        over(after, clock).look();
        assertThat(promised()).hasSize(MEMBERS + 1).doesNotHaveDuplicates();
    }

    @Test
    void goes_on_where_it_was_killed() {
        everybodyWatches();
        AtomicInteger looks = new AtomicInteger();
        InstantSource dying = () -> {
            if (looks.incrementAndGet() == 300) {
                throw new IllegalStateException("killed");
            }
            return clock.instant();
        };
        assertThatThrownBy(() -> over(after, dying).look()).hasMessageContaining("killed");
        assertThat(promised()).hasSizeLessThan(MEMBERS);

        over(after, clock).look();
        assertThat(promised()).hasSize(MEMBERS + 1).doesNotHaveDuplicates();
    }

    @Test
    void two_nodes_that_start_together_promise_once() throws Exception {
        everybodyWatches();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                looks.add(nodes.submit(() -> over(after, clock).look()));
            }
            for (Future<?> look : looks) {
                look.get();
            }
        }
        assertThat(promised()).hasSize(MEMBERS + 1).doesNotHaveDuplicates();
    }

    @Test
    void forgets_facts_that_nobody_needs_any_more() {
        over(before, clock).begin(elsewhere, "kent");
        over(after, clock).look();
        assertThat(states()).isEqualTo(2);
        clock.set(Instant.parse("2027-03-24T12:00:00Z"));
        over(after, clock).look();
        assertThat(states()).isEqualTo(1);
    }

    private int states() {
        return store.read(handle -> handle.createQuery("select count(*) from program_seen")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void reads_what_it_has_written() {
        for (Program program : before.programs()) {
            WatchedFacts facts = WatchedFacts.of(program);
            assertThat(WatchedFacts.parse(facts.text())).isEqualTo(facts);
            assertThat(facts.since(WatchedFacts.parse(facts.text()))).isEmpty();
        }
    }
}
