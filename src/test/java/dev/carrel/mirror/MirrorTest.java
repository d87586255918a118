package dev.carrel.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.testkit.CalendarDouble;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes that keep one calendar true. It is a Wednesday. */
@OnBothDatabases
@Timeout(120)
class MirrorTest {
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Seat mia;
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final List<ScheduledEvent> events = new CopyOnWriteArrayList<>();
    private final List<SpaceId> forbidden = new CopyOnWriteArrayList<>();
    private final CalendarDouble calendar = new CalendarDouble(100);
    private final List<Mirror> nodes = new ArrayList<>();

    MirrorTest(TestDatabase database) {
        this.store = database.store();
        PersonId person = new PersonId(Platform.DISCORD, "mia " + server.raw());
        this.mia = Seat.of(new Communities(store, clock)
                .callerOf(new Origin(
                        person, server, new PlaceId(Platform.DISCORD, "general"), Role.MODERATOR, Locale.ENGLISH)));
        PostOffice discord = new PostOffice(Platform.DISCORD);
        discord.keep(calendar);
        for (int node = 0; node < 2; node++) {
            nodes.add(new Mirror(store, clock, () -> List.of(discord), new Events()));
        }
    }

    /** The one community's; every other test's has none. */
    private final class Events implements MirrorListener {
        @Override
        public List<ScheduledEvent> ahead(CommunityId community) {
            return community.equals(mia.community()) ? List.copyOf(events) : List.of();
        }

        @Override
        public void interested(
                CommunityId community, SpaceId space, PersonId person, long number, boolean interested) {}

        @Override
        public void interested(CommunityId community, SpaceId space, long number, Set<PersonId> all) {}

        @Override
        public void forbidden(Handle handle, Seat switchedOnBy, SpaceId space) {
            forbidden.add(space);
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(Mirror::close);
        store.write(handle -> handle.execute("delete from mirror_event"));
        store.write(handle -> handle.execute("delete from mirror_space"));
    }

    private void start() {
        nodes.getFirst().switchOn(mia, server);
        nodes.forEach(Mirror::start);
    }

    private void change() {
        store.write(handle -> nodes.getFirst().changed(handle, mia.community()));
        clock.advance(Duration.ofSeconds(3));
    }

    private void add(int number) {
        Instant start = Instant.parse("2026-12-01T19:00:00Z").plus(Duration.ofDays(number));
        events.add(new ScheduledEvent(number, "Talk " + number, "", "", start, start.plusSeconds(3600)));
    }

    private Mirrored state() {
        return nodes.getFirst().of(mia.community()).getFirst();
    }

    private void await(int shown) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (state().shown() != shown) {
            assertThat(System.nanoTime()).as(state().toString()).isLessThan(end);
            clock.advance(Duration.ofMillis(20));
            Thread.onSpinWait();
        }
    }

    @Test
    void makes_each_event_once_whichever_node_looks() {
        start();
        for (int number = 1; number <= 40; number++) {
            add(number);
            change();
        }
        await(40);
        assertThat(calendar.shown())
                .extracting(ScheduledEvent::number)
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(calendar.steps()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void finds_again_what_was_made_although_many_answers_are_lost() {
        for (int lost = 0; lost < 5; lost++) {
            calendar.loseAnswer();
        }
        for (int number = 1; number <= 10; number++) {
            add(number);
        }
        start();
        await(10);
        assertThat(calendar.shown())
                .extracting(ScheduledEvent::number)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void forgets_what_is_over_and_leaves_it_to_the_platform() {
        add(1);
        start();
        await(1);
        clock.set(events.getFirst().end());
        await(0);
        assertThat(calendar.steps()).containsExactly("make Talk 1");
    }

    @Test
    void tries_nothing_again_that_the_platform_does_not_take_until_it_says_something_else() {
        calendar.refuse(Reason.REFUSED, Duration.ZERO);
        add(1);
        start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (state().gone() == 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        clock.advance(Duration.ofMinutes(20));
        ScheduledEvent refused = events.removeFirst();
        events.add(new ScheduledEvent(1, "Talk anew", "", "", refused.start(), refused.end()));
        change();
        await(1);
        assertThat(calendar.steps()).containsExactly("make Talk 1", "make Talk anew");
    }

    @Test
    void says_once_that_it_may_not_and_takes_nothing_away_when_it_never_might() {
        calendar.allow(false);
        add(1);
        start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (state().problem().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        clock.advance(Duration.ofMinutes(11));
        assertThat(nodes.getFirst().switchOff(mia, server)).isTrue();
        while (!nodes.getFirst().of(mia.community()).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            clock.advance(Duration.ofMillis(20));
            Thread.onSpinWait();
        }
        assertThat(forbidden).containsExactly(server);
        assertThat(calendar.steps()).isEmpty();
        assertThat(nodes.getFirst().switchOff(mia, server)).isFalse();
    }
}
