package dev.carrel.feature.networking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Repeat;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetcher;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Timing;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that Ada has posted for one community, beside another one which knows nothing of them. */
@OnBothDatabases
class PostedEventsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-01T19:00");
    private static final Particulars SAID =
            new Particulars("Grace Hopper", "archives, metadata", "online", "free", "English");
    private static final Details DETAILS =
            new Details(Sort.WEBINAR, Optional.of(URI.create("https://example.org/room")), true, SAID);
    private static final URI TAPE = URI.create("https://example.org/tape");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;
    private final PostedEvents events;
    private final Seat ada;
    private final Seat bob;
    private final Seat elsewhere;

    PostedEventsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        Outbox outbox = new Outbox(store, clock);
        Gatherings gatherings = new Gatherings(
                store,
                new Schedule(store, clock),
                clock,
                Map.of(Kind.EVENT, Networking.host(outbox, communities, clock)));
        this.events = new Networking(
                        store, outbox, communities, gatherings, new Fetcher("Carrel/test", true), clock, new Random(1))
                .posted();
        CommunityId community = community(Platform.DISCORD);
        this.ada = seat(community);
        this.bob = seat(community);
        this.elsewhere = seat(community(Platform.SLACK));
    }

    private CommunityId community(Platform platform) {
        CommunityId community = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        communities.linkSpace(community, new SpaceId(platform, UUID.randomUUID().toString()));
        return community;
    }

    private Seat seat(CommunityId community) {
        return communities.seatOf(
                community, new PersonId(Platform.DISCORD, UUID.randomUUID().toString()));
    }

    private static Plan plan(String title, Optional<Repeat> repeat, LocalDateTime first) {
        return new Plan(
                title, "", "", new Timing(NEW_YORK, first, repeat, Duration.ofHours(1)), Optional.empty(), List.of());
    }

    private OccurrenceId post(Optional<Repeat> repeat) {
        GatheringAnswer answer = events.post(ada, plan("Talk", repeat, TUESDAY), DETAILS);
        return ((GatheringAnswer.Done) answer).meeting().id();
    }

    private Posted find(OccurrenceId id) {
        return events.find(bob, id).orElseThrow();
    }

    @Test
    void keeps_what_is_said_of_an_event_and_what_of_it_is_said_anew() {
        OccurrenceId id = post(Optional.empty());
        assertThat(find(id).details()).isEqualTo(DETAILS);
        assertThat(find(id).details().particulars())
                .isEqualTo(new Particulars("Grace Hopper", "archives,metadata,", "Online", "Free", "English"));

        Details other = new Details(Sort.FAIR, Optional.empty(), false, Particulars.NONE);
        events.revise(ada, id, plan("Fair", Optional.empty(), TUESDAY), other);
        assertThat(find(id).details()).isEqualTo(other);
        assertThat(events.find(elsewhere, id)).isEmpty();
    }

    @Test
    void changes_the_time_of_one_of_a_series_and_the_words_of_all() {
        Optional<Repeat> weekly = Optional.of(Repeat.of("FREQ=WEEKLY;COUNT=4"));
        OccurrenceId id = post(weekly);
        LocalDateTime wednesday = TUESDAY.plusDays(1);
        assertThat(events.revise(ada, id, plan("Evening", weekly, wednesday), DETAILS))
                .isInstanceOf(GatheringAnswer.Done.class);

        assertThat(events.ahead(bob))
                .extracting(event -> event.plan().title())
                .containsOnly("Evening")
                .hasSize(4);
        assertThat(events.ahead(bob))
                .extracting(event -> event.occurrence().local())
                .containsExactly(wednesday, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(events.next(bob)).extracting(Posted::id).containsExactly(id);
        assertThat(find(id).plan().timing().first()).isEqualTo(TUESDAY);
    }

    @Test
    void ends_what_somebody_has_said_of_an_event_that_stays_behind_when_they_leave_with_their_space() {
        SpaceId workspace = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
        communities.linkSpace(ada.community(), workspace);
        PersonId eve = new PersonId(Platform.SLACK, UUID.randomUUID().toString());
        Seat there = communities.seatOf(ada.community(), eve);
        OccurrenceId id = post(Optional.empty());
        events.gatherings().attending().answer(there, id, Answer.GOING);
        events.gatherings().attending().answer(bob, id, Answer.GOING);
        clock.advance(Duration.ofDays(10));
        events.aftermath().say(there, id, new Feedback(there.member(), Mark.POOR, "Eve’s own", true));
        Feedback bobs = new Feedback(bob.member(), Mark.GOOD, "", false);
        events.aftermath().say(bob, id, bobs);

        assertThat(communities.linkedSpaces().leave(ada, workspace)).isTrue();
        assertThat(events.aftermath().all(ada.community(), id)).containsExactly(bobs);
        int left =
                store.read(handle -> handle.createQuery("select count(*) from event_feedback where words = 'Eve’s own'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(left).isZero();
    }

    @Test
    void keeps_a_recording_and_what_each_says_of_an_event_once_it_has_begun() {
        OccurrenceId id = post(Optional.empty());
        Aftermath aftermath = events.aftermath();
        events.gatherings().attending().answer(bob, id, Answer.GOING);
        assertThat(aftermath.keepRecording(ada, id, Optional.of(TAPE))).isInstanceOf(GatheringAnswer.TooEarly.class);
        clock.advance(Duration.ofDays(10));

        assertThat(aftermath.keepRecording(ada, id, Optional.of(TAPE))).isInstanceOf(GatheringAnswer.Done.class);
        assertThat(find(id).recording()).contains(TAPE);
        assertThat(events.find(ada, id).orElseThrow().recording()).isEmpty();
        aftermath.say(bob, id, new Feedback(bob.member(), Mark.POOR, "", false));
        Feedback second = new Feedback(bob.member(), Mark.GOOD, "Better than I said", true);
        aftermath.say(bob, id, second);
        assertThat(aftermath.all(ada.community(), id)).containsExactly(second);
        assertThat(aftermath.of(bob, id)).contains(second);
        assertThat(aftermath.of(ada, id)).isEmpty();

        assertThat(aftermath.say(elsewhere, id, second)).isInstanceOf(GatheringAnswer.Unknown.class);
        assertThat(aftermath.keepRecording(elsewhere, id, Optional.empty()))
                .isInstanceOf(GatheringAnswer.Unknown.class);
        assertThat(aftermath.all(elsewhere.community(), id)).isEmpty();
        aftermath.keepRecording(ada, id, Optional.empty());
        assertThat(find(id).taped()).isEmpty();
    }
}
