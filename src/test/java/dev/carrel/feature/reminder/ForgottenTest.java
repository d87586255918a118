package dev.carrel.feature.reminder;

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
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders that are over, with the schedule running. */
@OnBothDatabases
class ForgottenTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Schedule schedule;
    private final Reminders reminders;
    private final Seat ada;
    private final Seat bob;

    ForgottenTest(TestDatabase database) {
        this.store = database.store();
        this.schedule = new Schedule(store, clock);
        Communities communities = new Communities(store, clock);
        this.reminders = new Reminders(
                store, schedule, new Outbox(store, clock), communities, clock, (about, zone) -> List.of());
        this.ada = seat(communities, Platform.DISCORD);
        this.bob = seat(communities, Platform.SLACK);
        schedule.start();
    }

    private static Seat seat(Communities communities, Platform platform) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(platform, "1"),
                new SpaceId(platform, "forgotten"),
                new PlaceId(platform, "here"),
                Role.STUDENT,
                Locale.ENGLISH)));
    }

    @AfterEach
    void close() {
        schedule.close();
        store.write(handle -> {
            handle.execute("delete from reminder");
            handle.execute("delete from delivery");
            handle.execute("delete from scheduled_tasks");
        });
    }

    private void remind(Seat seat, Duration in) {
        LocalDateTime first = LocalDateTime.ofInstant(clock.instant().plus(in), ZoneOffset.UTC);
        reminders.keep(new Reminder(
                0,
                seat,
                "call",
                ZoneId.of("UTC"),
                first,
                Optional.empty(),
                Optional.of(clock.instant().plus(in)),
                Optional.empty(),
                ""));
    }

    private int rows(String condition) {
        return store.read(handle -> handle.createQuery("select count(*) from reminder where " + condition)
                .mapTo(Integer.class)
                .one());
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void are_forgotten_90_days_after_they_ended_and_what_is_ahead_is_not() {
        remind(ada, Duration.ofHours(1));
        remind(bob, Duration.ofHours(2));
        remind(bob, Duration.ofDays(400));
        clock.advance(Duration.ofHours(2));
        until(() -> rows("over_at is not null") == 2);
        clock.advance(Duration.ofDays(89));
        assertThat(rows("over_at is not null")).isEqualTo(2);

        clock.advance(Duration.ofDays(2));
        until(() -> rows("over_at is not null") == 0);
        assertThat(rows("due_at is not null")).isOne();
        assertThat(reminders.active(bob)).hasSize(1);
    }
}
