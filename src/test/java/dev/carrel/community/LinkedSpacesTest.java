package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LinkedSpacesTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Rows rows;
    private final ActionStore actions;
    private final Communities communities;
    private final Communities otherNode;
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "ada-" + UUID.randomUUID());
    private final PersonId bob = new PersonId(Platform.SLACK, "U-bob-" + UUID.randomUUID());
    private final PersonId eve = new PersonId(Platform.SLACK, "U-eve-" + UUID.randomUUID());

    LinkedSpacesTest(TestDatabase database) {
        this.store = database.store();
        this.rows = new Rows(store);
        this.actions = new ActionStore(store, clock, new Random());
        this.communities = new Communities(store, clock);
        this.otherNode = new Communities(store, clock);
    }

    @Test
    void moves_every_table_that_names_a_community() {
        Set<String> moved = new HashSet<>(CommunityMove.WITH_MEMBER);
        moved.addAll(CommunityMove.WITH_COMMUNITY);
        moved.add("member");

        assertThat(moved).containsExactlyInAnyOrderElementsOf(rows.tablesWith("community_id"));
        assertThat(CommunityMove.WITH_MEMBER).containsExactlyInAnyOrderElementsOf(rows.tablesWith("member_id"));
        assertThat(rows.columnsOf("member"))
                .containsAll(CommunityMove.MEMBER_COLUMNS)
                .hasSize(CommunityMove.MEMBER_COLUMNS.size() + 1);
    }

    @Test
    void joins_two_communities_that_both_have_data() {
        Seat discord = seat(server, ada);
        Seat slack = seat(workspace, bob);
        communities.decisions().setZone(discord, DENVER);
        communities.decisions().setZone(slack, PARIS);
        communities.decisions().setLanguage(slack, Language.FRENCH);
        communities.decisions().grant(slack, slack, Role.ORGANIZER);
        communities.chooseZone(slack, PARIS);
        communities.reaches().choose(slack, Notice.EVENT, Way.NOWHERE);
        communities.decisions().announceIn(slack, workspace, Optional.of(new PlaceId(Platform.SLACK, "C1")));
        rows.reminder(slack, "return the book");
        rows.delivery(slack, "same");
        rows.announcement(discord.community(), "discord", "same");
        String shelved = actions.put(slack.community(), slack.member(), "same payload");
        String there = actions.put(discord.community(), discord.member(), "same payload");
        communities.links().issue(slack);
        communities.links().look(slack, bob, "AAAA-AAAA");
        seat(otherNode, workspace, bob);

        String code = communities.linkedSpaces().issue(discord).text();
        assertThat(communities.linkedSpaces().size(slack.community())).isEqualTo(new LinkedSpaces.Size(1, 1, 1));
        assertThat(communities.linkedSpaces().join(slack, bob, code)).isEqualTo(new CodeAnswer.Good(discord));

        Seat moved = new Seat(discord.community(), slack.member());
        assertThat(seat(workspace, bob)).isEqualTo(moved);
        assertThat(communities.linkedSpaces().of(discord.community())).containsExactly(server, workspace);
        assertThat(communities.announcementPlace(discord.community(), workspace))
                .isPresent();
        assertThat(communities.communitySettings(discord.community()))
                .isEqualTo(new CommunitySettings(Optional.of(DENVER), Optional.of(Language.FRENCH)));
        assertThat(communities.memberSettings(moved))
                .returns(Role.ORGANIZER, MemberSettings::role)
                .returns(Optional.of(PARIS), MemberSettings::zone);
        assertThat(communities.reach(moved).way(Notice.EVENT)).isEqualTo(Way.NOWHERE);
        assertThat(rows.count("reminder", moved)).isEqualTo(1);
        assertThat(rows.count("delivery", moved)).isEqualTo(1);
        assertThat(rows.count("delivery", discord.community())).isEqualTo(2);
        assertThat(actions.get(discord.community(), shelved)).contains("same payload");
        assertThat(actions.get(discord.community(), there)).contains("same payload");
        for (String table : rows.tablesWith("community_id")) {
            assertThat(rows.count(table, slack.community())).as(table).isZero();
        }

        clock.advance(Communities.FRESHNESS.plus(Duration.ofSeconds(1)));
        assertThat(seat(otherNode, workspace, bob)).isEqualTo(moved);
    }

    @Test
    void lets_strangers_into_the_joined_community_also_on_a_node_that_has_not_heard_of_it() {
        Seat discord = seat(server, ada);
        Seat slack = seat(otherNode, workspace, bob);
        communities
                .linkedSpaces()
                .join(slack, bob, communities.linkedSpaces().issue(discord).text());

        assertThat(seat(otherNode, workspace, eve).community()).isEqualTo(discord.community());
    }

    @Test
    void makes_one_member_of_somebody_who_is_in_both() {
        SpaceId otherServer = new SpaceId(Platform.DISCORD, "other-" + UUID.randomUUID());
        Seat first = seat(server, ada);
        Seat second = seat(otherServer, ada);
        communities.links().link(second, bob);
        communities.chooseZone(first, DENVER);
        communities.chooseZone(second, PARIS);
        communities.chooseLanguage(second, Language.SPANISH);
        communities.decisions().grant(second, second, Role.ORGANIZER);
        rows.reminder(second, "return the book");

        communities
                .linkedSpaces()
                .join(second, ada, communities.linkedSpaces().issue(first).text());

        assertThat(seat(otherServer, ada)).isEqualTo(first);
        assertThat(communities.personsOf(first)).containsExactly(ada, bob);
        assertThat(communities.memberSettings(first))
                .returns(Role.ORGANIZER, MemberSettings::role)
                .returns(Optional.of(DENVER), MemberSettings::zone)
                .returns(Optional.of(Language.SPANISH), MemberSettings::language);
        assertThat(rows.count("reminder", first)).isEqualTo(1);
        assertThat(rows.count("member", first.community())).isEqualTo(1);
    }

    @Test
    void takes_a_code_of_another_community_once_and_for_an_hour() {
        Seat discord = seat(server, ada);
        Seat slack = seat(workspace, bob);
        String code = communities.linkedSpaces().issue(discord).text();
        assertThat(communities.linkedSpaces().look(discord, ada, code)).isEqualTo(new CodeAnswer.Own());
        assertThat(communities.linkedSpaces().join(slack, bob, code)).isEqualTo(new CodeAnswer.Good(discord));
        Seat third = seat(new SpaceId(Platform.SLACK, "third-" + UUID.randomUUID()), eve);
        assertThat(communities.linkedSpaces().join(third, eve, code)).isEqualTo(new CodeAnswer.Unknown());

        String late = communities.linkedSpaces().issue(discord).text();
        clock.advance(Duration.ofHours(1));
        assertThat(communities.linkedSpaces().look(third, eve, late)).isEqualTo(new CodeAnswer.Unknown());
    }

    @Test
    void lets_the_last_space_of_a_platform_leave_with_its_people() {
        Seat discord = seat(server, ada);
        communities.decisions().setZone(discord, DENVER);
        communities.linkSpace(discord.community(), workspace);
        Seat alone = seat(workspace, bob);
        communities.decisions().grant(alone, alone, Role.ORGANIZER);
        rows.reminder(alone, "return the book");
        rows.delivery(alone, "one");
        rows.announcement(discord.community(), "slack", "two");
        rows.announcement(discord.community(), "discord", "three");
        communities.links().link(discord, eve);
        communities.decisions().grant(discord, discord, Role.ORGANIZER);
        communities.chooseZone(discord, PARIS);
        rows.reminder(discord, "call the library");
        String shelved = actions.put(discord.community(), discord.member(), "a long action");
        assertThat(communities.linkedSpaces().departure(discord.community(), workspace))
                .isEqualTo(new LinkedSpaces.Departure(true, 1, 1));

        assertThat(communities.linkedSpaces().leave(discord, workspace)).isTrue();

        Seat gone = seat(workspace, bob);
        assertThat(gone.community()).isNotEqualTo(discord.community());
        assertThat(gone.member()).isEqualTo(alone.member());
        assertThat(communities.memberSettings(gone).role()).isEqualTo(Role.ORGANIZER);
        assertThat(communities.communitySettings(gone.community()).zone()).contains(DENVER);
        assertThat(rows.count("reminder", gone)).isEqualTo(1);
        assertThat(rows.count("delivery", gone.community())).isEqualTo(2);
        assertThat(rows.count("delivery", discord.community())).isEqualTo(1);
        Seat copy = seat(workspace, eve);
        assertThat(copy.community()).isEqualTo(gone.community());
        assertThat(communities.memberSettings(copy))
                .returns(Role.ORGANIZER, MemberSettings::role)
                .returns(Optional.of(PARIS), MemberSettings::zone);
        assertThat(rows.count("reminder", copy)).isZero();
        assertThat(rows.count("reminder", discord)).isEqualTo(1);
        assertThat(communities.personsOf(discord)).containsExactly(ada);
        assertThat(actions.get(gone.community(), shelved)).contains("a long action");
        assertThat(actions.get(discord.community(), shelved)).contains("a long action");
    }

    @Test
    void lets_a_space_leave_alone_while_another_of_its_platform_stays() {
        Seat discord = seat(server, ada);
        SpaceId secondWorkspace = new SpaceId(Platform.SLACK, "second-" + UUID.randomUUID());
        communities.linkSpace(discord.community(), workspace);
        communities.linkSpace(discord.community(), secondWorkspace);
        Seat slack = seat(workspace, bob);
        assertThat(communities.linkedSpaces().departure(discord.community(), workspace))
                .isEqualTo(new LinkedSpaces.Departure(false, 0, 0));

        assertThat(communities.linkedSpaces().leave(discord, workspace)).isTrue();

        assertThat(seat(secondWorkspace, bob)).isEqualTo(slack);
        assertThat(seat(workspace, bob)).isNotEqualTo(slack);
    }

    @Test
    void does_not_let_a_lone_space_or_a_strange_one_leave() {
        Seat moderator = seat(server, ada);
        seat(workspace, bob);
        assertThat(communities.linkedSpaces().leave(moderator, server)).isFalse();
        assertThat(communities.linkedSpaces().leave(moderator, workspace)).isFalse();
        assertThat(communities.linkedSpaces().of(moderator.community())).isEqualTo(List.of(server));
    }

    private Seat seat(SpaceId space, PersonId person) {
        return seat(communities, space, person);
    }

    private static Seat seat(Communities communities, SpaceId space, PersonId person) {
        Caller caller = communities.callerOf(
                new Origin(person, space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ROOT));
        return new Seat(caller.community(), caller.member());
    }
}
