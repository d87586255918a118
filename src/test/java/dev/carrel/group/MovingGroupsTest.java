package dev.carrel.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of groups when members become one, communities are joined and spaces leave. */
@OnBothDatabases
class MovingGroupsTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Town town;
    private final Groups groups;
    private final Seat ada;
    private final Seat bob;

    MovingGroupsTest(TestDatabase database) {
        this.store = database.store();
        this.town = new Town(store, clock);
        this.groups = new Groups(store, clock, new GroupListener() {});
        this.ada = town.seat("ada");
        this.bob = town.onSlack("bob");
    }

    @Test
    void keeps_the_higher_standing_when_two_members_become_one() {
        GroupId adas = create(ada, "Ada’s", Privacy.LISTED);
        GroupId bobs = create(bob, "Bob’s", Privacy.HIDDEN);
        GroupId both = create(town.seat("cyd"), "Cyd’s", Privacy.OPEN);
        groups.membership().join(bob, adas);
        groups.membership().invite(bob, bobs, ada.member());
        groups.membership().join(ada, both);
        groups.membership().join(bob, both);

        join(ada, bob);

        assertThat(groups.of(ada))
                .extracting(Seen::id, seen -> seen.standing().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(adas, Standing.ORGANIZER), tuple(bobs, Standing.ORGANIZER), tuple(both, Standing.MEMBER));
        assertThat(groups.find(ada, both).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void keeps_both_groups_of_one_name_when_communities_are_joined() {
        Town other = new Town(store, clock);
        Seat dan = other.seat("dan");
        Seat eve = other.seat("eve");
        GroupId here = create(ada, "Archives", Privacy.OPEN);
        GroupId there = create(dan, "archives", Privacy.LISTED);
        GroupId hidden = create(dan, "Archives of Dan", Privacy.HIDDEN);
        groups.membership().join(eve, there);
        groups.membership().approve(dan, there, eve.member());
        groups.keeping().home(dan, there, other.server, Optional.of(new PlaceId(Platform.DISCORD, "C1")));

        String code = other.communities.linkedSpaces().issue(ada).text();
        other.communities.linkedSpaces().join(dan, Town.person(other.server, "dan"), code);

        Seat moved = new Seat(ada.community(), dan.member());
        assertThat(groups.list(moved, 0, 9)).extracting(Seen::id).containsExactly(here, there, hidden);
        Seen seen = groups.find(moved, there).orElseThrow();
        assertThat(seen.group().name()).isEqualTo("archives (" + there.value() + ")");
        assertThat(seen).matches(Seen::organizes).returns(2, Seen::size);
        assertThat(seen.group().homeIn(other.server)).isPresent();
        assertThat(groups.find(ada, hidden)).isEmpty();
        assertThat(groups.find(ada, here).orElseThrow().group().name()).isEqualTo("Archives");
    }

    @Test
    void lets_a_group_go_with_its_last_members_and_go_on_as_two_where_some_stay() {
        Seat cyd = town.onSlack("cyd");
        GroupId bobs = create(bob, "Bob’s", Privacy.HIDDEN);
        groups.membership().invite(bob, bobs, ada.member());
        GroupId shared = create(ada, "Shared", Privacy.LISTED);
        clock.advance(Duration.ofMinutes(1));
        for (Seat seat : List.of(bob, cyd)) {
            groups.membership().invite(ada, shared, seat.member());
            groups.membership().join(seat, shared);
            clock.advance(Duration.ofMinutes(1));
        }
        groups.keeping().home(ada, shared, town.server, Optional.of(new PlaceId(Platform.DISCORD, "C1")));
        groups.keeping().home(ada, shared, town.workspace, Optional.of(new PlaceId(Platform.SLACK, "C1")));
        GroupId adas = create(ada, "Ada’s", Privacy.HIDDEN);
        groups.membership().invite(ada, adas, bob.member());

        assertThat(town.communities.linkedSpaces().leave(ada, town.workspace)).isTrue();

        Seat gone = town.onSlack("bob");
        assertThat(groups.of(gone)).extracting(seen -> seen.group().name()).containsExactly("Bob’s", "Shared");
        Seen copy = groups.named(gone, "Shared", 1).getFirst();
        assertThat(copy.id()).isNotEqualTo(shared);
        assertThat(copy).matches(Seen::organizes).returns(2, Seen::size);
        assertThat(copy.group().homes()).extracting(Home::space).containsExactly(town.workspace);
        Seen stayed = groups.find(ada, shared).orElseThrow();
        assertThat(stayed).matches(Seen::organizes).returns(1, Seen::size);
        assertThat(stayed.group().homes()).extracting(Home::space).containsExactly(town.server);
        assertThat(groups.of(ada)).extracting(seen -> seen.group().name()).containsExactly("Ada’s", "Shared");
        assertThat(groups.keeping().archive(gone, Role.STUDENT, bobs)).isInstanceOf(GroupAnswer.Done.class);
    }

    @Test
    void keeps_somebody_of_both_platforms_in_a_group_that_goes_on_as_two() {
        GroupId shared = create(ada, "Shared", Privacy.HIDDEN);
        GroupId alone = create(ada, "Alone", Privacy.HIDDEN);
        town.communities.links().link(ada, Town.person(town.workspace, "ada"));
        groups.membership().invite(ada, shared, bob.member());
        groups.membership().join(bob, shared);

        town.communities.linkedSpaces().leave(ada, town.workspace);

        Seat other = town.onSlack("ada");
        assertThat(other.community()).isNotEqualTo(ada.community());
        assertThat(groups.of(other)).singleElement().matches(Seen::organizes).returns(2, Seen::size);
        assertThat(groups.of(ada)).extracting(Seen::id).containsExactly(alone, shared);
    }

    private void join(Seat heir, Seat ending) {
        String code = town.communities.links().issue(heir).text();
        town.communities.links().join(ending, Town.person(town.workspace, "bob"), code);
    }

    private GroupId create(Seat seat, String name, Privacy privacy) {
        return ((GroupAnswer.Done) groups.keeping().create(seat, Profile.of(name, GroupKind.STUDY, privacy)))
                .seen()
                .id();
    }
}
