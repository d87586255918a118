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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gathering on 2 December at midnight UTC, of which people are reminded 24 hours and 15 minutes before. */
@OnBothDatabases
class RemindingTest {
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-01T19:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private static final Duration DAY = Duration.ofHours(24);

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Schedule schedule;
    private final Communities communities;
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final Rung rung = new Rung();
    private final Gatherings gatherings;
    private final Seat ada;
    private final Seat bob;
    private final Seat cyd;

    RemindingTest(TestDatabase database) {
        this.store = database.store();
        this.schedule = new Schedule(store, clock);
        this.communities = new Communities(store, clock);
        this.gatherings = new Gatherings(store, schedule, clock, Map.of(Kind.SESSION, rung));
        this.ada = seat("ada");
        this.bob = seat("bob");
        this.cyd = seat("cyd");
        rung.community = Optional.of(ada.community());
    }

    @BeforeEach
    void start() {
        schedule.start();
    }

    @AfterEach
    void stop() {
        schedule.close();
    }

    @Test
    void reminds_each_when_they_have_chosen_and_the_others_when_the_plan_says() {
        OccurrenceId id = plan(Optional.empty());
        comes(id, ada, bob, cyd);
        gatherings.reminding().choose(bob, these(HOUR));
        choose(cyd, id, these(THREE_HOURS, Duration.ZERO));

        assertThat(at("2026-12-01T00:00:00Z")).containsExactly("ada");
        assertThat(at("2026-12-01T21:00:00Z")).containsExactly("cyd");
        assertThat(at("2026-12-01T23:00:00Z")).containsExactly("bob");
        assertThat(at("2026-12-01T23:45:00Z")).containsExactly("ada");
        assertThat(at("2026-12-02T00:00:00Z")).containsExactly("cyd");
        assertThat(rung.words).isEmpty();
    }

    @Test
    void neither_says_again_nor_for_the_first_time_what_has_passed_when_somebody_changes_their_mind_between() {
        OccurrenceId id = plan(Optional.empty());
        comes(id, ada, bob, cyd);
        assertThat(at("2026-12-01T00:00:00Z")).containsExactly("ada", "bob", "cyd");
        clock.set(Instant.parse("2026-12-01T22:00:00Z"));
        choose(ada, id, these(DAY, THREE_HOURS));
        choose(bob, id, these(DAY, THREE_HOURS, HOUR));
        choose(cyd, id, these());

        assertThat(at("2026-12-01T23:00:00Z")).containsExactly("bob");
        choose(bob, id, new LeadWish.Usual());
        choose(cyd, id, new LeadWish.Also(Duration.ofMinutes(15)));
        assertThat(at("2026-12-01T23:45:00Z")).containsExactly("bob", "cyd");
        clock.set(Instant.parse("2026-12-02T01:30:00Z"));
        assertThat(rung.words).isEmpty();
    }

    @Test
    void tells_each_the_newest_once_after_an_outage_in_which_several_were_due() {
        OccurrenceId id = plan(Optional.empty());
        comes(id, ada, bob);
        choose(bob, id, these(DAY, THREE_HOURS, HOUR));
        schedule.close();
        clock.set(Instant.parse("2026-12-01T23:50:00Z"));
        Schedule after = new Schedule(store, clock);
        new Gatherings(store, after, clock, Map.of(Kind.SESSION, rung));
        after.start();
        try {
            assertThat(rung.next()).containsExactly("ada 2026-12-01T23:45:00Z", "bob 2026-12-01T23:00:00Z");
        } finally {
            after.close();
        }
    }

    @Test
    void holds_for_a_whole_series_also_after_it_was_moved_and_for_whoever_comes_late() {
        OccurrenceId id = plan(Optional.of(Repeat.of("FREQ=WEEKLY;BYDAY=TU;COUNT=3")));
        List<OccurrenceId> ids = gatherings.ahead(ada, Kind.SESSION, Map.of(7L, Right.DECIDE), 0, 9).stream()
                .map(Meeting::id)
                .toList();
        choose(bob, id, these(HOUR));
        gatherings.reminding().choose(cyd, these(HOUR, Duration.ofMinutes(15)));
        gatherings.planning().moveOn(ada, ids.get(1), TUESDAY.plusDays(8), HOUR);
        comes(ids.get(1), bob);

        clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        rung.next();
        assertThat(at("2026-12-09T23:00:00Z")).containsExactly("bob");
        clock.set(Instant.parse("2026-12-09T23:20:00Z"));
        comes(ids.get(1), cyd);
        assertThat(at("2026-12-09T23:45:00Z")).containsExactly("cyd");
        assertThat(at("2026-12-16T23:00:00Z")).isEmpty();
    }

    @Test
    void rings_by_the_new_time_when_what_it_is_of_was_moved() {
        OccurrenceId id = plan(Optional.empty());
        comes(id, bob);
        choose(bob, id, these(THREE_HOURS, HOUR));
        assertThat(at("2026-12-01T21:00:00Z")).containsExactly("bob");
        gatherings.planning().move(ada, id, LocalDateTime.parse("2026-12-01T21:30"), HOUR);
        assertThat(at("2026-12-01T23:30:00Z")).containsExactly("bob");
        assertThat(at("2026-12-02T01:30:00Z")).containsExactly("bob");
    }

    @Test
    void is_chosen_by_whoever_may_come_and_by_nobody_else() {
        OccurrenceId id = plan(Optional.empty());
        rung.rights.put(bob.member(), Right.LOOK);
        rung.rights.put(cyd.member(), Right.NONE);
        assertThat(gatherings.reminding().choose(bob, id, these(HOUR))).isInstanceOf(GatheringAnswer.NotYours.class);
        assertThat(gatherings.reminding().choose(cyd, id, these(HOUR))).isEqualTo(new GatheringAnswer.Unknown());
        assertThat(gatherings.reminding().of(bob, gathering(id)).source()).isEqualTo(Reminding.Source.PLAN);
        clock.set(Instant.parse("2026-12-02T01:00:00Z"));
        assertThat(gatherings.reminding().choose(ada, id, these(HOUR))).isInstanceOf(GatheringAnswer.Over.class);
    }

