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
import dev.carrel.chat.event.ChatEvent;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes that write down who is interested in what stands in a calendar, and ask where they have not heard. It is a Wednesday. */
@OnBothDatabases
@Timeout(120)
class InterestTest {
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Seat mia;
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final List<ScheduledEvent> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final CalendarDouble calendar = new CalendarDouble(100);
    private final PostOffice discord = new PostOffice(Platform.DISCORD);
    private final List<Mirror> nodes = new ArrayList<>();

    InterestTest(TestDatabase database) {
        this.store = database.store();
        this.mia = Seat.of(new Communities(store, clock)
                .callerOf(new Origin(
                        person("mia " + server.raw()),
                        server,
                        new PlaceId(Platform.DISCORD, "general"),
                        Role.MODERATOR,
                        Locale.ENGLISH)));
        discord.keep(calendar);
        for (int node = 0; node < 2; node++) {
            nodes.add(new Mirror(store, clock, () -> List.of(discord), new Events()));
        }
    }

    /** The one community's; what is written down is said in words. */
    private final class Events implements MirrorListener {
        @Override
        public List<ScheduledEvent> ahead(CommunityId community) {
            return community.equals(mia.community()) ? List.copyOf(events) : List.of();
        }

        @Override
        public void interested(CommunityId community, SpaceId space, PersonId person, long number, boolean interested) {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
            }
            written.add(number + " " + person.raw() + (interested ? " on" : " off"));
        }

        @Override
        public void interested(CommunityId community, SpaceId space, long number, Set<PersonId> all) {
            assertThat(community).isEqualTo(mia.community());
            assertThat(space).isEqualTo(server);
            written.add(
                    number + " all " + all.stream().map(PersonId::raw).sorted().collect(Collectors.joining(" ")));
        }

