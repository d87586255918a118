package dev.carrel.feature.networking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.CodeAnswer;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetcher;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.Attending;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Right;
import dev.carrel.gathering.Timing;
import dev.carrel.mirror.MirrorListener;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is interested on Discord in a talk that is posted, in one place for three, and what that is here. It is a Tuesday. */
@OnBothDatabases
class MirroredEventsTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;
    private final Gatherings gatherings;
    private final MirrorListener mirrored;
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final SpaceId other =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final CommunityId community;
    private final PersonId ada = person(Platform.DISCORD);
    private final PersonId bob = person(Platform.DISCORD);
    private final OccurrenceId talk;

    MirroredEventsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        Outbox outbox = new Outbox(store, clock);
        this.gatherings = new Gatherings(
                store,
                new Schedule(store, clock),
                clock,
                Map.of(Kind.EVENT, Networking.host(outbox, communities, clock)));
        Networking networking = new Networking(
                store, outbox, communities, gatherings, new Fetcher("Carrel/test", true), clock, new Random(1));
        this.mirrored = networking.mirrored(outbox);
        this.community = community(server);
        communities.linkSpace(community, other);
        Plan plan = new Plan(
                "Talk",
                "",
                "",
                new Timing(
                        ZoneId.of("America/New_York"),
                        LocalDateTime.parse("2026-12-01T19:00"),
                        Optional.empty(),
                        Duration.ofHours(1)),
                Optional.of(1),
                List.of());
        GatheringAnswer posted = networking
                .posted()
                .post(
                        seat(person(Platform.DISCORD)),
                        plan,
                        new Details(Sort.WEBINAR, Optional.empty(), false, Particulars.NONE));
        this.talk = ((GatheringAnswer.Done) posted).meeting().id();
        seat(ada);
        seat(bob);
    }

    private CommunityId community(SpaceId space) {
        CommunityId made = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        communities.linkSpace(made, space);
        return made;
    }

    private static PersonId person(Platform platform) {
        return new PersonId(platform, UUID.randomUUID().toString());
    }

    private Seat seat(PersonId person) {
        return communities.seatOf(community, person);
    }

    private Attending attending() {
        return gatherings.attending();
    }

    private void says(PersonId person, Answer answer) {
        assertThat(attending().answer(seat(person), talk, answer)).isNotInstanceOf(GatheringAnswer.Unknown.class);
    }

    private void hears(SpaceId space, PersonId person, boolean interested) {
        mirrored.interested(community, space, person, talk.value(), interested);
    }

    private void finds(SpaceId space, PersonId... all) {
        mirrored.interested(community, space, talk.value(), Set.of(all));
    }

    private Optional<Answer> said(PersonId person) {
        return gatherings.find(seat(person), talk).orElseThrow().answer();
    }

    private long members() {
        return store.read(handle -> handle.createQuery("select count(*) from member where community_id = :id")
                .bind("id", community.value())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void takes_for_a_maybe_what_was_pressed_while_nobody_heard_and_takes_it_back_when_that_was_taken_back() {
        finds(server, ada);
        assertThat(said(ada)).contains(Answer.MAYBE);
        finds(server, ada);
        assertThat(said(ada)).contains(Answer.MAYBE);
        assertThat(said(bob)).isEmpty();
        finds(server);
        assertThat(said(ada)).isEmpty();
        finds(server);
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void takes_back_what_was_heard_when_it_is_found_taken_back_and_the_other_way_round() {
        hears(server, ada, true);
        finds(server, bob);
        assertThat(said(ada)).isEmpty();
        assertThat(said(bob)).contains(Answer.MAYBE);
        hears(server, bob, false);
        assertThat(said(bob)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GOING", "MAYBE", "DECLINED"})
    void changes_nothing_of_what_somebody_has_said_here(Answer answer) {
        says(ada, answer);
        finds(server, ada);
        assertThat(said(ada)).contains(answer);
        finds(server);
        assertThat(said(ada)).contains(answer);
    }

    @Test
    void leaves_whoever_waits_or_is_offered_a_place_where_they_are() {
        says(bob, Answer.GOING);
        says(ada, Answer.GOING);
        finds(server, ada, bob);
        finds(server);
        assertThat(said(ada)).contains(Answer.WAITING);
        assertThat(said(bob)).contains(Answer.GOING);
        says(bob, Answer.DECLINED);
        finds(server, ada, bob);
        finds(server);
        assertThat(said(ada)).contains(Answer.OFFERED);
        assertThat(said(bob)).contains(Answer.DECLINED);
        clock.advance(Duration.ofDays(2));
        says(bob, Answer.GOING);
        assertThat(said(ada)).contains(Answer.LAPSED);
        finds(server, ada);
        assertThat(said(ada)).contains(Answer.LAPSED);
    }

    @Test
    void keeps_a_maybe_that_was_pressed_and_then_said() {
        hears(server, ada, true);
        says(ada, Answer.MAYBE);
        finds(server);
        assertThat(said(ada)).contains(Answer.MAYBE);
        hears(server, ada, false);
        assertThat(said(ada)).as("taking it back is heard").isEmpty();
    }

    @Test
    void takes_a_press_that_is_heard_over_a_no_and_then_asks_as_it_is() {
        says(ada, Answer.DECLINED);
        hears(server, ada, true);
        assertThat(said(ada)).contains(Answer.MAYBE);
        finds(server, ada);
        assertThat(said(ada)).contains(Answer.MAYBE);
        finds(server);
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void takes_nothing_back_that_was_pressed_in_another_server() {
        hears(server, ada, true);
        finds(other);
        assertThat(said(ada)).contains(Answer.MAYBE);
        hears(other, ada, false);
        assertThat(said(ada)).contains(Answer.MAYBE);
        finds(server);
        assertThat(said(ada)).isEmpty();
        finds(other, ada);
        assertThat(said(ada)).contains(Answer.MAYBE);
    }

    @Test
    void makes_no_member_of_a_stranger_and_touches_nobody_elsewhere() {
        CommunityId elsewhere =
                community(new SpaceId(Platform.DISCORD, UUID.randomUUID().toString()));
        PersonId eve = person(Platform.DISCORD);
        Seat there = communities.seatOf(elsewhere, eve);
        long before = members();
        finds(server, ada, eve, person(Platform.DISCORD));
        assertThat(members()).isEqualTo(before);
        assertThat(gatherings.find(there, talk)).isEmpty();
        mirrored.interested(elsewhere, server, talk.value(), Set.of(eve));
        assertThat(all()).containsExactly(seat(ada).member());
    }

    private List<Object> all() {
        return gatherings.attendees(seat(ada), talk, Right.LOOK).stream()
                .<Object>map(Attendee::member)
                .toList();
    }

    @Test
    void brings_hundreds_up_to_date_who_take_no_place() {
        Set<PersonId> crowd = IntStream.range(0, 250)
                .mapToObj(number -> person(Platform.DISCORD))
                .collect(Collectors.toSet());
        crowd.forEach(this::seat);
        says(bob, Answer.GOING);
        mirrored.interested(community, server, talk.value(), crowd);
        assertThat(gatherings.find(seat(ada), talk).orElseThrow().tally())
                .returns(250, tally -> tally.maybe())
                .returns(1, tally -> tally.going());
    }

    @Test
    void knows_nothing_of_an_event_that_was_cancelled_or_is_over() {
        clock.advance(Duration.ofDays(8));
        finds(server, ada);
        assertThat(said(ada)).isEmpty();
    }

    @Test
    void keeps_with_two_identities_of_one_member_what_was_said_over_what_was_pressed() {
        PersonId onSlack = person(Platform.SLACK);
        Seat slack = seat(onSlack);
        hears(server, ada, true);
        says(onSlack, Answer.DECLINED);
        String code = communities.links().issue(seat(ada)).text();
        assertThat(communities.links().join(slack, onSlack, code)).isInstanceOf(CodeAnswer.Good.class);
        assertThat(seat(onSlack)).isEqualTo(seat(ada));
        assertThat(said(ada)).contains(Answer.DECLINED);

        PersonId bobOnSlack = person(Platform.SLACK);
        Seat quiet = seat(bobOnSlack);
        hears(server, bob, true);
        String another = communities.links().issue(quiet).text();
        assertThat(communities.links().join(seat(bob), bob, another)).isInstanceOf(CodeAnswer.Good.class);
        assertThat(said(bobOnSlack)).contains(Answer.MAYBE);
        finds(server);
        assertThat(said(bobOnSlack)).as("where it was pressed came with it").isEmpty();
    }
}