    @Test
    void adds_to_what_held_before_and_takes_away_from_it() {
        OccurrenceId id = plan(Optional.empty());
        Reminding reminding = gatherings.reminding();
        reminding.choose(ada, new LeadWish.Also(HOUR));
        assertThat(reminding.usual(ada)).contains(List.of(DAY, HOUR, Duration.ofMinutes(15)));
        choose(ada, id, new LeadWish.Without(DAY));
        choose(ada, id, new LeadWish.Without(DAY));
        assertThat(reminding.of(ada, gathering(id)))
                .isEqualTo(new Reminding.Chosen(List.of(HOUR, Duration.ofMinutes(15)), Reminding.Source.OWN));
        choose(ada, id, new LeadWish.Usual());
        assertThat(reminding.of(ada, gathering(id)).source()).isEqualTo(Reminding.Source.USUAL);
        reminding.choose(ada, new LeadWish.Usual());
        assertThat(reminding.usual(ada)).isEmpty();
    }

    @Test
    void is_that_of_both_when_two_accounts_become_one_and_rings_once() {
        OccurrenceId id = plan(Optional.empty());
        comes(id, bob, cyd);
        choose(bob, id, these(HOUR));
        choose(cyd, id, these(DAY, Duration.ZERO));
        gatherings.reminding().choose(cyd, these(THREE_HOURS));
        communities.links().link(bob, person("cyd"));

        assertThat(gatherings.reminding().usual(bob)).contains(List.of(THREE_HOURS));
        assertThat(at("2026-12-01T23:00:00Z")).containsExactly("bob");
        clock.set(Instant.parse("2026-12-02T02:00:00Z"));
        assertThat(rung.words).isEmpty();
    }

    @Test
    void is_forgotten_with_what_it_was_chosen_for() {
        OccurrenceId id = plan(Optional.empty());
        choose(ada, id, these(HOUR));
        gatherings.reminding().choose(ada, these(DAY));
        store.write(handle -> gatherings.forget(handle, ada.community(), Kind.SESSION, 7));
        List<Long> left = store.read(
                handle -> handle.createQuery("select series_id from own_reminders where community_id = :community")
                        .bind("community", ada.community().value())
                        .mapTo(Long.class)
                        .list());
        assertThat(left).containsExactly(0L);
    }

    private static LeadWish these(Duration... leads) {
        return new LeadWish.These(List.of(leads));
    }

    private void choose(Seat seat, OccurrenceId id, LeadWish wish) {
        assertThat(gatherings.reminding().choose(seat, id, wish)).isInstanceOf(GatheringAnswer.Done.class);
    }

    private Gathering gathering(OccurrenceId id) {
        return gatherings.find(ada, id).orElseThrow().gathering();
    }

    private OccurrenceId plan(Optional<Repeat> repeat) {
        Plan plan = new Plan(
                "Cataloguing",
                "",
                "",
                new Timing(ZoneId.of("America/New_York"), TUESDAY, repeat, HOUR),
                Optional.empty(),
                PlanOptions.USUAL_LEADS);
        return ((GatheringAnswer.Done) gatherings.planning().plan(ada, Kind.SESSION, Optional.of(7L), plan))
                .meeting()
                .id();
    }

    private void comes(OccurrenceId id, Seat... seats) {
        for (Seat seat : seats) {
            gatherings.attending().answer(seat, id, Answer.GOING);
        }
    }

    /** Whose moment that is. */
    private List<String> at(String moment) {
        clock.set(Instant.parse(moment));
        List<String> rings = rung.next();
        assertThat(rings).allMatch(ring -> ring.endsWith(" " + moment));
        return rings.stream().map(ring -> ring.split(" ", 2)[0]).toList();
    }

    private PersonId person(String name) {
        return new PersonId(Platform.DISCORD, name + server.raw());
    }

    private Seat seat(String name) {
        Seat seat = Seat.of(communities.callerOf(
                new Origin(person(name), server, new PlaceId(Platform.DISCORD, "general"), Role.STUDENT, Locale.ROOT)));
        rung.names.put(seat.member(), name);
        return seat;
    }

    /** Keeps who is reminded in its community, and since when: the database is shared. */
    private static final class Rung implements Host {
        private final Map<MemberId, Right> rights = new HashMap<>();
        private final Map<MemberId, String> names = new HashMap<>();
        private volatile Optional<CommunityId> community = Optional.empty();
        private final BlockingQueue<List<String>> words = new LinkedBlockingQueue<>();

        List<String> next() {
            try {
                List<String> heard = words.poll(20, TimeUnit.SECONDS);
                assertThat(heard).isNotNull();
                return heard;
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        @Override
        public Right rightOf(Handle handle, Seat seat, Gathering gathering) {
            return rights.getOrDefault(seat.member(), Right.DECIDE);
        }

        @Override
        public void remind(Handle handle, Occurrence occurrence, Ringing ringing, List<Attendee> attendees) {
            if (community.filter(occurrence.community()::equals).isPresent()) {
                List<MemberId> coming = attendees.stream().map(Attendee::member).toList();
                words.add(ringing.of(coming).entrySet().stream()
                        .flatMap(due -> due.getValue().stream()
                                .map(member -> names.getOrDefault(member, "") + " " + due.getKey()))
                        .sorted()
                        .toList());
            }
        }
    }
}
