package dev.carrel.feature.focus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.outbox.Outbox;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sprint of a group that is at home on a Discord server and in a Slack workspace, of which the workspace leaves the community. */
@OnBothDatabases
class FocusMovesTest {
    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PlaceId lobby = new PlaceId(Platform.DISCORD, "lobby-" + UUID.randomUUID());
    private final PlaceId general = new PlaceId(Platform.SLACK, "general-" + UUID.randomUUID());
    private final Store store;
    private final Schedule schedule;
    private final Communities communities;
    private final Participation participation;
    private final Focus focus;
    private final Caller ada;
    private final Caller bob;

    FocusMovesTest(TestDatabase database) {
        this.store = database.store();
        this.schedule = new Schedule(store, clock);
        this.communities = new Communities(store, clock);
        this.participation = new Participation(store, communities, schedule, clock, new Formula(10, 5, 1, 20), 30);
        Groups groups = new Groups(store, clock, new GroupListener() {});
        this.focus = new Focus(store, schedule, new Outbox(store, clock), () -> groups, participation, clock);
        this.ada = caller(server, lobby, "ada");
        communities.linkSpace(ada.community(), workspace);
        this.bob = caller(workspace, general, "bob");
        groups.keeping().create(Seat.of(ada), Profile.of("Circle", GroupKind.STUDY, Privacy.OPEN));
        GroupId circle = groups.of(Seat.of(ada)).getFirst().id();
        groups.membership().join(Seat.of(bob), circle);
        groups.keeping().home(Seat.of(ada), circle, server, Optional.of(lobby));
        groups.keeping().home(Seat.of(ada), circle, workspace, Optional.of(general));
        schedule.start();
    }

    @AfterEach
    void stop() {
        schedule.close();
    }

    private Caller caller(SpaceId space, PlaceId place, String name) {
        return communities.callerOf(new Origin(
                new PersonId(space.platform(), name + " " + space.raw()), space, place, Role.MODERATOR, Locale.ROOT));
    }

    private Caller bobNow() {
        return caller(workspace, general, "bob");
    }

    /** Begun by ada and joined by bob; ten minutes later the workspace leaves. */
    private Sprint splitAfterTenMinutes() {
        Sprint begun = ((FocusAnswer.Begun) focus.start(ada, "read", Focus.USUAL, Focus.USUAL_PAUSE)).sprint();
        assertThat(begun.places()).containsExactly(lobby, general);
        focus.join(bob);
        clock.advance(Duration.ofMinutes(10));
        assertThat(communities.linkedSpaces().leave(Seat.of(ada), workspace)).isTrue();
        return begun;
    }

    @Test
    void goes_on_on_both_sides_each_with_its_own_people_and_places() {
        Sprint begun = splitAfterTenMinutes();
        CommunityId alone = bobNow().community();
        assertThat(alone).isNotEqualTo(ada.community());

        Sprint here = focus.find(ada.community(), begun.id()).orElseThrow();
        Sprint there = focus.find(alone, begun.id()).orElseThrow();
        assertThat(here.places()).containsExactly(lobby);
        assertThat(there.places()).containsExactly(general);
        assertThat(List.of(here.present(), there.present())).containsExactly(1, 1);
        assertThat(there.end()).isEqualTo(begun.end());
        assertThat(focus.join(bobNow())).isInstanceOf(FocusAnswer.Already.class);

        clock.advance(Duration.ofMinutes(15));
        assertThat(counted(Seat.of(ada))).isEqualTo(25);
        assertThat(counted(Seat.of(bobNow()))).isEqualTo(25);
        assertThat(ends(ada.community())).containsExactly(lobby.raw());
        assertThat(ends(alone)).containsExactly(general.raw());
    }

    @Test
    void is_stopped_on_one_side_without_the_other() {
        Sprint begun = splitAfterTenMinutes();
        focus.stop(Seat.of(ada), Optional.of(true));
        assertThat(focus.find(ada.community(), begun.id()).orElseThrow().over()).isPresent();
        assertThat(focus.find(bobNow().community(), begun.id()).orElseThrow().over())
                .isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(counted(Seat.of(bobNow()))).isEqualTo(25);
        assertThat(counted(Seat.of(ada))).isEqualTo(10);
    }

    @Test
    void leaves_nothing_behind_where_nobody_is_in_it_and_takes_nothing_along_that_is_elsewhere() {
        Sprint bobs = ((FocusAnswer.Begun) focus.start(
                        caller(workspace, new PlaceId(Platform.SLACK, "C9" + UUID.randomUUID()), "bob"),
                        "write",
                        Focus.USUAL,
                        Focus.USUAL_PAUSE))
                .sprint();
        Sprint adas = ((FocusAnswer.Begun) focus.start(
                        caller(server, new PlaceId(Platform.DISCORD, "9" + UUID.randomUUID()), "ada"),
                        "read",
                        Focus.USUAL,
                        Focus.USUAL_PAUSE))
                .sprint();
        communities.linkedSpaces().leave(Seat.of(ada), workspace);
        CommunityId alone = bobNow().community();
        assertThat(focus.find(ada.community(), bobs.id())).isEmpty();
        assertThat(focus.find(alone, bobs.id()).orElseThrow().places()).isEqualTo(bobs.places());
        assertThat(focus.find(ada.community(), adas.id()).orElseThrow().places())
                .isEqualTo(adas.places());
        assertThat(focus.find(alone, adas.id())).isEmpty();
    }

    @Test
    void is_one_again_when_the_workspace_comes_back_and_nobodys_minutes_count_twice() {
        Sprint begun = splitAfterTenMinutes();
        focus.stop(Seat.of(ada), Optional.of(true));
        communities
                .linkedSpaces()
                .join(
                        Seat.of(bobNow()),
                        new PersonId(Platform.SLACK, "bob " + workspace.raw()),
                        communities.linkedSpaces().issue(Seat.of(ada)).text());
        assertThat(bobNow().community()).isEqualTo(ada.community());
        Sprint again = focus.find(ada.community(), begun.id()).orElseThrow();
        assertThat(again.places()).containsExactlyInAnyOrder(lobby, general);
        assertThat(List.of(again.present(), again.tookPart())).containsExactly(1, 2);

        clock.advance(Duration.ofMinutes(15));
        assertThat(counted(Seat.of(bobNow()))).isEqualTo(25);
        assertThat(counted(Seat.of(ada))).isEqualTo(10);
    }

    /** What is counted of a member, as soon as that is anything. */
    private long counted(Seat seat) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            Map<Kind, Long> amounts =
                    participation.history(seat).weeks().getFirst().amounts();
            if (amounts.containsKey(Kind.FOCUS_MINUTE) || System.nanoTime() > end) {
                return amounts.getOrDefault(Kind.FOCUS_MINUTE, 0L);
            }
            Thread.onSpinWait();
        }
    }

    /** Where it is told that a sprint is over. */
    private List<String> ends(CommunityId community) {
        return store.read(handle -> handle.createQuery(
                        "select address from delivery where community_id = :community and topic = 'focus-end'")
                .bind("community", community.value())
                .mapTo(String.class)
                .list());
    }
}
