package dev.carrel.feature.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A Wednesday. */
@OnBothDatabases
class GoalsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Communities communities;
    private final Participation participation;
    private final Goals goals;
    private final Seat ada;

    GoalsTest(TestDatabase database) {
        Store store = database.store();
        Schedule schedule = new Schedule(store, clock);
        this.communities = new Communities(store, clock);
        this.participation = new Participation(store, communities, schedule, clock, new Formula(10, 5, 1, 20), 30);
        this.goals = new Goals(store, schedule, new Outbox(store, clock), communities, participation, clock);
        this.ada = seatOf(new SpaceId(Platform.DISCORD, UUID.randomUUID().toString()), "ada");
    }

    private Seat seatOf(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(space.platform(), name + space.raw()),
                space,
                new PlaceId(space.platform(), "general"),
                Role.STUDENT,
                Locale.ENGLISH)));
    }

    private Goal set(Seat seat, String words, boolean weekly) {
        return goals.keep(seat, words, MONDAY, weekly).orElseThrow();
    }

    private long counted(Seat seat) {
        return participation.history(seat).weeks().getFirst().amounts().getOrDefault(Kind.GOAL_DONE, 0L);
    }

    @Test
    void counts_a_goal_once_when_it_is_done_by_many_at_once() throws Exception {
        Goal goal = set(ada, "finish chapter 3", true);
        try (ExecutorService pressing = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Goal>>> presses = new ArrayList<>();
            for (int press = 0; press < 8; press++) {
                presses.add(pressing.submit(() -> goals.finish(ada, goal.number(), MONDAY)));
            }
            for (Future<Optional<Goal>> press : presses) {
                assertThat(press.get()).isPresent();
            }
        }

        assertThat(counted(ada)).isEqualTo(1);
        assertThat(goals.overview(ada, MONDAY).open())
                .singleElement()
                .satisfies(next -> assertThat(next.monday()).isEqualTo(MONDAY.plusWeeks(1)));
    }

    @Test
    void takes_back_that_it_comes_back_when_it_is_opened_again() {
        Goal goal = set(ada, "read one article", true);
        goals.finish(ada, goal.number(), MONDAY);
        assertThat(goals.reopen(ada, goal.number(), MONDAY.plusWeeks(1))).isFalse();
        assertThat(goals.reopen(ada, goal.number(), MONDAY)).isTrue();
        assertThat(goals.overview(ada, MONDAY).open()).containsExactly(goal);

        goals.finish(ada, goal.number(), MONDAY);
        assertThat(counted(ada)).isEqualTo(1);
        assertThat(goals.overview(ada, MONDAY).open()).hasSize(1);
    }

    @Test
    void does_not_do_again_in_the_same_week_what_comes_back_in_the_next() {
        goals.finish(ada, set(ada, "read one article", true).number(), MONDAY);
        Goal next = goals.overview(ada, MONDAY).open().getFirst();

        assertThat(goals.finish(ada, next.number(), MONDAY)).isEmpty();
        assertThat(goals.finish(ada, next.number(), MONDAY.plusWeeks(1))).contains(next);
    }

    @Test
    void counts_no_more_of_a_day_than_is_the_most() {
        for (int number = 0; number < Kind.GOAL_DONE.most() + 2; number++) {
            goals.finish(ada, set(ada, "goal " + number, false).number(), MONDAY);
        }

        assertThat(counted(ada)).isEqualTo(Kind.GOAL_DONE.most());
    }

    @Test
    void carries_into_the_week_after_or_into_this_one_if_that_is_later() {
        Goal goal = set(ada, "finish chapter 3", false);
        LocalDate later = MONDAY.plusWeeks(3);

        assertThat(goals.carry(ada, Optional.of(goal.number()), MONDAY, later))
                .singleElement()
                .satisfies(carried -> assertThat(carried.monday()).isEqualTo(later));
        assertThat(goals.carry(ada, Optional.empty(), MONDAY, later)).isEmpty();
    }

    @Test
    void keeps_the_goals_of_both_when_two_become_one_and_what_the_heir_has_said() {
        Seat heir = ada;
        SpaceId workspace = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
        communities.linkSpace(heir.community(), workspace);
        PersonId twin = new PersonId(Platform.SLACK, "twin" + workspace.raw());
        Seat ending = seatOf(workspace, "twin");
        set(heir, "finish chapter 3", false);
        set(ending, "call the archive", false);
        goals.explain(heir, "a town archive");
        goals.explain(ending, "a school library");
        Checkin sundays = new Checkin(DayOfWeek.SUNDAY, LocalTime.of(18, 0), ZoneId.of("America/New_York"));
        goals.ask(ending, sundays);

        communities.links().link(heir, twin);

        assertThat(goals.overview(heir, MONDAY).open())
                .extracting(Goal::words)
                .containsExactlyInAnyOrder("finish chapter 3", "call the archive");
        assertThat(goals.overview(heir, MONDAY).reason()).isEqualTo("a town archive");
        assertThat(goals.checkin(heir)).contains(sundays);
    }

    @Test
    void finds_the_next_time_over_a_change_of_the_clocks() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Checkin gap = new Checkin(DayOfWeek.SUNDAY, LocalTime.of(2, 30), newYork);

        assertThat(gap.after(Instant.parse("2027-03-13T12:00:00Z"))).isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
        assertThat(gap.after(Instant.parse("2027-03-14T07:00:00Z"))).isEqualTo(Instant.parse("2027-03-21T06:30:00Z"));
    }
}
