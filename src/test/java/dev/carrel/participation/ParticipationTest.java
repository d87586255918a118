package dev.carrel.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.participation.Report.Figure.Exactly;
import dev.carrel.participation.Report.Figure.Few;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ParticipationTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Campus campus;
    private final Participation participation;
    private final CommunityId community;

    ParticipationTest(TestDatabase database) {
        this.store = database.store();
        this.campus = new Campus(store, clock);
        this.participation = campus.participation;
        this.community = campus.seat("first").community();
    }

    @Test
    void lets_turning_up_and_helping_outweigh_talking() {
        Seat talker = campus.seat("talker");
        Seat helper = campus.seat("helper");
        for (int day = 0; day < 3; day++) {
            count(talker, Kind.MESSAGE, 1000, clock.instant().minus(Duration.ofDays(day)));
        }
        count(helper, Kind.SESSION_ATTENDED, 2, clock.instant());
        count(helper, Kind.THANKS_RECEIVED, 1, clock.instant());

        assertThat(participation.history(talker).weeks().getFirst().points()).isEqualTo(20);
        assertThat(participation.history(helper).weeks().getFirst().points()).isEqualTo(25);
    }

    @Test
    void shows_eight_weeks_and_how_many_in_a_row() {
        Seat ada = campus.seat("ada");
        for (int week : List.of(1, 2, 3, 5, 9)) {
            count(ada, Kind.SESSION_ATTENDED, 1, clock.instant().minus(Duration.ofDays(7L * week)));
        }
        count(ada, Kind.RSVP_MISSED, 1, clock.instant());

        History history = participation.history(ada);
        assertThat(history.weeks()).extracting(Week::points).containsExactly(0L, 10L, 10L, 10L, 0L, 10L, 0L, 0L);
        assertThat(history.weeks().getFirst().monday()).isEqualTo(MONDAY);
        assertThat(history.streak()).isEqualTo(3);
        count(ada, Kind.SESSION_ATTENDED, 1, clock.instant());
        assertThat(participation.history(ada).streak()).isEqualTo(4);
    }

    @Test
    void answers_the_same_before_and_after_days_go_into_their_weeks() {
        Seat ada = campus.seat("ada");
        shown("ada", "bob", "cyd", "dan", "eve", "fay");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Seat seat = campus.seat(
                    List.of("ada", "bob", "cyd", "dan", "eve", "fay").get(random.nextInt(6)));
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            Instant at = clock.instant().minus(Duration.ofHours(random.nextInt(24 * 28)));
            count(seat, kind, 1 + random.nextInt(3), at);
        }
        clock.advance(Duration.ofDays(20));
        History history = participation.history(ada);
        Board board = campus.board(Circle.of(community), Period.TERM, Optional.empty());
        Report report = participation.report(community);
        int days = campus.rows(ada).size();

        participation.ledger().roll(Participation.WEEKS_KEPT);
        participation.ledger().roll(Participation.WEEKS_KEPT);
        clock.advance(Duration.ofHours(2));

        assertThat(campus.rows(ada)).hasSizeLessThan(days).anyMatch(row -> row.contains(" W "));
        assertThat(participation.history(ada)).isEqualTo(history);
        assertThat(campus.board(Circle.of(community), Period.TERM, Optional.empty()))
                .isEqualTo(board);
        assertThat(participation.report(community)).isEqualTo(report);
        assertThat(campus.rows(ada)).filteredOn(row -> row.contains(" D ")).allMatch(row -> {
            int day = Integer.parseInt(row.split(" ", 4)[2]);
            return !Days.date(day)
                    .isBefore(
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30));
        });
    }

    @Test
    void counts_what_is_told_late_for_the_week_that_it_was_in() {
        Seat ada = campus.seat("ada");
        count(ada, Kind.SESSION_ATTENDED, 1, Instant.parse("2026-10-01T12:00:00Z"));
        count(ada, Kind.SESSION_ATTENDED, 1, Instant.parse("2026-10-02T12:00:00Z"));

        assertThat(campus.rows(ada)).containsExactly("SESSION_ATTENDED W 20724 2");
    }

    @Test
    void forgets_after_two_years_and_who_thanked_whom_after_a_day() {
        Seat ada = campus.seat("ada");
        count(ada, Kind.SESSION_ATTENDED, 1, clock.instant());
        participation.thank(campus.seat("bob"), ada.member());
        clock.advance(Duration.ofDays(2));
        participation.ledger().roll(Participation.WEEKS_KEPT);
        assertThat(texts("select 'x' from participation_thanks where receiver_id = "
                        + ada.member().value()))
                .isEmpty();
        assertThat(campus.rows(ada)).hasSize(2);
        clock.advance(Duration.ofDays(40));
        participation.ledger().roll(Participation.WEEKS_KEPT);
        assertThat(campus.rows(ada)).hasSize(2);
        clock.advance(Duration.ofDays(7 * 104));
        participation.ledger().roll(Participation.WEEKS_KEPT);
        assertThat(campus.rows(ada)).isEmpty();
    }

    @Test
    void works_out_on_a_board_what_it_shows_to_each_alone() {
        Random random = new Random(11);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            names.add("member" + i);
        }
        shown(names.toArray(String[]::new));
        Map<Seat, Long> points = new HashMap<>();
        for (String name : names) {
            Seat seat = campus.seat(name);
            for (int i = 0; i < 12; i++) {
                Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                count(seat, kind, random.nextInt(60), clock.instant().minus(Duration.ofDays(random.nextInt(20))));
            }
            points.put(
                    seat,
                    participation.history(seat).weeks().subList(0, 4).stream()
                            .mapToLong(Week::points)
                            .sum());
        }

        Board board = campus.board(Circle.of(community), Period.MONTH, Optional.empty());
        assertThat(board.since()).isEqualTo(MONDAY.minusWeeks(3));
        assertThat(board.taking())
                .isEqualTo((int) points.values().stream().filter(sum -> sum > 0).count());
        assertThat(board.places())
                .isNotEmpty()
                .allSatisfy(
                        place -> assertThat(place.amount()).isEqualTo(points.get(new Seat(community, place.member()))));
        assertThat(board.places()).isSortedAccordingTo((one, next) -> Long.compare(next.amount(), one.amount()));
        assertThat(board.places().getFirst().amount())
                .isEqualTo(points.values().stream().mapToLong(sum -> sum).max().orElseThrow());
    }

    @Test
    void shows_on_a_board_who_wants_to_be_shown_and_nobody_as_the_last() {
        shown("ada", "bob", "cyd", "dan");
        int amount = 5;
        for (String name : List.of("ada", "bob", "cyd", "dan", "hidden")) {
            count(campus.seat(name), Kind.SESSION_ATTENDED, amount--, clock.instant());
        }
        participation.choose(campus.seat("gone"), Sharing.NOT_COUNTED);
        assertThat(campus.board(Circle.of(community), Period.WEEK, Optional.empty()))
                .isEqualTo(new Board(MONDAY, 4, List.of()));

        shown("hidden");
        Board board = campus.board(Circle.of(community), Period.WEEK, Optional.of(Kind.SESSION_ATTENDED));
        assertThat(board.taking()).isEqualTo(5);
        assertThat(board.places())
                .containsExactly(
                        new Board.Place(1, campus.seat("ada").member(), 5),
                        new Board.Place(2, campus.seat("bob").member(), 4),
                        new Board.Place(3, campus.seat("cyd").member(), 3));
        assertThat(new Campus(store, clock)
                        .board(Circle.of(new Campus(store, clock).seat("x").community()), Period.WEEK, Optional.empty())
                        .taking())
                .isZero();
    }

    @Test
    void shows_on_the_board_of_a_group_only_who_is_in_it_and_takes_off_who_leaves() {
        List<String> names = List.of("ada", "bob", "cyd", "dan", "eve", "outsider");
        shown(names.toArray(String[]::new));
        Groups groups = new Groups(store, clock, new GroupListener() {});
        Profile profile = Profile.of("Cataloguing " + UUID.randomUUID(), GroupKind.STUDY, Privacy.OPEN);
        groups.keeping().create(campus.seat("ada"), profile);
        GroupId group = groups.of(campus.seat("ada")).getFirst().id();
        int amount = 1;
        for (String name : names) {
            count(campus.seat(name), Kind.SESSION_ATTENDED, amount++, clock.instant());
            if (!name.equals("outsider")) {
                groups.membership().join(campus.seat(name), group);
            }
        }
        Circle circle = new Circle(community, Optional.of(group.value()));

        assertThat(campus.board(circle, Period.WEEK, Optional.empty()).places())
                .extracting(Board.Place::member, Board.Place::amount)
                .containsExactly(
                        tuple(campus.seat("eve").member(), 50L),
                        tuple(campus.seat("dan").member(), 40L),
                        tuple(campus.seat("cyd").member(), 30L));
        groups.membership().leave(campus.seat("eve"), group);
        Board left = campus.board(circle, Period.WEEK, Optional.of(Kind.SESSION_ATTENDED));
        assertThat(left).isEqualTo(new Board(MONDAY, 4, List.of()));
        assertThat(campus.board(circle, Period.WEEK, Optional.empty()).places())
                .extracting(Board.Place::member)
                .doesNotContain(campus.seat("eve").member());
        assertThat(campus.board(Circle.of(community), Period.WEEK, Optional.empty())
                        .taking())
                .isEqualTo(6);
        Circle foreign = new Circle(new Campus(store, clock).seat("x").community(), Optional.of(group.value()));
        assertThat(campus.board(foreign, Period.WEEK, Optional.empty()).taking())
                .isZero();
    }

    @Test
    void shows_nobody_where_all_are_level_and_no_part_of_those_who_are() {
        List<String> names = List.of("ada", "bob", "cyd", "dan", "eve", "fay");
        shown(names.toArray(String[]::new));
        names.forEach(name -> count(campus.seat(name), Kind.SESSION_ATTENDED, 2, clock.instant()));
        assertThat(campus.board(Circle.of(community), Period.WEEK, Optional.empty()))
                .isEqualTo(new Board(MONDAY, 6, List.of()));

        count(campus.seat("eve"), Kind.SESSION_ATTENDED, 2, clock.instant());
        clock.advance(Duration.ofMinutes(5));
        participation.choose(campus.seat("ada"), Sharing.BOARD);
        assertThat(campus.board(Circle.of(community), Period.WEEK, Optional.empty())
                        .places())
                .containsExactly(new Board.Place(1, campus.seat("eve").member(), 40));
    }

    @Test
    void reports_how_many_and_of_few_people_nothing() {
        for (int i = 0; i < 6; i++) {
            count(campus.seat("now" + i), Kind.MESSAGE, 2, clock.instant());
        }
        for (int i = 0; i < 4; i++) {
            count(campus.seat("now" + i), Kind.GOAL_DONE, 1, clock.instant());
            count(campus.seat("before" + i), Kind.MESSAGE, 1, clock.instant().minus(Duration.ofDays(28)));
        }
        Seat no = campus.seat("no");
        count(no, Kind.MESSAGE, 9, clock.instant());
        participation.choose(no, Sharing.NOT_COUNTED);

        Report report = participation.report(community);
        assertThat(report.now())
                .isEqualTo(new Report.Span(
                        MONDAY.minusWeeks(3),
                        new Exactly(6),
                        List.of(
                                new Report.Line(Kind.MESSAGE, new Exactly(6), new Exactly(12)),
                                new Report.Line(Kind.GOAL_DONE, new Few(), new Few())),
                        Report.Held.NOTHING,
                        Report.Held.NOTHING));
        assertThat(report.before().people()).isEqualTo(new Few());
    }

    @Test
    void counts_thanks_once_a_day_for_each_two_and_so_many_a_day() {
        Seat ada = campus.seat("ada");
        Seat bob = campus.seat("bob");
        assertThat(participation.thank(ada, bob.member())).isEqualTo(Thanks.COUNTED);
        assertThat(participation.thank(ada, bob.member())).isEqualTo(Thanks.ALREADY);
        for (int i = 1; i < Participation.MOST_THANKS; i++) {
            assertThat(participation.thank(ada, campus.seat("other" + i).member()))
                    .isEqualTo(Thanks.COUNTED);
        }
        assertThat(participation.thank(ada, campus.seat("cyd").member())).isEqualTo(Thanks.TOO_MANY);
        assertThat(campus.thisWeek(bob)).isEqualTo(Map.of(Kind.THANKS_RECEIVED, 1L));

        clock.advance(Duration.ofDays(1));
        assertThat(participation.thank(ada, bob.member())).isEqualTo(Thanks.COUNTED);
        participation.choose(bob, Sharing.NOT_COUNTED);
        assertThat(participation.thank(campus.seat("cyd"), bob.member())).isEqualTo(Thanks.COUNTED);
        assertThat(campus.thisWeek(bob)).isEqualTo(Map.of(Kind.THANKS_RECEIVED, 2L));
    }

    @Test
    void adds_up_when_two_members_become_one_and_goes_along_when_a_space_leaves() {
        Seat ada = campus.seat("ada");
        Seat other = campus.seat(campus.workspace, "ada");
        count(ada, Kind.SESSION_ATTENDED, 2, clock.instant());
        count(other, Kind.SESSION_ATTENDED, 1, clock.instant());
        count(other, Kind.MESSAGE, 4, clock.instant());
        participation.thank(other, campus.seat("bob").member());
        participation.choose(other, Sharing.NOT_COUNTED);
        Seat eve = campus.seat(campus.workspace, "eve");
        count(eve, Kind.REPLY, 3, clock.instant());
        participation.choose(eve, Sharing.BOARD);

        campus.communities.links().link(ada, Campus.person(campus.workspace, "ada"));
        assertThat(campus.thisWeek(ada)).isEqualTo(Map.of(Kind.SESSION_ATTENDED, 3L, Kind.MESSAGE, 4L));
        assertThat(campus.rows(other)).isEmpty();
        assertThat(campus.communities.memberSettings(ada).sharing()).isEqualTo(Sharing.NOT_COUNTED);

        campus.communities.linkedSpaces().leave(ada, campus.workspace);
        Seat moved = campus.seat(campus.workspace, "eve");
        assertThat(moved.community()).isNotEqualTo(community);
        assertThat(campus.thisWeek(moved)).isEqualTo(Map.of(Kind.REPLY, 3L));
        assertThat(campus.communities.memberSettings(moved).sharing()).isEqualTo(Sharing.BOARD);
        Seat copy = campus.seat(campus.workspace, "ada");
        assertThat(campus.communities.memberSettings(copy).sharing()).isEqualTo(Sharing.NOT_COUNTED);
    }

    @Test
    void begins_each_period_on_a_monday() {
        LocalDate today = LocalDate.parse("2026-11-25");
        assertThat(Period.WEEK.since(today)).isEqualTo("2026-11-23");
        assertThat(Period.MONTH.since(today)).isEqualTo("2026-11-02");
        assertThat(Period.TERM.since(today)).isEqualTo("2026-07-27");
        assertThat(Period.TERM.since(LocalDate.parse("2026-06-30"))).isEqualTo("2026-06-01");
        assertThat(Period.TERM.since(LocalDate.parse("2026-01-01"))).isEqualTo("2025-12-29");
        assertThat(Period.WEEK.since(LocalDate.parse("2026-11-29"))).isEqualTo("2026-11-23");
    }

    private void shown(String... names) {
        for (String name : names) {
            participation.choose(campus.seat(name), Sharing.BOARD);
        }
    }

    private void count(Seat seat, Kind kind, long amount, Instant at) {
        store.write(handle -> participation.count(handle, kind, seat, at, amount));
    }

    private List<String> texts(String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
