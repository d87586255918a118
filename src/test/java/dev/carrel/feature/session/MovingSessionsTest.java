package dev.carrel.feature.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.FreeHours;
import dev.carrel.calendar.MeetingTimes;
import dev.carrel.calendar.Repeat;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Timing;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of sessions when members become one, communities are joined and spaces leave. */
@OnBothDatabases
class MovingSessionsTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final Communities communities;
    private final Groups groups;
    private final Sessions sessions;
    private final Seat ada;
    private final Seat bob;

    MovingSessionsTest(TestDatabase database) {
        Store store = database.store();
        this.communities = new Communities(store, clock);
        this.groups = new Groups(store, clock, new GroupListener() {});
        Host host = Sessions.host(
                groups, new Outbox(store, clock), communities, (handle, kind, seat, at, amount) -> {}, clock);
        this.sessions = new Sessions(
                new Gatherings(store, new Schedule(store, clock), clock, Map.of(Kind.SESSION, host)),
                host,
                communities,
                groups,
                clock,
                Optional::empty);
        this.ada = seat(server, "ada");
        communities.linkSpace(ada.community(), workspace);
        this.bob = seat(workspace, "bob");
    }

    @Test
    void keeps_the_free_hours_of_who_told_them_when_two_members_become_one_and_when_a_space_leaves() {
        Optional<FreeHours> told = FreeHours.read("tue,thu 18:00-21:00");
        communities.freeTimes().tell(bob, told);
        communities
                .links()
                .join(
                        bob,
                        person(workspace, "bob"),
                        communities.links().issue(ada).text());
        assertThat(communities.freeTimes().of(ada)).isEqualTo(told);
        assertThat(communities.freeTimes().guests(ada.community(), List.of(ada.member())))
                .containsExactly(new MeetingTimes.Guest(ZoneId.of("UTC"), told.orElseThrow()));

        communities.linkedSpaces().leave(ada, workspace);
        Seat parted = seat(workspace, "bob");
        assertThat(parted.community()).isNotEqualTo(ada.community());
        assertThat(communities.freeTimes().of(parted)).isEqualTo(told);
        assertThat(communities.freeTimes().of(ada)).isEqualTo(told);
        communities.freeTimes().tell(parted, Optional.empty());
        assertThat(communities.freeTimes().of(parted)).isEmpty();
    }

    @Test
    void keeps_the_place_when_two_members_become_one() {
        GroupId group = group(bob, Privacy.OPEN);
        OccurrenceId id = session(bob, group, 1);
        groups.membership().join(ada, group);
        answer(bob, id);
        answer(ada, id);
        assertThat(find(ada, id).meeting().answer()).contains(Answer.WAITING);

        String code = communities.links().issue(ada).text();
        communities.links().join(bob, person(workspace, "bob"), code);

        Session joined = find(ada, id);
        assertThat(joined.meeting().answer()).contains(Answer.GOING);
        assertThat(joined.meeting().tally().taken()).isEqualTo(1);
        assertThat(joined.meeting().tally().waiting()).isZero();
        assertThat(joined.gathering().organizer()).isEqualTo(ada.member());
    }

    @Test
    void goes_along_when_communities_are_joined() {
        SpaceId other = new SpaceId(Platform.DISCORD, "other-" + UUID.randomUUID());
        Seat dan = seat(other, "dan");
        OccurrenceId id = session(dan, group(dan, Privacy.OPEN), 5);
        answer(dan, id);

        String code = communities.linkedSpaces().issue(ada).text();
        communities.linkedSpaces().join(dan, person(other, "dan"), code);

        Session moved = find(new Seat(ada.community(), dan.member()), id);
        assertThat(moved.meeting().answer()).contains(Answer.GOING);
        assertThat(find(ada, id).meeting().tally().going()).isEqualTo(1);
    }

    @Test
    void goes_with_its_group_and_goes_on_as_two_where_the_group_does() {
        GroupId bobs = group(bob, Privacy.HIDDEN);
        OccurrenceId alone = session(bob, bobs, 5);
        answer(bob, alone);
        GroupId shared = group(ada, Privacy.OPEN);
        OccurrenceId both = session(ada, shared, 5);
        groups.membership().join(bob, shared);
        answer(ada, both);
        answer(bob, both);
        GroupId adas = group(ada, Privacy.OPEN);
        OccurrenceId left = session(ada, adas, 5);

        assertThat(communities.linkedSpaces().leave(ada, workspace)).isTrue();

        Seat gone = seat(workspace, "bob");
        assertThat(gone.community()).isNotEqualTo(ada.community());
        assertThat(find(gone, alone).meeting().answer()).contains(Answer.GOING);
        List<Session> ahead = sessions.ahead(gone, groups.of(gone), 0, 99);
        assertThat(ahead).hasSize(4);
        assertThat(ahead.stream().filter(session -> session.meeting().answer().isPresent()))
                .hasSize(2)
                .allSatisfy(
                        session -> assertThat(session.meeting().tally().going()).isEqualTo(1));
        assertThat(find(ada, both).meeting().tally().going()).isEqualTo(1);
        assertThat(sessions.find(gone, both)).isEmpty();
        assertThat(sessions.find(gone, left)).isEmpty();
        assertThat(find(ada, left).isOwn()).isTrue();
    }

    @Test
    void stays_one_series_where_a_group_goes_on_as_two_after_it_was_moved_from_a_time_on() {
        GroupId shared = group(ada, Privacy.OPEN);
        OccurrenceId first = session(ada, shared, 5);
        groups.membership().join(bob, shared);
        OccurrenceId second =
                sessions.ahead(ada, groups.of(ada), 1, 1).getFirst().id();
        assertThat(sessions.gatherings()
                        .planning()
                        .moveOn(ada, second, LocalDateTime.parse("2026-12-09T19:00"), Duration.ofHours(1)))
                .isInstanceOf(GatheringAnswer.Done.class);

        communities.linkedSpaces().leave(ada, workspace);

        Seat gone = seat(workspace, "bob");
        List<Session> there = sessions.ahead(gone, groups.of(gone), 0, 99);
        assertThat(there)
                .extracting(session -> session.occurrence().local())
                .containsExactly(LocalDateTime.parse("2026-12-01T19:00"), LocalDateTime.parse("2026-12-09T19:00"));
        assertThat(there.getLast().gathering().series())
                .isEqualTo(there.getFirst().gathering().id());
        assertThat(find(ada, second).gathering().series())
                .isEqualTo(find(ada, first).gathering().id());
        assertThat(there.getFirst().gathering().id())
                .isNotEqualTo(find(ada, first).gathering().id());
    }

    private GroupId group(Seat seat, Privacy privacy) {
        return ((GroupAnswer.Done) groups.keeping()
                        .create(seat, Profile.of("Group " + UUID.randomUUID(), GroupKind.STUDY, privacy)))
                .seen()
                .id();
    }

    /** The first of two. */
    private OccurrenceId session(Seat seat, GroupId group, int capacity) {
        Plan plan = new Plan(
                "Cataloguing",
                "",
                "",
                new Timing(
                        ZoneId.of("America/New_York"),
                        LocalDateTime.parse("2026-12-01T19:00"),
                        Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;COUNT=2")),
                        Duration.ofHours(1)),
                Optional.of(capacity),
                List.of());
        return ((GatheringAnswer.Done)
                        sessions.gatherings().planning().plan(seat, Kind.SESSION, Optional.of(group.value()), plan))
                .meeting()
                .id();
    }

    private void answer(Seat seat, OccurrenceId id) {
        assertThat(sessions.gatherings().attending().answer(seat, id, Answer.GOING))
                .isInstanceOf(GatheringAnswer.Done.class);
    }

    private Session find(Seat seat, OccurrenceId id) {
        return sessions.find(seat, id).orElseThrow();
    }

    private Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                person(space, name), space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ROOT)));
    }

    private static PersonId person(SpaceId space, String name) {
        return new PersonId(space.platform(), name + " " + space.raw());
    }
}
