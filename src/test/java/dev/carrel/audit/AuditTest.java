package dev.carrel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.audit.ActKind.Area;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.LinkedSpaces;
import dev.carrel.community.Seat;
import dev.carrel.group.Group;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.privacy.Erasure;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Discord server and a Slack workspace, each a community of its own. */
@OnBothDatabases
class AuditTest {
    private static final Audit.Asked EVERYTHING = new Audit.Asked(Optional.empty(), Optional.empty());
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final Store store;
    private final Communities communities;
    private final Groups groups;
    private final Seat ada;
    private final Seat bob;
    private final Seat eve;

    AuditTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.groups = new Groups(store, clock, new GroupListener() {});
        this.ada = seat(server, "ada");
        this.bob = seat(server, "bob");
        this.eve = seat(workspace, "eve");
    }

    private PersonId person(SpaceId space, String name) {
        return new PersonId(space.platform(), name + " " + space.raw());
    }

    private Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                person(space, name), space, new PlaceId(space.platform(), "general"), Role.MODERATOR, Locale.ROOT)));
    }

    private List<Act> acts(Seat reader) {
        return communities.audit().newest(reader.community(), EVERYTHING, 0, 100);
    }

    private List<ActKind> kinds(Seat reader) {
        List<Act> acts = acts(reader);
        assertThat(communities.audit().count(reader.community(), EVERYTHING)).isEqualTo(acts.size());
        return acts.stream().map(Act::kind).toList();
    }

    private Group create(Seat seat, String name, Privacy privacy) {
        Profile profile = new Profile(name, "", GroupKind.STUDY, privacy, Optional.empty(), Optional.empty());
        return groups.keeping().create(seat, profile) instanceof GroupAnswer.Done done
                ? done.seen().group()
                : new Group(new GroupId(0), seat.community(), profile, List.of(), clock.instant(), Optional.empty());
    }

    private void keep(Act act) {
        store.write(handle -> new Acts().keep(handle, act));
    }

    @Test
    void knows_who_decided_what_and_when_the_newest_first() {
        communities.decisions().setZone(ada, DENVER);
        clock.advance(Duration.ofHours(1));
        communities.decisions().announceIn(bob, server, Optional.of(new PlaceId(Platform.DISCORD, "C1")));
        communities.decisions().announceIn(bob, server, Optional.empty());
        communities.decisions().grant(ada, bob, Role.ORGANIZER);
        communities.decisions().revoke(ada, bob, Role.ORGANIZER);
        communities.decisions().setZone(eve, DENVER);

        assertThat(kinds(ada))
                .containsExactly(
                        ActKind.ROLE_TAKEN,
                        ActKind.ROLE_GIVEN,
                        ActKind.ANNOUNCES_NOWHERE,
                        ActKind.ANNOUNCES_IN,
                        ActKind.ZONE_SET);
        assertThat(acts(ada).getLast())
                .isEqualTo(Act.of(
                        ada.community(),
                        ada.member(),
                        ActKind.ZONE_SET,
                        "America/Denver",
                        clock.instant().minus(Duration.ofHours(1))));
        assertThat(acts(ada).getFirst().to()).contains(bob.member());
        assertThat(acts(ada).get(3).what()).isEqualTo("discord:C1");
        assertThat(kinds(eve)).containsExactly(ActKind.ZONE_SET);
    }

    @Test
    void keeps_nothing_of_a_decision_that_changes_nothing() {
        communities.decisions().grant(bob, bob, Role.ORGANIZER);
        communities.decisions().setZone(ada, DENVER);
        List<ActKind> before = kinds(ada);

        communities.decisions().grant(ada, bob, Role.ORGANIZER);
        communities.decisions().setZone(ada, DENVER);
        communities.decisions().revoke(ada, ada, Role.ORGANIZER);
        communities.decisions().announceIn(ada, server, Optional.empty());

        assertThat(kinds(ada)).isEqualTo(before).hasSize(2);
    }

    @Test
    void tells_those_of_one_area_or_one_member_page_by_page() {
        communities.decisions().setZone(ada, DENVER);
        communities.decisions().grant(bob, ada, Role.ORGANIZER);
        communities.decisions().setZone(bob, ZoneId.of("UTC"));

        Audit audit = communities.audit();
        Audit.Asked roles = new Audit.Asked(Optional.of(Area.ROLES), Optional.empty());
        Audit.Asked bobs = new Audit.Asked(Optional.empty(), Optional.of(bob.member()));
        Audit.Asked bobsSetup = new Audit.Asked(Optional.of(Area.SETUP), Optional.of(bob.member()));
        assertThat(audit.newest(ada.community(), roles, 0, 9))
                .extracting(Act::by)
                .containsExactly(bob.member());
        assertThat(audit.count(ada.community(), bobs)).isEqualTo(2);
        assertThat(audit.newest(ada.community(), bobsSetup, 0, 9))
                .extracting(Act::what)
                .containsExactly("UTC");
        assertThat(audit.newest(ada.community(), EVERYTHING, 1, 1))
                .extracting(Act::kind)
                .containsExactly(ActKind.ROLE_GIVEN);
    }

    @Test
    void is_forgotten_after_a_year() {
        communities.decisions().setZone(ada, DENVER);
        clock.advance(Audit.KEPT.minusSeconds(1));
        assertThat(kinds(ada)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(kinds(ada)).isEmpty();

        new Erasure(store, communities, List.of(), person -> {}).tidy(clock.instant());
        int rows = store.read(handle -> handle.createQuery("select count(*) from act where community_id = :community")
                .bind("community", ada.community().value())
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isZero();
    }

    @Test
    void keeps_the_act_without_the_name_of_who_is_erased() {
        communities.decisions().grant(bob, ada, Role.ORGANIZER);
        Erasure erasure = new Erasure(store, communities, List.of(), person -> {});

        erasure.erase(bob);
        assertThat(acts(ada)).singleElement().returns(Act.NOBODY, Act::by).returns(Optional.of(ada.member()), Act::to);
        erasure.erase(ada);
        assertThat(acts(ada)).singleElement().returns(Optional.<MemberId>empty(), Act::to);
    }

    @ParameterizedTest
    @EnumSource(Privacy.class)
    void tells_of_a_group_only_what_everybody_may_know(Privacy privacy) {
        Group group = create(bob, "Night Owls", privacy);
        keep(Act.of(ada.community(), bob.member(), ActKind.SESSION_CANCELLED, "Chapter 3", clock.instant())
                .in(group.id().value()));
        clock.advance(Duration.ofMinutes(1));
        groups.keeping().archive(bob, Role.STUDENT, group.id());
        groups.keeping().restore(bob, group.id());

        assertThat(kinds(ada))
                .isEqualTo(
                        switch (privacy) {
                            case OPEN ->
                                List.of(ActKind.GROUP_RESTORED, ActKind.GROUP_ARCHIVED, ActKind.SESSION_CANCELLED);
                            case LISTED -> List.of(ActKind.GROUP_RESTORED, ActKind.GROUP_ARCHIVED);
                            case HIDDEN -> List.of();
                        });
    }

    @Test
    void tells_nothing_of_a_group_that_is_hidden_since_or_is_no_more() {
        Group group = create(bob, "Night Owls", Privacy.OPEN);
        groups.keeping().archive(bob, Role.STUDENT, group.id());
        groups.keeping().restore(bob, group.id());
        assertThat(kinds(ada)).hasSize(2);

        groups.keeping()
                .edit(
                        bob,
                        group.id(),
                        before -> new Profile(
                                before.name(),
                                before.about(),
                                before.kind(),
                                Privacy.HIDDEN,
                                before.program(),
                                before.term()));
        assertThat(kinds(ada)).isEmpty();
        assertThat(kinds(bob)).isEmpty();

        Group other = create(bob, "Early Birds", Privacy.OPEN);
        groups.keeping().archive(bob, Role.STUDENT, other.id());
        assertThat(kinds(ada)).hasSize(1);
        store.write(handle -> groups.succession().leave(handle, bob));
        assertThat(kinds(ada)).isEmpty();
    }

    @Test
    void goes_over_with_its_community_and_is_the_one_members_when_two_become_one() {
        communities.decisions().setZone(eve, DENVER);
        LinkedSpaces spaces = communities.linkedSpaces();
        spaces.join(eve, person(workspace, "eve"), spaces.issue(ada).text());
        Seat moved = seat(workspace, "eve");

        assertThat(moved.community()).isEqualTo(ada.community());
        assertThat(acts(ada))
                .allMatch(act -> act.by().equals(moved.member()))
                .extracting(Act::kind)
                .containsExactly(ActKind.SPACE_LINKED, ActKind.ZONE_SET);
        assertThat(acts(ada).getFirst().what()).isEqualTo(workspace.toString());

        communities.decisions().grant(ada, moved, Role.ORGANIZER);
        communities
                .links()
                .join(
                        moved,
                        person(workspace, "eve"),
                        communities.links().issue(ada).text());
        assertThat(acts(ada)).hasSize(3).allMatch(act -> act.by().equals(ada.member()));
        assertThat(acts(ada).getFirst().to()).contains(ada.member());

        spaces.leave(bob, workspace);
        assertThat(kinds(ada)).startsWith(ActKind.SPACE_TAKEN_OUT).hasSize(4);
        assertThat(kinds(seat(workspace, "eve"))).isEmpty();
    }
}
