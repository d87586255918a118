package dev.carrel.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.MemberId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.privacy.Erasure;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Boards that take long: nothing is worked out before the test says so, and nobody waits. */
@OnBothDatabases
class BoardsTest {
    private static final List<String> NAMES = List.of("ada", "bob", "cyd", "dan", "eve", "fay", "gus");
    private static final int CROWD = 1_000;

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Store store;
    private final Campus campus;
    private final Circle everybody;

    BoardsTest(TestDatabase database) {
        this.store = database.store();
        this.campus = new Campus(store, clock, new Pace(waiting::add, Duration.ZERO));
        this.everybody = Circle.of(campus.seat("first").community());
    }

    @Test
    void says_that_it_is_being_counted_and_has_it_when_asked_again() {
        takePart();
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        assertThat(waiting).hasSize(1);

        workOut();
        assertThat(look()).hasValueSatisfying(standing -> {
            assertThat(standing.late()).isFalse();
            assertThat(first(standing)).isEqualTo(member("gus"));
        });
        assertThat(waiting).isEmpty();
    }

    @Test
    void keeps_the_old_board_while_a_new_one_is_worked_out_and_says_of_when_it_is() {
        takePart();
        Instant then = clock.instant();
        settled();
        count("ada", 9);
        clock.advance(Duration.ofMinutes(50));

        assertThat(look()).hasValueSatisfying(standing -> {
            assertThat(standing.late()).isTrue();
            assertThat(standing.asOf()).isEqualTo(then);
            assertThat(first(standing)).isEqualTo(member("gus"));
        });
        assertThat(look())
                .hasValueSatisfying(standing -> assertThat(standing.late()).isTrue());
        assertThat(waiting).hasSize(1);
        workOut();
        assertThat(look()).hasValueSatisfying(standing -> {
            assertThat(standing.late()).isFalse();
            assertThat(standing.asOf()).isEqualTo(clock.instant());
            assertThat(first(standing)).isEqualTo(member("ada"));
        });
    }

    @Test
    void takes_who_does_not_want_to_be_shown_off_a_kept_board_at_once() {
        takePart();
        settled();
        campus.participation.choose(campus.seat("gus"), Sharing.PRIVATE);
        assertLeft();
    }

    @Test
    void takes_somebody_off_a_kept_board_who_said_so_on_another_node() {
        takePart();
        settled();
        new Communities(store, clock).chooseSharing(campus.seat("gus"), Sharing.NOT_COUNTED);
        assertLeft();
    }

    @Test
    void takes_somebody_off_a_kept_board_who_has_deleted_what_was_counted() {
        takePart();
        settled();
        campus.participation.forget(campus.seat("gus"));
        assertLeft();
    }

    @Test
    void takes_somebody_off_a_kept_board_who_is_erased() {
        takePart();
        settled();
        new Erasure(store, campus.communities, List.of(campus.participation::erase), person -> {})
                .erase(campus.seat("gus"));
        assertLeft();
    }

    /** Six are left of seven, one of whom was the first. */
    private void assertLeft() {
        Board board = look().orElseThrow().board();
        assertThat(board.taking()).isEqualTo(6);
        assertThat(board.places())
                .containsExactly(
                        new Board.Place(1, member("fay"), 60),
                        new Board.Place(2, member("eve"), 50),
                        new Board.Place(3, member("dan"), 40));
    }

    @Test
    void shows_no_board_any_more_where_only_a_handful_was_left_and_one_has_gone() {
        takePart();
        settled();
        for (String name : NAMES.subList(0, 3)) {
            campus.participation.choose(campus.seat(name), Sharing.PRIVATE);
        }
        assertThat(look().orElseThrow().board().places()).isEmpty();
    }

    @Test
    void works_out_again_what_somebody_changed_their_mind_about_meanwhile() {
        takePart();
        look();
        Runnable first = waiting.remove();
        campus.participation.choose(campus.seat("gus"), Sharing.PRIVATE);
        first.run();

        assertThat(look().orElseThrow().late()).isTrue();
        workOut();
        assertThat(look().orElseThrow().late()).isFalse();
    }

    @Test
    void tells_who_asked_that_it_failed_and_tries_again_for_the_next() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Kept kept = new Kept(
                () -> {
                    if (broken.get()) {
                        throw new IllegalStateException("the database is gone");
                    }
                    return new Kept.Tops(0, List.of(), clock.instant(), Duration.ZERO);
                },
                new Pace(Runnable::run, Duration.ofMinutes(1)),
                clock);
        assertThatThrownBy(kept::renew).isInstanceOf(IllegalStateException.class);
        assertThat(kept.last()).isEmpty();

        broken.set(false);
        kept.renew();
        assertThat(kept.isFresh()).isTrue();
    }

    @Test
    void works_out_the_boards_of_a_crowd_before_anybody_asks_and_no_others() {
        takePart();
        store.write(handle -> {
            var batch = handle.prepareBatch(
                    "insert into member (community_id, sharing, created_at) values (:community, 'BOARD', :now)");
            for (int i = 0; i < CROWD; i++) {
                batch.bind("community", everybody.community().value())
                        .bind("now", clock.instant())
                        .add();
            }
            batch.execute();
        });
        campus.participation.start();
        waiting.remove().run();
        assertThat(waiting).hasSize(Period.values().length);
        workOut();

        for (Period period : Period.values()) {
            assertThat(campus.participation.board(everybody, period, Optional.empty()))
                    .hasValueSatisfying(
                            standing -> assertThat(standing.board().taking()).isEqualTo(NAMES.size()));
        }
        assertThat(waiting).isEmpty();
    }

    /** Each attends one session more than the one before, and wants to be shown. */
    private void takePart() {
        int amount = 1;
        for (String name : NAMES) {
            campus.participation.choose(campus.seat(name), Sharing.BOARD);
            count(name, amount++);
        }
    }

    private void count(String name, long amount) {
        Seat seat = campus.seat(name);
        store.write(handle -> campus.participation.count(handle, Kind.SESSION_ATTENDED, seat, clock.instant(), amount));
    }

    private void settled() {
        look();
        workOut();
        look();
    }

    private void workOut() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Optional<Standing> look() {
        return campus.participation.board(everybody, Period.WEEK, Optional.empty());
    }

    private MemberId member(String name) {
        return campus.seat(name).member();
    }

    private static MemberId first(Standing standing) {
        return standing.board().places().getFirst().member();
    }
}
