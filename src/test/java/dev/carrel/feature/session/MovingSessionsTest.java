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
import dev.carrel.gathering.LeadWish;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Reminding;
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
import java.time.Instant;
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
    private final Store store;
    private final Communities communities;
    private final Groups groups;
    private final Sessions sessions;
    private final Seat ada;
    private final Seat bob;

    MovingSessionsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.groups = new Groups(store, clock, new GroupListener() {});
        Outbox outbox = new Outbox(store, clock);
        Schedule schedule = new Schedule(store, clock);
        Host host = Sessions.host(groups, outbox, communities, (handle, kind, seat, at, amount) -> {}, clock);
        this.sessions = new Sessions(
                new Gatherings(store, schedule, clock, Map.of(Kind.SESSION, host)),
                host,
                new Polls(store, schedule, outbox, communities, groups, clock),
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
    void keeps_when_members_want_to_be_reminded_when_a_space_leaves_with_the_group_or_without_it() {
        OccurrenceId id = session(bob, group(bob, Privacy.HIDDEN), 3);
        OccurrenceId stays = session(ada, group(ada, Privacy.OPEN), 3);
        Reminding reminding = sessions.gatherings().reminding();
        LeadWish hour = new LeadWish.These(List.of(Duration.ofHours(1)));
        reminding.choose(bob, hour);
        reminding.choose(bob, id, new LeadWish.These(List.of()));
        reminding.choose(ada, stays, hour);

        communities.linkedSpaces().leave(ada, workspace);
        Seat parted = seat(workspace, "bob");
        assertThat(reminding.usual(parted)).contains(List.of(Duration.ofHours(1)));
        assertThat(reminding.of(parted, find(parted, id).gathering()))
                .isEqualTo(new Reminding.Chosen(List.of(), Reminding.Source.OWN));
        assertThat(reminding.of(ada, find(ada, stays).gathering()).source()).isEqualTo(Reminding.Source.OWN);
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

    @Test
    void keeps_votes_when_members_become_one_and_goes_on_as_two_where_the_group_does() {
        GroupId shared = group(ada, Privacy.OPEN);
        groups.membership().join(bob, shared);
        Seat cyd = seat(server, "cyd");
        groups.membership().join(cyd, shared);
        Seat again = seat(workspace, "cyd");
        groups.membership().join(again, shared);
        long poll = poll(ada, shared);
        vote(cyd, poll, 0);
        vote(again, poll, 1);
        vote(bob, poll, 1);
        communities
                .links()
                .join(
                        again,
                        person(workspace, "cyd"),
                        communities.links().issue(cyd).text());
        assertThat(voting(ada, poll).ballots())
                .containsExactlyInAnyOrder(new Ballot(cyd.member(), 1), new Ballot(bob.member(), 2));
        GroupId bobs = group(bob, Privacy.HIDDEN);
        long alone = poll(bob, bobs);
        vote(bob, alone, 0);

        assertThat(communities.linkedSpaces().leave(ada, workspace)).isTrue();

        Seat gone = seat(workspace, "bob");
        assertThat(voting(gone, alone).own()).contains(new Ballot(gone.member(), 1));
        assertThat(sessions.polls().find(gone, poll)).isEmpty();
        assertThat(sessions.polls().find(ada, alone)).isEmpty();
        assertThat(voting(ada, poll).ballots()).containsExactly(new Ballot(cyd.member(), 1));
        Voting copy = groups.of(gone).stream()
                .filter(seen -> !seen.id().equals(bobs))
                .flatMap(seen -> sessions.polls().open(gone, List.of(seen)).stream())
                .findFirst()
                .orElseThrow();
        assertThat(copy.ballots()).containsExactly(new Ballot(gone.member(), 2));
        assertThat(sessions.polls().vote(gone, copy.poll().number(), ballot -> ballot.with(0, true)))
                .isInstanceOf(PollAnswer.Done.class);
    }

    @Test
    void takes_votes_along_when_communities_are_joined_and_forgets_those_of_who_leaves_the_group() {
        SpaceId other = new SpaceId(Platform.DISCORD, "other-" + UUID.randomUUID());
        Seat dan = seat(other, "dan");
        GroupId dans = group(dan, Privacy.OPEN);
        long poll = poll(dan, dans);
        vote(dan, poll, 1);
        communities
                .linkedSpaces()
                .join(
                        dan,
                        person(other, "dan"),
                        communities.linkedSpaces().issue(ada).text());
        Seat moved = new Seat(ada.community(), dan.member());
        assertThat(voting(moved, poll).own()).contains(new Ballot(dan.member(), 2));
        groups.membership().join(ada, dans);
        vote(ada, poll, 0);
        assertThat(voting(moved, poll).ballots()).hasSize(2);

        store.write(handle -> sessions.left(handle, ada, dans));
        assertThat(voting(moved, poll).ballots()).containsExactly(new Ballot(dan.member(), 2));
        store.write(handle -> sessions.ended(handle, ada.community(), dans));
        assertThat(sessions.polls().find(moved, poll)).isEmpty();
    }

    @Test
    void asks_a_group_one_thing_at_a_time_and_forgets_it_after_ninety_days() {
        GroupId group = group(ada, Privacy.OPEN);
        long first = poll(ada, group);
        assertThat(sessions.polls().ask(ada, group, question(), Polls.USUAL_PATIENCE))
                .isInstanceOf(PollAnswer.AskedAlready.class);
        assertThat(sessions.polls().end(ada, first)).isInstanceOf(PollAnswer.Done.class);
        assertThat(sessions.polls().end(ada, first)).isInstanceOf(PollAnswer.Closed.class);
        assertThat(sessions.polls().vote(ada, first, ballot -> ballot.with(0, true)))
                .isInstanceOf(PollAnswer.Closed.class);
        clock.advance(Duration.ofDays(91));
        assertThat(sessions.polls().find(ada, first)).isEmpty();
        assertThat(sessions.polls().ask(bob, group, question(), Polls.USUAL_PATIENCE))
                .isInstanceOf(PollAnswer.NotYours.class);
    }

    private static Poll.Question question() {
        return new Poll.Question(
                ZoneId.of("America/New_York"),
                Duration.ofHours(1),
                List.of(Instant.parse("2026-12-03T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z")));
    }

    private long poll(Seat seat, GroupId group) {
        return ((PollAnswer.Done) sessions.polls().ask(seat, group, question(), Polls.USUAL_PATIENCE))
                .voting()
                .poll()
                .number();
    }

    private void vote(Seat seat, long poll, int time) {
        assertThat(sessions.polls().vote(seat, poll, ballot -> ballot.with(time, true)))
                .isInstanceOf(PollAnswer.Done.class);
    }

    private Voting voting(Seat seat, long poll) {
        return sessions.polls().find(seat, poll).orElseThrow();
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
