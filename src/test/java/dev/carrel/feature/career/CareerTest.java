package dev.carrel.feature.career;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Trouble;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two communities with a job board each, and the rows of who is told of what. */
@OnBothDatabases
class CareerTest {
    private static final Wanted ARCHIVIST = new Wanted("archivist", "", false);

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final SpaceId workspace =
            new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
    private final Store store;
    private final Communities communities;
    private final Networking networking;
    private final Career career;
    private final Telling telling;
    private final Seat ada;
    private final Seat elsewhere;

    CareerTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        Outbox outbox = new Outbox(store, clock);
        Gatherings gatherings = new Gatherings(
                store,
                new Schedule(store, clock),
                clock,
                Map.of(Kind.EVENT, Networking.host(outbox, communities, clock)));
        this.networking = new Networking(
                store,
                outbox,
                communities,
                gatherings,
                (address, known) -> new Fetched.Failed(Trouble.status(404), Optional.empty()),
                clock,
                new Random(1));
        Regions regions = new Regions(List.of(new Regions.Region("US", "OH", "Ohio")));
        this.career = new Career(
                store,
                new Schedule(store, clock),
                outbox,
                communities,
                networking.jobs(),
                networking.jobs()::listed,
                regions,
                clock);
        this.telling = new Telling(
                store,
                new WatchStore(),
                networking.jobs()::listed,
                regions,
                new Schedule(store, clock),
                outbox,
                communities,
                clock);
        this.ada = seat(server, "ada");
        this.elsewhere = seat(workspace, "eve");
    }

    private Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(space.platform(), name + space.raw()),
                space,
                new PlaceId(space.platform(), "general"),
                Role.STUDENT,
                Locale.ENGLISH)));
    }

    private void lists(Seat seat, String title, Optional<Instant> closes, boolean jobs, String standing) {
        store.write(handle -> {
            long feed = handle.createUpdate("""
                            insert into feed (community_id, address, name, format, words, jobs, added_by, created_at, tag, modified,
                                problem)
                            values (:community, 'https://jobs.example.org', 'Board', 'RSS', '', :jobs, 1, :now, '', '', '')
                            """)
                    .bind("community", seat.community().value())
                    .bind("jobs", jobs)
                    .bind("now", clock.instant())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into feed_item (community_id, feed_id, identity, digest, title, summary, place, topics, closes_at,
                                is_event, cancelled, standing, news, at_moment, listed_at, seen_at, created_at, changed_at)
                            values (:community, :feed, :title, '', :title, '', 'Dayton, OH', :topics, :closes, false, false,
                                :standing, true, :now, :now, :now, :now, :now)
                            """)
                    .bind("community", seat.community().value())
                    .bind("feed", feed)
                    .bind("title", title)
                    .bind("topics", "Full time\nMaps")
                    .bind("closes", closes)
                    .bind("standing", standing)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    private void lists(Seat seat, String title) {
        lists(seat, title, Optional.empty(), true, "APPROVED");
    }

    private int tell(Seat seat) {
        return store.transact(handle -> telling.doSome(handle, seat.community(), 200));
    }

    /** What was promised to a member, as the deliveries say it. */
    private List<String> promised(Seat seat) {
        return store.read(handle -> handle.createQuery(
                        "select subject from delivery where community_id = :community and member_id = :member order by id")
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .mapTo(String.class)
                .list());
    }

    private List<String> listed(Seat seat) {
        return networking.jobs().listed(seat.community()).stream()
                .map(Job::title)
                .toList();
    }

    @Test
    void lists_what_is_open_of_job_boards_in_its_own_community_for_thirty_days() {
        lists(ada, "Old");
        clock.advance(Duration.ofDays(1));
        lists(ada, "Archivist");
        lists(ada, "Until Friday", Optional.of(clock.instant().plus(Duration.ofDays(40))), true, "APPROVED");
        lists(ada, "Closed", Optional.of(clock.instant()), true, "APPROVED");
        lists(ada, "No board", Optional.empty(), false, "APPROVED");
        lists(ada, "Not decided", Optional.empty(), true, "REVIEW");
        lists(elsewhere, "Of others");

        assertThat(listed(ada)).containsExactly("Until Friday", "Archivist", "Old");
        assertThat(networking.jobs().listed(ada.community()).getFirst().topics())
                .containsExactly("Full time", "Maps");
        List<Long> all =
                networking.jobs().listed(ada.community()).stream().map(Job::id).toList();
        assertThat(networking.jobs().listed(ada.community(), all)).hasSize(3);
        assertThat(networking.jobs().listed(elsewhere.community(), all)).isEmpty();
        clock.advance(Duration.ofDays(29));
        assertThat(listed(ada)).containsExactly("Until Friday", "Archivist");
        clock.advance(Duration.ofDays(2));
        assertThat(listed(ada)).containsExactly("Until Friday");
    }

    @Test
    void tells_once_however_many_nodes_look_at_once() throws Exception {
        career.begin(ada, ARCHIVIST);
        career.begin(ada, new Wanted("", "ohio", false));
        clock.advance(Duration.ofHours(1));
        lists(ada, "Archivist of maps");
        lists(elsewhere, "Archivist of others");
        clock.advance(Duration.ofHours(20));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                looks.add(nodes.submit(() -> tell(ada)));
            }
            for (Future<Integer> look : looks) {
                look.get();
            }
        }

        assertThat(promised(ada)).singleElement().asString().endsWith(";0;0");
        clock.advance(Duration.ofDays(1));
        tell(ada);
        assertThat(promised(ada)).hasSize(1);
        assertThat(career.of(ada)).extracting(Watch::due).containsOnly(Instant.parse("2026-11-27T09:00:00Z"));
    }

    @Test
    void leaves_what_was_listed_just_now_for_the_next_day_and_loses_nothing() {
        career.begin(ada, ARCHIVIST);
        clock.advance(Duration.ofHours(20).plusMinutes(59));
        lists(ada, "Archivist at the last minute");
        clock.advance(Duration.ofMinutes(1));
        tell(ada);
        assertThat(promised(ada)).isEmpty();

        clock.advance(Duration.ofDays(1));
        tell(ada);
        assertThat(promised(ada)).hasSize(1);
    }

    @Test
    void goes_over_to_who_is_the_same_person_with_what_is_still_to_be_told() {
        SpaceId other = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
        communities.linkSpace(ada.community(), other);
        Seat slack = seat(other, "ada-on-slack");
        career.begin(slack, new Wanted("Archivist", "", false));
        career.begin(slack, new Wanted("metadata", "", false));
        clock.advance(Duration.ofHours(1));
        career.begin(ada, ARCHIVIST);
        lists(ada, "Metadata librarian");
        communities.links().link(ada, new PersonId(Platform.SLACK, "ada-on-slack" + other.raw()));

        assertThat(career.of(ada))
                .extracting(Watch::wanted)
                .contains(new Wanted("metadata", "", false))
                .hasSize(2);
        clock.advance(Duration.ofDays(1));
        tell(ada);
        assertThat(promised(ada)).hasSize(1);
    }

    @Test
    void is_ended_by_its_own_member_alone() {
        career.begin(ada, ARCHIVIST);
        long watch = career.of(ada).getFirst().id();

        assertThat(career.end(elsewhere, watch)).isFalse();
        assertThat(career.end(seat(server, "bob"), watch)).isFalse();
        assertThat(career.end(ada, watch)).isTrue();
        assertThat(career.end(ada, watch)).isFalse();
    }
}
