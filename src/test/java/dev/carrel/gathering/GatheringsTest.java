package dev.carrel.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Repeat;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class GatheringsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-01T19:00");
    private static final long GROUP = 7;

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Schedule schedule;
    private final Communities communities;
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final Heard heard = new Heard();
    private final Gatherings gatherings;
    private final Seat ada;

    GatheringsTest(TestDatabase database) {
        this.store = database.store();
        this.schedule = new Schedule(store, clock);
        this.communities = new Communities(store, clock);
        this.gatherings = new Gatherings(store, schedule, clock, Map.of(Kind.SESSION, heard));
        this.ada = seat("ada");
        heard.rights.put(ada.member(), Right.DECIDE);
        heard.community = Optional.of(ada.community());
    }

    @AfterEach
    void stop() {
        schedule.close();
    }

    @Test
    void gives_thirty_places_to_the_first_of_five_hundred_who_click_at_once_and_an_order_to_the_others()
            throws Exception {
        OccurrenceId id = plan(TUESDAY, Optional.empty(), 30);
        List<Seat> students =
                IntStream.range(0, 500).mapToObj(i -> seat("student-" + i)).toList();
        List<Callable<Meeting>> clicks = students.stream()
                .<Callable<Meeting>>map(
                        seat -> () -> done(gatherings.attending().answer(seat, id, Answer.GOING)))
                .toList();
        List<Meeting> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Meeting> click : threads.invokeAll(clicks)) {
                seen.add(click.get());
            }
        }

        assertThat(seen.stream().filter(meeting -> answer(meeting) == Answer.GOING))
                .hasSize(30);
        assertThat(seen.stream().filter(meeting -> answer(meeting) == Answer.WAITING))
                .hasSize(470);
        assertThat(seen.stream().map(Meeting::line).filter(line -> line > 0))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 470).boxed().toList());
        List<Attendee> all = gatherings.attendees(ada, id, Right.DECIDE);
        assertThat(all).extracting(Attendee::arrival).doesNotHaveDuplicates();
        assertThat(all.subList(0, 30)).allMatch(attendee -> attendee.answer() == Answer.GOING);
        assertThat(all.subList(30, 500)).allMatch(attendee -> attendee.answer() == Answer.WAITING);
    }

    @Test
    void plans_once_what_a_member_confirms_five_times_at_once_and_anew_when_that_was_cancelled() throws Exception {
        Plan plan = new Plan(
                "Twice",
                "",
                "",
                new Timing(NEW_YORK, TUESDAY, Optional.empty(), Duration.ofHours(1)),
                Optional.empty(),
                List.of());
        Callable<GatheringAnswer> press = () -> gatherings.planning().plan(ada, Kind.SESSION, Optional.of(GROUP), plan);
        List<GatheringAnswer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<GatheringAnswer> answer : threads.invokeAll(Collections.nCopies(5, press))) {
                answers.add(answer.get());
            }
        }

        OccurrenceId planned = times().getFirst().id();
        assertThat(times()).hasSize(1);
        assertThat(answers.stream().filter(GatheringAnswer.Done.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer instanceof GatheringAnswer.Already already
                                && already.meeting().id().equals(planned)))
                .hasSize(4);
        gatherings.planning().cancel(ada, planned);
        assertThat(press.call()).isInstanceOf(GatheringAnswer.Done.class);
        assertThat(times()).hasSize(1);
    }

    @Test
    void offers_a_place_that_is_given_back_to_whoever_has_waited_longest_and_then_to_the_next() {
        OccurrenceId id = plan(TUESDAY, Optional.empty(), 1);
        Seat bob = seat("bob");
        Seat cyd = seat("cyd");
        Seat dan = seat("dan");
        answer(bob, id, Answer.GOING);
        assertThat(answer(cyd, id, Answer.GOING).line()).isEqualTo(1);
        assertThat(answer(dan, id, Answer.GOING).line()).isEqualTo(2);
        answer(bob, id, Answer.DECLINED);

        assertThat(heard.next()).isEqualTo("offered " + cyd.member() + " until 2026-11-25T00:00:00Z");
        assertThat(answer(seat("eve"), id, Answer.GOING).line()).isEqualTo(2);
        schedule.start();
        clock.advance(Duration.ofHours(12));
        assertThat(heard.next()).isEqualTo("offered " + dan.member() + " until 2026-11-25T12:00:00Z");
        assertThat(answer(dan, id, Answer.GOING).answer()).contains(Answer.GOING);
        assertThat(find(cyd, id).answer()).contains(Answer.LAPSED);
        assertThat(answer(cyd, id, Answer.GOING).line()).isEqualTo(2);
        assertThat(find(dan, id).placesLeft()).contains(0);
    }

    @Test
    void forgets_with_a_group_what_was_planned_for_it_and_nothing_else() {
        OccurrenceId id = plan(TUESDAY, Optional.empty(), 1);
        answer(seat("bob"), id, Answer.GOING);

        store.write(handle -> gatherings.forget(handle, ada.community(), Kind.SESSION, GROUP + 1));
        assertThat(gatherings.find(ada, id)).isPresent();
        store.write(handle -> gatherings.forget(handle, ada.community(), Kind.SESSION, GROUP));

        assertThat(gatherings.find(ada, id)).isEmpty();
        for (String table : List.of("gathering", "occurrence", "attendance")) {
            int left =
                    store.read(handle -> handle.createQuery("select count(*) from " + table + " where community_id = ?")
                            .bind(0, ada.community().value())
                            .mapTo(Integer.class)
                            .one());
            assertThat(left).as(table).isZero();
        }
    }

    @Test
    void keeps_a_place_for_less_time_near_the_start() {
        Instant start = Instant.parse("2026-12-01T12:00:00Z");
        assertThat(Agenda.claimUntil(start.minus(Duration.ofDays(9)), start))
                .isEqualTo(start.minus(Duration.ofDays(9)).plus(Duration.ofHours(12)));
        assertThat(Agenda.claimUntil(start.minus(Duration.ofHours(6)), start))
                .isEqualTo(start.minus(Duration.ofHours(3)));
        assertThat(Agenda.claimUntil(start.minus(Duration.ofMinutes(12)), start))
                .isEqualTo(start.minus(Duration.ofMinutes(2)));
        assertThat(Agenda.claimUntil(start.minus(Duration.ofMinutes(3)), start)).isEqualTo(start);
    }

    @Test
    void reminds_at_its_moments_says_nothing_twice_and_looks_further_ahead() {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU")), 0);
        assertThat(times()).hasSize(8);
        schedule.start();
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(heard.next()).isEqualTo("remind " + id.value() + " of 2026-12-01T00:00:00Z first");
        clock.set(Instant.parse("2026-12-02T00:30:00Z"));
        assertThat(heard.next()).isEqualTo("remind " + id.value() + " of 2026-12-01T23:45:00Z");
        clock.set(Instant.parse("2026-12-02T01:00:00Z"));
        clock.set(Instant.parse("2026-12-08T00:00:00Z"));
        assertThat(heard.next()).contains("of 2026-12-08T00:00:00Z first");
        assertThat(times()).hasSize(8);
    }

    @Test
    void moves_skips_and_cancels_and_tells_what_was_meant() {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;COUNT=4")), 0);
        List<Meeting> times = times();
        assertThat(times).hasSize(4).first().returns(id, Meeting::id);
        Seat bob = seat("bob");
        answer(bob, id, Answer.GOING);

        Meeting moved = done(gatherings.planning().move(ada, id, TUESDAY.plusDays(1), Duration.ofHours(1)));
        assertThat(heard.next())
                .isEqualTo("moved " + id.value() + " from 2026-12-02T00:00:00Z to 2026-12-03T00:00:00Z");
        assertThat(moved.gathering().revision()).isEqualTo(1);
        assertThat(find(bob, id).answer()).contains(Answer.GOING);
        done(gatherings.planning().skip(ada, times.get(1).id()));
        done(gatherings.planning().cancel(ada, times.get(2).id()));

        assertThat(times()).singleElement().returns(id, Meeting::id);
        Gatherings.Dated dated = gatherings
                .dated(ada.community(), Kind.SESSION, List.of(GROUP), clock.instant())
                .getLast();
        assertThat(dated.gathering().plan().timing().repeat())
                .contains(Repeat.of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214T235959"));
        assertThat(dated.exceptions()).extracting(Occurrence::state).containsExactly(State.HELD, State.SKIPPED);
        assertThat(dated.gathering().revision()).isEqualTo(3);
    }

    @Test
    void moves_the_rest_of_a_series_with_its_answers_and_leaves_alone_what_was_changed_by_itself() {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;COUNT=12")), 1);
        List<OccurrenceId> ids = times().stream().map(Meeting::id).toList();
        Seat bob = seat("bob");
        Seat cyd = seat("cyd");
        answer(bob, ids.get(3), Answer.GOING);
        answer(cyd, ids.get(3), Answer.GOING);
        done(gatherings.planning().skip(ada, ids.get(4)));
        done(gatherings.planning().move(ada, ids.get(5), LocalDateTime.parse("2027-01-08T10:00"), Duration.ofHours(3)));
        heard.next();

        Meeting moved = done(gatherings
                .planning()
                .moveOn(ada, ids.get(2), LocalDateTime.parse("2026-12-16T20:00"), Duration.ofMinutes(90)));
        assertThat(heard.next()).isEqualTo("moved on " + ids.get(2).value() + " from 2026-12-16T00:00:00Z: 5");
        assertThat(moved.gathering().plan().timing().repeat()).contains(Repeat.of("FREQ=WEEKLY;BYDAY=WE;COUNT=10"));
        assertThat(moved.gathering().series())
                .isEqualTo(find(ada, id).gathering().id());
        assertThat(moved.gathering().revision()).isZero();
        assertThat(find(ada, id).gathering().plan().timing().repeat())
                .contains(Repeat.of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214T235959"));
        assertThat(find(ada, id).gathering().revision()).isEqualTo(3);
        assertThat(times().stream().map(meeting -> meeting.occurrence().local()))
                .containsExactly(
                        TUESDAY,
                        TUESDAY.plusWeeks(1),
                        LocalDateTime.parse("2026-12-16T20:00"),
                        LocalDateTime.parse("2026-12-23T20:00"),
                        LocalDateTime.parse("2027-01-08T10:00"),
                        LocalDateTime.parse("2027-01-13T20:00"),
                        LocalDateTime.parse("2027-01-20T20:00"));
        assertThat(find(ada, ids.get(4)).occurrence().byRule()).isEqualTo(LocalDateTime.parse("2026-12-30T20:00"));
        assertThat(find(ada, ids.get(5)).occurrence().length()).isEqualTo(Duration.ofHours(3));
        assertThat(find(bob, ids.get(3)).answer()).contains(Answer.GOING);
        assertThat(find(cyd, ids.get(3)).line()).isEqualTo(1);

        schedule.start();
        clock.set(Instant.parse("2026-12-02T00:30:00Z"));
        heard.next();
        clock.set(Instant.parse("2026-12-09T00:30:00Z"));
        heard.next();
        clock.set(Instant.parse("2026-12-16T01:00:00Z"));
        assertThat(heard.next()).isEqualTo("remind " + ids.get(2).value() + " of 2026-12-16T01:00:00Z first");
        clock.set(Instant.parse("2026-12-17T01:30:00Z"));
        assertThat(heard.next()).isEqualTo("remind " + ids.get(2).value() + " of 2026-12-17T00:45:00Z");
    }

    @Test
    void is_the_same_series_at_other_times_when_it_is_moved_from_its_first_time_on() {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131T235959")), 0);
        Meeting before = find(ada, id);
        for (LocalDateTime to : List.of(TUESDAY.plusWeeks(1), TUESDAY.minusDays(2), TUESDAY)) {
            Meeting moved = done(gatherings.planning().moveOn(ada, id, to, Duration.ofHours(1)));
            assertThat(moved.gathering().id()).isEqualTo(before.gathering().id());
            assertThat(times())
                    .hasSize(8)
                    .first()
                    .returns(to, meeting -> meeting.occurrence().local());
            assertThat(times()).allMatch(meeting -> !meeting.occurrence().isMoved());
        }
        assertThat(find(ada, id).gathering().plan().timing())
                .isEqualTo(new Timing(
                        NEW_YORK,
                        TUESDAY,
                        Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126T235959")),
                        Duration.ofHours(1)));
        assertThat(find(ada, id).gathering().revision()).isEqualTo(3);
        assertThat(gatherings.planning().moveOn(ada, id, TUESDAY, Duration.ofHours(1)))
                .isInstanceOf(GatheringAnswer.Already.class);
    }

    @Test
    void is_one_series_for_whoever_was_given_its_address_and_ends_as_one_is_ended() {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU")), 0);
        List<OccurrenceId> ids = times().stream().map(Meeting::id).toList();
        done(gatherings.planning().moveOn(ada, ids.get(1), TUESDAY.plusDays(8), Duration.ofHours(1)));
        done(gatherings.planning().moveOn(ada, ids.get(2), TUESDAY.plusDays(16), Duration.ofHours(1)));

        assertThat(gatherings.dated(ada.community(), find(ada, id).gathering().id()))
                .extracting(dated ->
                        dated.gathering().plan().timing().repeat().orElseThrow().rule())
                .containsExactly(
                        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207T235959",
                        "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261215T235959",
                        "FREQ=WEEKLY;BYDAY=TH");
        assertThat(gatherings.planning().moveOn(seat("eve"), ids.get(2), TUESDAY, Duration.ofHours(1)))
                .isInstanceOf(GatheringAnswer.NotYours.class);
        done(gatherings.planning().cancel(ada, ids.get(2)));
        assertThat(times()).extracting(Meeting::id).containsExactly(id, ids.get(1));
    }

    @Test
    void lets_two_who_change_one_series_at_two_of_its_times_wait_for_each_other_and_not_begin_again() throws Exception {
        OccurrenceId id = plan(TUESDAY, Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;COUNT=4")), 0);
        List<OccurrenceId> ids = times().stream().map(Meeting::id).toList();
        Plan plan = find(ada, id).gathering().plan();
        CountDownLatch asked = new CountDownLatch(2);
        heard.asked = asked::countDown;
        heard.questions.set(0);
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GatheringAnswer>> cancelled = new ArrayList<>();
            done(gatherings.planning().revise(ada, id, plan, (handle, gathering) -> {
                if (begun.incrementAndGet() == 1) {
                    cancelled.add(threads.submit(() -> gatherings.planning().cancel(ada, ids.get(2))));
                    awaitBriefly(asked);
                }
            }));
            done(cancelled.getFirst().get());
        }
        assertThat(begun).hasValue(1);
        assertThat(heard.questions).as("none was asked anew").hasValue(2);
        assertThat(times()).hasSize(2);
    }

    /** Whoever does not wait gets so far. */
    private static void awaitBriefly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.SECONDS)).as("they wait").isFalse();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void is_nothing_to_whoever_may_not_see_it_and_nothing_more_to_whoever_may_only_look() {
        OccurrenceId id = plan(TUESDAY, Optional.empty(), 0);
        Seat eve = seat("eve");
        heard.rights.put(eve.member(), Right.NONE);
        assertThat(gatherings.find(eve, id)).isEmpty();
        assertThat(gatherings.attending().answer(eve, id, Answer.GOING)).isEqualTo(new GatheringAnswer.Unknown());
        assertThat(gatherings.planning().cancel(eve, id)).isEqualTo(new GatheringAnswer.Unknown());
        heard.rights.put(eve.member(), Right.LOOK);
        assertThat(gatherings.attending().answer(eve, id, Answer.GOING)).isInstanceOf(GatheringAnswer.NotYours.class);
        assertThat(gatherings.attendees(eve, id, Right.DECIDE)).isEmpty();
    }

    @Test
    void lets_people_check_in_around_its_time_whether_or_not_they_had_said_that_they_come() {
        OccurrenceId id = plan(TUESDAY, Optional.empty(), 1);
        Seat bob = seat("bob");
        assertThat(gatherings.attending().checkIn(bob, id)).isInstanceOf(GatheringAnswer.TooEarly.class);
        clock.set(Instant.parse("2026-12-01T23:30:00Z"));
        assertThat(done(gatherings.attending().checkIn(bob, id)).tally().present())
                .isEqualTo(1);
        assertThat(gatherings.attending().checkIn(bob, id)).isInstanceOf(GatheringAnswer.Already.class);
        clock.set(Instant.parse("2026-12-02T01:30:01Z"));
        assertThat(gatherings.attending().checkIn(ada, id)).isInstanceOf(GatheringAnswer.Over.class);
    }

    private OccurrenceId plan(LocalDateTime first, Optional<Repeat> repeat, int capacity) {
        Plan plan = new Plan(
                "Cataloguing",
                "",
                "",
                new Timing(NEW_YORK, first, repeat, Duration.ofHours(1)),
                Optional.of(capacity).filter(places -> places > 0),
                List.of(Duration.ofHours(24), Duration.ofMinutes(15)));
        return done(gatherings.planning().plan(ada, Kind.SESSION, Optional.of(GROUP), plan))
                .id();
    }

    private List<Meeting> times() {
        return gatherings.ahead(ada, Kind.SESSION, Map.of(GROUP, Right.DECIDE), 0, 99);
    }

    private Meeting answer(Seat seat, OccurrenceId id, Answer wish) {
        return done(gatherings.attending().answer(seat, id, wish));
    }

    private Meeting find(Seat seat, OccurrenceId id) {
        return gatherings.find(seat, id).orElseThrow();
    }

    private static Answer answer(Meeting meeting) {
        return meeting.answer().orElseThrow();
    }

    private static Meeting done(GatheringAnswer answer) {
        assertThat(answer).isInstanceOf(GatheringAnswer.Done.class);
        return ((GatheringAnswer.Done) answer).meeting();
    }

    private Seat seat(String name) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(Platform.DISCORD, name + server.raw()),
                server,
                new PlaceId(Platform.DISCORD, "general"),
                Role.STUDENT,
                Locale.ROOT)));
    }

    /** Lets everybody take part of whom nothing else is said, and keeps what it hears of its community: the database is shared. */
    private static final class Heard implements Host {
        private final Map<MemberId, Right> rights = new HashMap<>();
        private volatile Optional<CommunityId> community = Optional.empty();
        private final AtomicInteger questions = new AtomicInteger();
        private volatile Runnable asked = () -> {};
        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        String next() {
            try {
                String heard = words.poll(20, TimeUnit.SECONDS);
                assertThat(heard).isNotNull();
                return heard;
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        private void hear(Occurrence occurrence, String what) {
            if (community.filter(occurrence.community()::equals).isPresent()) {
                words.add(what);
            }
        }

        @Override
        public Right rightOf(Handle handle, Seat seat, Gathering gathering) {
            questions.incrementAndGet();
            asked.run();
            return rights.getOrDefault(seat.member(), Right.TAKE_PART);
        }

        @Override
        public void remind(Handle handle, Occurrence occurrence, Ringing ringing, List<Attendee> attendees) {
            String due = ringing.usual().map(Instant::toString).orElse("nothing");
            hear(occurrence, "remind " + occurrence.id().value() + " of " + due + (ringing.first() ? " first" : ""));
        }

        @Override
        public void offered(Handle handle, Occurrence occurrence, MemberId member, Instant until) {
            hear(occurrence, "offered " + member + " until " + until);
        }

        @Override
        public void moved(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {
            hear(after, "moved " + before.id().value() + " from " + before.start() + " to " + after.start());
        }

        @Override
        public void movedOn(
                Handle handle, Occurrence before, List<Occurrence> moved, MemberId by, List<Attendee> attendees) {
            hear(before, "moved on " + before.id().value() + " from " + before.start() + ": " + moved.size());
        }
    }
}
