package dev.carrel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ScheduleTest {
    private static final String KIND = "bell";

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final BlockingQueue<String> fired = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Schedule schedule;

    ScheduleTest(TestDatabase database) {
        this.store = database.store();
        this.schedule = schedule();
    }

    private Schedule schedule() {
        Schedule made = new Schedule(store, clock);
        made.on(KIND, (subject, moment) -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            fired.add(subject + " of " + moment);
        });
        return made;
    }

    @AfterEach
    void stop() {
        schedule.close();
        store.write(handle -> handle.execute("delete from scheduled_tasks"));
    }

    private void set(String subject, Instant at) {
        store.write(handle -> schedule.set(handle, KIND, subject, at));
    }

    private String next() {
        try {
            return String.valueOf(fired.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void fires_once_when_the_moment_has_come() {
        schedule.start();
        set("tea", clock.instant().plusSeconds(60));
        set("tea", clock.instant().plusSeconds(60));
        set("later", clock.instant().plusSeconds(120));
        clock.advance(Duration.ofSeconds(60));

        assertThat(next()).isEqualTo("tea of 2026-11-25T12:01:00Z");
        clock.advance(Duration.ofSeconds(60));
        assertThat(next()).isEqualTo("later of 2026-11-25T12:02:00Z");
        assertThat(fired).isEmpty();
    }

    @Test
    void never_fires_before_the_moment() {
        schedule.start();
        set("soon", clock.instant().plusMillis(700));
        clock.advance(Duration.ofMillis(699));
        set("now", clock.instant().minusMillis(699));
        assertThat(next()).startsWith("now");
        clock.advance(Duration.ofMillis(301));

        assertThat(next()).isEqualTo("soon of 2026-11-25T12:00:01Z");
    }

    @Test
    void what_is_rolled_back_was_never_set() {
        schedule.start();
        try {
            store.write(handle -> {
                schedule.set(handle, KIND, "never", clock.instant());
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            set("yes", clock.instant());
        }

        assertThat(next()).startsWith("yes");
        assertThat(fired).isEmpty();
    }

    @Test
    void fires_what_was_due_while_nobody_was_there() {
        set("missed", clock.instant().plusSeconds(5));
        clock.advance(Duration.ofDays(7));
        schedule.start();

        assertThat(next()).isEqualTo("missed of 2026-11-25T12:00:05Z");
    }

    @Test
    void tries_again_what_failed() throws InterruptedException {
        failures.set(1);
        schedule.start();
        set("stubborn", clock.instant());

        assertThat(nextAsTimeGoesBy()).startsWith("stubborn");
        assertThat(failures).hasValue(-1);
    }

    /** When a failure is written down is the library's affair: the clock goes on until it has been tried again. */
    private String nextAsTimeGoesBy() throws InterruptedException {
        for (int tick = 0; tick < 200; tick++) {
            String found = fired.poll(100, TimeUnit.MILLISECONDS);
            if (found != null) {
                return found;
            }
            clock.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("it was never tried again");
    }

    @Test
    void two_nodes_fire_each_moment_once() {
        for (int number = 0; number < 100; number++) {
            set("no-" + number, clock.instant());
        }
        try (Schedule second = schedule()) {
            schedule.start();
            second.start();
            for (int number = 0; number < 100; number++) {
                assertThat(next()).startsWith("no-");
            }
        }
        assertThat(fired).isEmpty();
    }
}
