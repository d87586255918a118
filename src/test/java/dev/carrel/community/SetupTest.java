package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moderators decide when they set a community up, and how often a student is asked for their zone. */
@OnBothDatabases
class SetupTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;
    private final Communities otherNode;

    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId elsewhere = new SpaceId(Platform.DISCORD, "elsewhere-" + UUID.randomUUID());
    private final PlaceId lobby = new PlaceId(Platform.DISCORD, "4711");
    private final PersonId ada = new PersonId(Platform.DISCORD, "1");
    private final PersonId bob = new PersonId(Platform.DISCORD, "2");

    SetupTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.otherNode = new Communities(store, clock);
    }

    private Caller call(SpaceId space, PersonId person) {
        PlaceId place = new PlaceId(space.platform(), "general");
        return communities.callerOf(new Origin(person, space, place, Role.STUDENT, Locale.ROOT));
    }

    private static Seat seat(Caller caller) {
        return new Seat(caller.community(), caller.member());
    }

    private int spaces() {
        return store.read(handle -> handle.createQuery("select count(*) from space")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void knows_a_space_from_its_first_use_on_and_asking_makes_none() {
        int before = spaces();

        assertThat(communities.knows(server)).isFalse();
        assertThat(spaces()).isEqualTo(before);

        call(server, ada);
        assertThat(communities.knows(server)).isTrue();
        assertThat(otherNode.knows(server)).isTrue();
        assertThat(communities.knows(elsewhere)).isFalse();
    }

    @Test
    void announces_where_it_was_told_to_in_each_space_apart() {
        Seat moderator = seat(call(server, ada));
        CommunityId community = moderator.community();
        SpaceId workspace = new SpaceId(Platform.SLACK, "T-" + UUID.randomUUID());
        communities.linkSpace(community, workspace);
        PlaceId general = new PlaceId(Platform.SLACK, "C1");

        communities.decisions().announceIn(moderator, server, Optional.of(lobby));
        communities.decisions().announceIn(moderator, workspace, Optional.of(general));

        assertThat(otherNode.announcementPlace(community, server)).contains(lobby);
        assertThat(otherNode.announcementPlace(community, workspace)).contains(general);
        communities.decisions().announceIn(moderator, server, Optional.empty());
        assertThat(communities.announcementPlace(community, server)).isEmpty();
        assertThat(communities.announcementPlace(community, workspace)).contains(general);
    }

    @Test
    void never_lets_one_community_decide_for_the_space_of_another() {
        Seat here = seat(call(server, ada));
        Seat there = seat(call(elsewhere, ada));
        communities.decisions().announceIn(here, server, Optional.of(lobby));

        assertThatThrownBy(() -> communities.decisions().announceIn(there, server, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> communities
                        .decisions()
                        .announceIn(here, server, Optional.of(new PlaceId(Platform.SLACK, "C1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(communities.announcementPlace(there.community(), server)).isEmpty();
        assertThat(communities.announcementPlace(here.community(), server)).contains(lobby);
    }

    @Test
    void lists_who_was_appointed_with_all_their_identities() {
        Caller organizer = call(server, ada);
        CommunityId community = organizer.community();
        PersonId adaOnSlack = new PersonId(Platform.SLACK, "U1");
        communities.decisions().grant(seat(organizer), seat(organizer), Role.ORGANIZER);
        communities.links().link(seat(organizer), adaOnSlack);
        clock.advance(Duration.ofMinutes(1));
        Seat second = communities.seatOf(community, bob);
        communities.decisions().grant(second, second, Role.ORGANIZER);
        Seat there = seat(call(elsewhere, bob));
        communities.decisions().grant(there, there, Role.ORGANIZER);

        assertThat(communities.appointed(community, Role.ORGANIZER))
                .isEqualTo(List.of(
                        new Appointed(seat(organizer), List.of(ada, adaOnSlack)), new Appointed(second, List.of(bob))));
        assertThat(communities.appointed(community, Role.MODERATOR)).isEmpty();
        assertThat(call(server, bob).role()).isEqualTo(Role.ORGANIZER);

        communities.decisions().revoke(second, second, Role.ORGANIZER);
        assertThat(communities.appointed(community, Role.ORGANIZER)).hasSize(1);
        assertThat(call(server, bob).role()).isEqualTo(Role.STUDENT);
        assertThat(call(elsewhere, bob).role()).isEqualTo(Role.ORGANIZER);
    }

    @Test
    void offers_to_tell_the_zone_twice_and_never_again() {
        Seat seat = seat(call(server, ada));

        assertThat(communities.offerZone(seat)).isTrue();
        assertThat(otherNode.offerZone(seat)).isTrue();
        assertThat(communities.offerZone(seat)).isFalse();
        assertThat(otherNode.offerZone(seat)).isFalse();
        assertThat(communities.offerZone(seat(call(server, bob)))).isTrue();
    }

    @Test
    void offers_nothing_to_who_has_told_their_zone() {
        Seat seat = seat(call(server, ada));
        communities.chooseZone(seat, ZoneId.of("America/Denver"));

        assertThat(communities.offerZone(seat)).isFalse();
        assertThat(otherNode.offerZone(seat)).isFalse();
        assertThat(communities.memberSettings(seat).zoneOffers()).isZero();
    }
}
