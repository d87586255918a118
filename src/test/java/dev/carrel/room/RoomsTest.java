package dev.carrel.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.RoomDouble;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes that keep the room of a hidden group. */
@OnBothDatabases
@Timeout(180)
class RoomsTest {
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final List<MemberId> told = new CopyOnWriteArrayList<>();
    private final RoomDouble threads = new RoomDouble(Platform.DISCORD, false);
    private final Supplier<Rooms> node;
    private final List<Rooms> nodes = new ArrayList<>();
    private final Store store;
    private final Communities communities;
    private final Groups groups;
    private final Seat ada;
    private final GroupId group;

    RoomsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.groups = new Groups(store, clock, new GroupListener() {});
        this.ada = member("ada");
        this.group = groups.keeping().create(ada, Profile.of("Recovery", GroupKind.STUDY, Privacy.HIDDEN))
                        instanceof GroupAnswer.Done done
                ? done.seen().id()
                : new GroupId(0);
        PostOffice discord = new PostOffice(Platform.DISCORD);
        discord.offer(threads);
        this.node =
                () -> new Rooms(store, clock, groups, communities, () -> List.of(discord), (handle, room, wantedBy) -> {
                    if (room.space().equals(server)) {
                        told.add(wantedBy);
                    }
                });
        nodes.add(node.get());
        nodes.add(node.get());
    }

    @AfterEach
    void stop() {
        nodes.forEach(Rooms::close);
        store.write(handle -> handle.execute("update group_room set ending = true, gone = true"));
    }

    private Seat member(String name) {
        return Seat.of(communities.callerOf(new Origin(
                person(name), server, new PlaceId(Platform.DISCORD, "general"), Role.STUDENT, Locale.ENGLISH)));
    }

    private PersonId person(String name) {
        return new PersonId(Platform.DISCORD, name + " " + server.raw());
    }

    private void joins(String name) {
        groups.membership().invite(ada, group, member(name).member());
        groups.membership().join(member(name), group);
        changed();
    }

    private void leaves(String name) {
        groups.membership().leave(member(name), group);
        changed();
    }

    private void changed() {
        store.write(handle -> nodes.getFirst().changed(handle, ada.community(), group));
    }

    private void start() {
        nodes.getFirst().want(ada, group, server, Optional.of(new PlaceId(Platform.DISCORD, "general")));
        nodes.forEach(Rooms::start);
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s", state()).isLessThan(end);
            clock.advance(Duration.ofMillis(20));
            Thread.onSpinWait();
        }
    }

    private List<Home> homes() {
        return store.read(handle -> groups.homes(handle, ada.community(), group));
    }

    private Optional<Room> state() {
        return nodes.getFirst().of(ada.community(), group).stream().findFirst();
    }

    /** So many are in, it is open, and it is the group's home, which it becomes at the end of a look. */
    private void awaitInside(int people) {
        await(() -> state().map(Room::inside).orElse(0) == people && isOpen() && isHome());
    }

    private boolean isHome() {
        return homes().equals(List.of(new Home(server, threads.room(), true)));
    }

    private boolean isOpen() {
        return nodes.getFirst().way(ada.community(), threads.room()) == Way.OPEN;
    }

    private List<String> inside() {
        return threads.inside(threads.room()).stream()
                .map(raw -> raw.substring(0, raw.indexOf(' ')))
                .toList();
    }

    @Test
    void is_made_once_and_read_by_the_group_whichever_node_looks() {
        start();
        for (int number = 10; number < 50; number++) {
            joins("m" + number);
        }
        awaitInside(41);
        assertThat(threads.steps().stream().filter(step -> step.startsWith("make")))
                .hasSize(1);
        assertThat(threads.steps()).hasSize(42).doesNotHaveDuplicates();
        for (int number = 10; number < 45; number++) {
            leaves("m" + number);
        }
        awaitInside(6);
        assertThat(inside()).containsExactly("ada", "m45", "m46", "m47", "m48", "m49");
    }

    @Test
    void lets_nothing_through_from_the_moment_somebody_leaves_until_they_are_out() {
        start();
        joins("bob");
        awaitInside(2);
        nodes.forEach(Rooms::close);
        groups.membership().leave(member("bob"), group);
        assertThat(nodes.getFirst().way(ada.community(), threads.room())).isEqualTo(Way.WAIT);
        clock.advance(Duration.ofMinutes(10));
        assertThat(nodes.getFirst().way(ada.community(), threads.room())).isEqualTo(Way.WAIT);
        nodes.add(node.get());
        nodes.getLast().start();
        awaitInside(1);
        assertThat(inside()).containsExactly("ada");
    }

    @Test
    void ends_with_the_group_in_it_although_answers_are_lost_and_people_come_and_go() {
        Random random = new Random(42);
        for (int lost = 0; lost < 10; lost++) {
            threads.loseAnswer(random.nextBoolean() ? "admit" : "expel");
        }
        threads.loseAnswer("make");
        start();
        for (int turn = 0; turn < 60; turn++) {
            String name = "m" + random.nextInt(8);
            if (random.nextBoolean()) {
                joins(name);
            } else {
                leaves(name);
            }
            clock.advance(Duration.ofSeconds(random.nextInt(30)));
        }
        List<String> expected = communities
                .personsOf(ada.community(), store.read(handle -> groups.attendees(handle, ada.community(), group)))
                .values()
                .stream()
                .map(persons -> persons.getFirst().raw())
                .map(raw -> raw.substring(0, raw.indexOf(' ')))
                .sorted()
                .toList();
        await(() -> inside().equals(expected) && isOpen());
        assertThat(inside()).isEqualTo(expected);
    }

    @Test
    void tells_once_that_it_cannot_be_kept_and_is_no_home_meanwhile() {
        threads.refuse("make", Reason.FORBIDDEN, Duration.ZERO);
        threads.refuse("make", Reason.FORBIDDEN, Duration.ZERO);
        start();
        await(() -> state().flatMap(Room::problem).isPresent());
        assertThat(homes()).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        clock.advance(Duration.ofMinutes(11));
        await(() -> state().flatMap(Room::place).isPresent());
        awaitInside(1);
        assertThat(told).containsExactly(ada.member());
    }

    @Test
    void gives_a_room_up_that_could_not_be_kept_for_a_month_with_all_it_knows_of_who_was_in_it() {
        start();
        joins("bob");
        awaitInside(2);
        threads.delete(threads.room());
        clock.advance(Duration.ofMinutes(16));
        await(() -> state().flatMap(Room::problem).isPresent());
        clock.advance(Duration.ofDays(31));
        await(() -> state().isEmpty());
        await(() -> store.read(
                        handle -> handle.createQuery("select count(*) from room_guest where community_id = :community")
                                .bind("community", ada.community().value())
                                .mapTo(Integer.class)
                                .one())
                == 0);
    }

    @Test
    void takes_over_what_a_dead_node_had_begun_when_its_lease_is_over() {
        nodes.getFirst().want(ada, group, server, Optional.of(new PlaceId(Platform.DISCORD, "general")));
        OffsetDateTime lease = clock.instant().plusSeconds(300).atOffset(ZoneOffset.UTC);
        store.write(handle -> handle.execute(
                "update group_room set leased_until = ?, due_at = ? where community_id = ?",
                lease,
                lease,
                ada.community().value()));
        nodes.getLast().start();
        clock.advance(Duration.ofMinutes(6));
        awaitInside(1);
    }

    @Test
    void lets_in_who_was_not_there_when_they_are() {
        threads.absent(person("bob").raw());
        start();
        joins("bob");
        await(() -> state().flatMap(Room::place).isPresent());
        awaitInside(1);
        threads.present(person("bob").raw());
        clock.advance(Duration.ofHours(7));
        awaitInside(2);
    }
}