        @Override
        public void forbidden(Handle handle, Seat switchedOnBy, SpaceId space) {}
    }

    @BeforeEach
    void show() {
        add(1);
        nodes.getFirst().switchOn(mia, server);
        nodes.forEach(Mirror::start);
        until(() -> stands(1));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Mirror::close);
        store.write(handle -> handle.execute("delete from mirror_event"));
        store.write(handle -> handle.execute("delete from mirror_space"));
    }

    private static PersonId person(String name) {
        return new PersonId(Platform.DISCORD, name);
    }

    private void add(int number) {
        Instant start = Instant.parse("2026-12-01T19:00:00Z").plus(Duration.ofDays(number));
        events.add(new ScheduledEvent(number, "Talk " + number, "", "", start, start.plusSeconds(3600)));
        store.write(handle -> nodes.getFirst().changed(handle, mia.community()));
        clock.advance(Duration.ofSeconds(3));
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private boolean stands(int number) {
        return count("gone = false and occurrence_id = " + number) == 1;
    }

    /** Nobody is asking, nor has still to write down what came of it. */
    private boolean isQuiet() {
        return count("leased_until is not null") == 0;
    }

    private int count(String which) {
        return store.read(handle -> handle.createQuery("select count(*) from mirror_event where " + which)
                .mapTo(Integer.class)
                .one());
    }

    private String next() {
        try {
            String next = written.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private ChatEvent.Interested press(String title, String name, boolean interested) {
        return new ChatEvent.Interested(
                "press " + name, server, person(name), clock.instant(), calendar.id(title), interested);
    }

    /** Nothing more was asked: whatever was due has been answered by the time that this later question is. */
    private void assertAsked(String... titles) {
        add(9);
        until(() -> stands(9));
        nodes.getFirst().missed(server);
        until(() -> calendar.asked().contains("Talk 9"));
        assertThat(calendar.asked().subList(0, titles.length)).containsExactly(titles);
        assertThat(calendar.asked().subList(titles.length, calendar.asked().size()))
                .containsOnlyOnce("Talk 9")
                .doesNotHaveDuplicates();
    }

    @Test
    void asks_once_for_everything_that_stands_there_when_something_was_missed() {
        add(2);
        until(() -> stands(2));
        calendar.press("Talk 1", person("ada"), true);
        calendar.press("Talk 1", person("bob"), true);
        nodes.getFirst().missed(new SpaceId(Platform.DISCORD, "another server"));
        nodes.getFirst().missed(new SpaceId(Platform.SLACK, server.raw()));
        nodes.getFirst().missed(server);
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("1 all ada bob", "2 all ");
        assertThat(calendar.asked()).containsExactlyInAnyOrder("Talk 1", "Talk 2");
    }

    @Test
    void asks_nothing_while_everything_is_heard() {
        nodes.getFirst().take(press("Talk 1", "ada", true));
        nodes.getFirst().take(press("Talk 1", "ada", false));
        nodes.getFirst().take(press("Talk 1", "ada", true));
        assertThat(List.of(next(), next(), next())).containsExactly("1 ada on", "1 ada off", "1 ada on");
        assertAsked();
    }

    @Test
    void writes_what_is_heard_while_it_asks_after_the_answer_which_may_be_older() {
        calendar.press("Talk 1", person("ada"), true);
        calendar.meanwhile(() -> {
            nodes.getFirst().take(press("Talk 1", "ada", false));
            nodes.getFirst().take(press("Talk 1", "bob", true));
        });
        nodes.getFirst().missed(server);
        nodes.get(1).close();
        assertThat(next()).isEqualTo("1 all ada");
        assertThat(List.of(next(), next())).containsExactly("1 ada off", "1 bob on");
    }

    @Test
    void asks_again_for_what_is_missed_while_it_asks() {
        calendar.meanwhile(() -> {
            calendar.press("Talk 1", person("ada"), true);
            nodes.getFirst().missed(server);
        });
        nodes.getFirst().missed(server);
        assertThat(next()).isEqualTo("1 all ");
        assertThat(next()).isEqualTo("1 all ada");
        assertAsked("Talk 1", "Talk 1");
    }

    @Test
    void asks_again_after_a_minute_what_the_platform_does_not_answer() {
        calendar.press("Talk 1", person("ada"), true);
        calendar.keepSecret(Reason.LATER);
        nodes.getFirst().missed(server);
        until(() -> !calendar.asked().isEmpty() && isQuiet());
        clock.advance(Duration.ofMinutes(1));
        assertThat(next()).isEqualTo("1 all ada");
        assertAsked("Talk 1", "Talk 1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"FORBIDDEN", "MISSING", "REFUSED"})
    void asks_not_again_what_it_may_not_know_before_something_is_missed_anew(Reason reason) {
        calendar.keepSecret(reason);
        nodes.getFirst().missed(server);
        until(() -> !calendar.asked().isEmpty() && isQuiet());
        clock.advance(Duration.ofMinutes(5));
        assertAsked("Talk 1");
    }

    @Test
    void asks_when_what_was_heard_could_not_be_written_down() {
        broken.set(true);
        calendar.press("Talk 1", person("ada"), true);
        nodes.getFirst().take(press("Talk 1", "ada", true));
        assertThat(next()).isEqualTo("1 all ada");
    }

    @Test
    void asks_not_for_what_was_taken_away_there_is_over_or_is_being_taken_away() {
        add(2);
        until(() -> stands(2));
        calendar.othersRemove("Talk 1");
        ScheduledEvent removed = events.removeFirst();
        events.addFirst(new ScheduledEvent(1, "Talk anew", "", "", removed.start(), removed.end()));
        store.write(handle -> nodes.getFirst().changed(handle, mia.community()));
        clock.advance(Duration.ofSeconds(3));
        until(() -> !stands(1));
        nodes.getFirst().missed(server);
        assertThat(next()).isEqualTo("2 all ");
        clock.set(events.get(1).end());
        add(3);
        until(() -> stands(3));
        nodes.getFirst().missed(server);
        assertThat(next()).isEqualTo("3 all ");
        discord.open(false);
        nodes.getFirst().switchOff(mia, server);
        nodes.getFirst().missed(server);
        discord.open(true);
        until(() -> nodes.getFirst().of(mia.community()).isEmpty());
        assertThat(calendar.asked()).containsExactly("Talk 2", "Talk 3");
    }

    @Test
    void waits_until_the_platform_can_be_asked() {
        calendar.press("Talk 1", person("ada"), true);
        discord.open(false);
        nodes.getFirst().missed(server);
        clock.advance(Duration.ofHours(1));
        discord.open(true);
        assertThat(next()).isEqualTo("1 all ada");
    }
}
