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
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReminderFiringTest {
    private final Store store;
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final ReminderStore rows = new ReminderStore();
    private final List<Instant> moments = new ArrayList<>();
    private final Communities communities;
    private final ReminderFiring firing;

    ReminderFiringTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.firing = new ReminderFiring(
                rows,
                new Outbox(store, clock),
                communities,
                clock,
                (handle, community, moment) -> moments.add(moment),
                (handle, community, moment) -> {});
    }

    /** A moment that is set too early finds nothing due, and nobody looks again. */
    @Test
    void does_not_look_before_what_the_rules_of_a_zone_have_put_off() {
        Seat ada = seatOf("ada");
        Instant rightly = clock.instant().plus(Duration.ofMillis(3_600_700));
        keep(ada, rightly, clock.instant());

        store.write(handle -> firing.doSome(handle, ada.community(), ReminderFiring.BATCH));

        assertThat(moments).singleElement().isEqualTo(rightly);
        List<Reminder> ahead = store.read(handle -> rows.active(handle, ada));
        assertThat(ahead)
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.due()).contains(rightly));
    }

    @Test
    void sets_one_moment_for_many_that_are_due_together() {
        Seat ben = seatOf("ben");
        Instant rightly = clock.instant().plus(Duration.ofHours(1));
        for (int each = 0; each < 20; each++) {
            keep(ben, rightly, clock.instant());
        }

        store.write(handle -> firing.doSome(handle, ben.community(), ReminderFiring.BATCH));

        assertThat(moments).containsExactly(rightly);
    }

    private Seat seatOf(String name) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(Platform.DISCORD, name),
                new SpaceId(Platform.DISCORD, name),
                new PlaceId(Platform.DISCORD, name),
                Role.STUDENT,
                Locale.ROOT)));
    }

    private void keep(Seat seat, Instant rightly, Instant due) {
        store.write(handle -> rows.insert(
                handle,
                new Reminder(
                        0,
                        seat,
                        "tea",
                        ZoneOffset.UTC,
                        LocalDateTime.ofInstant(rightly, ZoneOffset.UTC),
                        Optional.empty(),
                        Optional.of(due),
                        Optional.empty(),
                        ""),
                clock.instant()));
    }
}
