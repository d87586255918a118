package dev.carrel.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class IntakeTest {
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Campus campus;
    private final Campus other;
    private final Intake intake;

    IntakeTest(TestDatabase database) {
        this.store = database.store();
        this.campus = new Campus(store, clock);
        this.other = new Campus(store, clock);
        this.intake = new Intake(campus.participation, clock);
    }

    @Test
    void counts_each_member_of_each_community_for_themselves() {
        intake.take(campus.posted("ada"));
        intake.take(campus.posted("ada"));
        intake.take(campus.posted("bob"));
        intake.take(other.posted("ada"));
        intake.flush();

        assertThat(campus.thisWeek(campus.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 2L));
        assertThat(campus.thisWeek(campus.seat("bob"))).isEqualTo(Map.of(Kind.MESSAGE, 1L));
        assertThat(other.thisWeek(other.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 1L));
        assertThat(intake.written()).isEqualTo(4);
        intake.flush();
        assertThat(campus.rows(campus.seat("ada"))).hasSize(1);
    }

    @Test
    void counts_once_what_is_delivered_twice() {
        ChatEvent event = campus.posted("ada");
        intake.take(event);
        intake.take(event);
        intake.flush();
        clock.advance(Duration.ofMinutes(5));
        intake.take(event);
        intake.flush();

        assertThat(campus.thisWeek(campus.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 1L));
    }

    @Test
    void counts_up_to_the_most_of_a_day_and_from_then_on_the_next_day() {
        IntStream.range(0, 100).forEach(i -> intake.take(campus.posted("ada")));
        intake.flush();
        intake.take(campus.posted("ada"));
        intake.flush();
        assertThat(campus.thisWeek(campus.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 30L));

        clock.advance(Duration.ofDays(1));
        intake.take(campus.posted("ada"));
        intake.flush();
        assertThat(campus.thisWeek(campus.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 31L));
    }

    @Test
    void counts_for_the_day_that_it_is_in_the_communitys_zone() {
        campus.communities.decisions().setZone(campus.seat("ada"), ZoneId.of("Asia/Kathmandu"));
        clock.set(Instant.parse("2026-11-25T18:14:00Z"));
        intake.take(campus.posted("ada"));
        clock.set(Instant.parse("2026-11-25T18:15:00Z"));
        intake.take(campus.posted("ada"));
        intake.flush();

        assertThat(campus.rows(campus.seat("ada"))).containsExactly("MESSAGE D 20782 1", "MESSAGE D 20783 1");
    }

    @Test
    void makes_nobody_known_by_a_reaction_as_they_may_be_a_bot() {
        campus.seat("ada");
        int members = campus.members();
        intake.take(campus.reacted("stranger", "ada"));
        intake.take(campus.reacted("ada", "another stranger"));
        intake.take(campus.reacted("ada", "ada"));
        intake.flush();

        assertThat(campus.members()).isEqualTo(members);
        assertThat(campus.thisWeek(campus.seat("ada")))
                .isEqualTo(Map.of(Kind.REACTION_RECEIVED, 1L, Kind.REACTION_GIVEN, 2L));
    }

    @Test
    void makes_no_community_of_a_space_that_nobody_has_used() {
        SpaceId unused = new SpaceId(Platform.DISCORD, "unused");
        intake.take(campus.posted(unused, "ada", "u1"));
        intake.flush();

        assertThat(campus.communities.knows(unused)).isFalse();
    }

    @Test
    void counts_nothing_more_of_somebody_who_does_not_want_it_not_even_what_waits() {
        Seat ada = campus.seat("ada");
        intake.take(campus.posted("ada"));
        intake.flush();
        intake.take(campus.posted("ada"));
        campus.communities.chooseSharing(ada, Sharing.NOT_COUNTED);
        intake.flush();
        store.write(handle -> campus.participation.count(handle, Kind.SESSION_ATTENDED, ada, clock.instant(), 1));
        assertThat(campus.thisWeek(ada)).isEqualTo(Map.of(Kind.MESSAGE, 1L));

        campus.communities.chooseSharing(ada, Sharing.PRIVATE);
        intake.take(campus.posted("ada"));
        intake.flush();
        assertThat(campus.thisWeek(ada)).isEqualTo(Map.of(Kind.MESSAGE, 2L));
    }

    @Test
    void brings_nobody_back_who_was_erased_while_something_of_theirs_waited() {
        Seat ada = campus.seat("ada");
        intake.take(campus.posted("ada"));
        intake.flush();
        int members = campus.members();
        intake.take(campus.posted("ada"));
        erase(ada);
        intake.flush();
        new Intake(campus.participation, clock).flush();

        assertThat(campus.rows(ada)).isEmpty();
        assertThat(campus.members()).isEqualTo(members - 1);
        clock.advance(Duration.ofMinutes(16));
        intake.take(campus.posted("ada"));
        intake.flush();
        assertThat(campus.members()).isEqualTo(members);
    }

    @RepeatedTest(20)
    void leaves_nothing_of_somebody_who_is_erased_or_says_no_while_it_is_being_written() throws Exception {
        Seat ada = campus.seat("ada");
        Seat bob = campus.seat("bob");
        IntStream.range(0, 5).forEach(i -> intake.take(campus.posted("ada")));
        IntStream.range(0, 5).forEach(i -> intake.take(campus.posted("bob")));
        CyclicBarrier together = new CyclicBarrier(3);
        List<Callable<Void>> all = List.of(
                () -> {
                    together.await();
                    intake.flush();
                    return null;
                },
                () -> {
                    together.await();
                    erase(ada);
                    return null;
                },
                () -> {
                    together.await();
                    campus.communities.chooseSharing(bob, Sharing.NOT_COUNTED);
                    campus.participation.forget(bob);
                    return null;
                });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
        intake.flush();

        assertThat(campus.rows(ada)).isEmpty();
        assertThat(campus.rows(bob)).isEmpty();
        int known = store.read(handle -> handle.createQuery("select count(*) from person where raw = :raw")
                .bind("raw", campus.person("ada").raw())
                .mapTo(Integer.class)
                .one());
        assertThat(known).as("made known again").isZero();
    }

    @Test
    void finds_who_was_linked_on_another_node() {
        Seat ada = campus.seat("ada");
        intake.take(campus.posted(campus.workspace, "ada", "s1"));
        intake.flush();
        Seat onSlack = campus.seat(campus.workspace, "ada");
        new Communities(store, clock).links().link(ada, Campus.person(campus.workspace, "ada"));
        intake.take(campus.posted(campus.workspace, "ada", "s2"));
        intake.flush();

        assertThat(campus.rows(onSlack)).isEmpty();
        assertThat(campus.thisWeek(ada)).isEqualTo(Map.of(Kind.MESSAGE, 2L));
    }

    @Test
    void drops_what_is_too_much_and_says_so_and_takes_it_when_it_comes_again() {
        Intake small = new Intake(campus.participation, clock, 2);
        ChatEvent third = campus.posted("ada");
        small.take(campus.posted("ada"));
        small.take(campus.posted("ada"));
        small.take(third);
        assertThat(small.dropped()).isEqualTo(1);
        small.flush();
        small.take(third);
        small.flush();

        assertThat(campus.thisWeek(campus.seat("ada"))).isEqualTo(Map.of(Kind.MESSAGE, 3L));
    }

    @Test
    void loses_nothing_while_it_cannot_be_written_and_stops_with_everything_written() {
        Seat ada = campus.seat("ada");
        intake.take(campus.posted("ada"));
        rename("participation", "away");
        assertThatThrownBy(intake::flush).isInstanceOf(RuntimeException.class);
        intake.take(campus.posted("ada"));
        assertThatThrownBy(intake::flush).isInstanceOf(RuntimeException.class);
        intake.take(campus.posted("ada"));
        rename("away", "participation");
        intake.close();
        intake.take(campus.posted("ada"));

        assertThat(campus.thisWeek(ada)).isEqualTo(Map.of(Kind.MESSAGE, 3L));
        assertThat(intake.dropped()).isEqualTo(1);
        assertThat(intake.waiting()).isZero();
    }

    private void erase(Seat seat) {
        store.write(handle -> {
            campus.participation.erase(handle, seat);
            for (String table : List.of("person where member_id", "member where id")) {
                handle.execute("delete from " + table + " = ?", seat.member().value());
            }
        });
    }

    private void rename(String from, String to) {
        store.write(handle -> handle.execute("alter table " + from + " rename to " + to));
    }
}
