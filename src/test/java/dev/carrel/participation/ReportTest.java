package dev.carrel.participation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Role;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.participation.Report.Figure.Exactly;
import dev.carrel.participation.Report.Figure.Few;
import dev.carrel.participation.Report.Held;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.Meetings;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What groups do from September on, as the report of Wednesday 25 November has it: of two months that begin on 2 November and on 5 October. */
@OnBothDatabases
class ReportTest {
    private static final Held NOTHING = new Held(0, new Exactly(0), 0, new Exactly(0));
    private final ManualClock clock = ManualClock.at("2026-09-01T12:00:00Z");
    private final Store store;
    private final Meetings meetings;
    private final Groups groups;

    ReportTest(TestDatabase database) {
        this.store = database.store();
        this.meetings = new Meetings(store, clock);
        this.groups = meetings.groups();
    }

    @Test
    void tells_what_open_groups_held_how_many_came_and_how_full_it_was() {
        Campus campus = new Campus(store, clock);
        GroupId circle = group(campus, "Circle", Privacy.OPEN);
        held(campus, circle, "2026-10-06T19:00", 6, 6);
        held(campus, circle, "2026-10-13T19:00", 9, 3);
        Seat uncounted = campus.seat("uncounted");
        campus.participation.choose(uncounted, Sharing.NOT_COUNTED);
        OccurrenceId full = session(campus, circle, "2026-11-03T19:00", Optional.of(10));
        meetings.came(full, guests(campus, 0, 5));
        meetings.gatherings().attending().answer(uncounted, full, Answer.GOING);
        meetings.gatherings().attending().answer(campus.seat("absent"), full, Answer.GOING);
        meetings.gatherings().attending().checkIn(uncounted, full);
        OccurrenceId off = session(campus, circle, "2026-11-10T19:00", Optional.of(10));
        meetings.gatherings().planning().cancel(campus.seat("organizer"), off);
        meetings.event(campus.seat("organizer"), "2026-11-12T19:00", guests(campus, 0, 6));
        OccurrenceId ahead = session(campus, circle, "2026-11-26T19:00", Optional.of(10));
        meetings.gatherings().attending().answer(campus.seat("guest 0"), ahead, Answer.GOING);

        Report report = report(campus, "2026-11-25T12:00:00Z");
        assertThat(report.before().sessions()).isEqualTo(new Held(2, new Exactly(6), 15, new Exactly(9)));
        assertThat(report.now().sessions()).isEqualTo(new Held(1, new Exactly(5), 10, new Exactly(7)));
        assertThat(report.now().events()).isEqualTo(new Held(1, new Exactly(6), 0, new Exactly(0)));
        assertThat(report.now().people()).isEqualTo(new Exactly(5));

        Report week = campus.participation.week(campus.seat("organizer").community(), LocalDate.parse("2026-11-02"));
        assertThat(week.now())
                .isEqualTo(new Report.Span(
                        LocalDate.parse("2026-11-02"),
                        new Exactly(5),
                        List.of(),
                        report.now().sessions(),
                        NOTHING));
    }

    @Test
    void tells_no_number_of_few_who_came_or_took_a_place() {
        Campus campus = new Campus(store, clock);
        GroupId circle = group(campus, "Circle", Privacy.OPEN);
        held(campus, circle, "2026-11-03T19:00", 6, 4);
        held(campus, circle, "2026-11-10T19:00", 6, 4);

        assertThat(report(campus, "2026-11-25T12:00:00Z").now())
                .isEqualTo(new Report.Span(
                        LocalDate.parse("2026-11-02"),
                        new Few(),
                        List.of(),
                        new Held(2, new Few(), 12, new Few()),
                        NOTHING));
    }

    @Test
    void is_the_same_whatever_goes_on_in_groups_that_not_everybody_may_look_into() {
        Campus quiet = new Campus(store, clock);
        Campus busy = new Campus(store, clock);
        for (Campus campus : List.of(quiet, busy)) {
            held(campus, group(campus, "Circle", Privacy.OPEN), "2026-11-03T19:00", 9, 6);
        }
        for (Privacy privacy : List.of(Privacy.LISTED, Privacy.HIDDEN)) {
            group(busy, "Silent " + privacy, privacy);
            GroupId secret = group(busy, "Secret " + privacy, privacy);
            for (String time : List.of("2026-11-10T19:00", "2026-11-17T19:00")) {
                OccurrenceId session = session(busy, secret, time, Optional.of(9));
                List<Seat> others = guests(busy, 20, 27);
                meetings.came(session, others);
                store.write(handle -> others.forEach(seat -> Kind.atSessions()
                        .forEach(kind -> busy.participation.count(handle, kind, seat, clock.instant(), 1))));
            }
        }
        Report told = report(quiet, "2026-11-25T12:00:00Z");
        assertThat(told.now().people()).isEqualTo(new Exactly(6));
        assertThat(report(busy, "2026-11-25T12:00:00Z")).isEqualTo(told);
        assertThat(turnout(busy)).isEqualTo(turnout(quiet));
        Instant later = clock.instant().plus(Duration.ofDays(100));
        clock.set(later);
        assertThat(names(busy)).isEqualTo(names(quiet)).containsExactly("Circle");
        assertThat(busy.participation.report(busy.seat("organizer").community()))
                .isEqualTo(quiet.participation.report(quiet.seat("organizer").community()));
    }

    @Test
    void tells_week_by_week_how_many_took_part_in_whatever_it_was() {
        Campus campus = new Campus(store, clock);
        GroupId circle = group(campus, "Circle", Privacy.OPEN);
        held(campus, circle, "2026-10-06T19:00", 9, 6);
        held(campus, circle, "2026-10-13T19:00", 9, 3);
        held(campus, circle, "2026-11-22T19:00", 9, 6);
        clock.set(Instant.parse("2026-11-22T23:00:00Z"));
        List<Seat> others = guests(campus, 4, 8);
        store.write(handle ->
                others.forEach(seat -> campus.participation.count(handle, Kind.GOAL_DONE, seat, clock.instant(), 1)));
        clock.set(Instant.parse("2026-11-25T12:00:00Z"));

        assertThat(turnout(campus))
                .extracting(Report.Turnout::monday)
                .startsWith(LocalDate.parse("2026-10-05"))
                .endsWith(LocalDate.parse("2026-11-23"))
                .hasSize(8);
        assertThat(turnout(campus))
                .extracting(Report.Turnout::people)
                .containsExactly(
                        new Exactly(6),
                        new Few(),
                        new Exactly(0),
                        new Exactly(0),
                        new Exactly(0),
                        new Exactly(0),
                        new Exactly(8),
                        new Exactly(0));
    }

    private static List<Report.Turnout> turnout(Campus campus) {
        return campus.participation.turnout(campus.seat("organizer").community());
    }

    @Test
    void follows_what_everybody_may_look_into_and_keeps_what_a_group_held_before_it_was_archived() {
        Campus campus = new Campus(store, clock);
        GroupId circle = group(campus, "Circle", Privacy.OPEN);
        GroupId other = group(campus, "Other", Privacy.OPEN);
        held(campus, circle, "2026-11-03T19:00", 9, 6);
        held(campus, other, "2026-11-04T19:00", 9, 6);
        session(campus, other, "2026-11-10T19:00", Optional.of(9));
        Seat organizer = campus.seat("organizer");
        groups.keeping().archive(organizer, Role.STUDENT, other);
        assertThat(report(campus, "2026-11-25T12:00:00Z").now().sessions().times())
                .isEqualTo(2);
        for (Privacy privacy : List.of(Privacy.LISTED, Privacy.HIDDEN)) {
            groups.keeping().edit(organizer, circle, profile -> Profile.of("Circle", profile.kind(), privacy));
            assertThat(report(campus, "2026-11-25T12:00:00Z").now().sessions().times())
                    .isEqualTo(1);
        }
    }

    @Test
    void names_open_groups_in_which_nothing_has_happened_for_eight_weeks_the_last_one_first() {
        Campus campus = new Campus(store, clock);
        Seat organizer = campus.seat("organizer");
        GroupId old = group(campus, "Old", Privacy.OPEN);
        GroupId met = group(campus, "Met", Privacy.OPEN);
        GroupId joined = group(campus, "Joined", Privacy.OPEN);
        GroupId voted = group(campus, "Voted", Privacy.OPEN);
        GroupId dated = group(campus, "Dated", Privacy.OPEN);
        GroupId planned = group(campus, "Planned", Privacy.OPEN);
        GroupId archived = group(campus, "Archived", Privacy.OPEN);
        groups.keeping().archive(organizer, Role.STUDENT, archived);
        held(campus, met, "2026-09-22T19:00", 9, 2);
        OccurrenceId off = session(campus, old, "2026-10-06T19:00", Optional.empty());
        meetings.gatherings().planning().cancel(organizer, off);
        clock.set(Instant.parse("2026-10-04T23:00:00Z"));
        groups.membership().join(campus.seat("guest 1"), joined);
        row(
                campus,
                voted,
                "insert into time_poll (community_id, group_id, zone, minutes, starts, opened_at, closes_at)"
                        + " values (:community, :group, 'UTC', 60, '', :now, :now)");
        clock.set(Instant.parse("2026-10-05T00:00:00Z"));
        row(
                campus,
                dated,
                "insert into term_date (community_id, group_id, what, zone, begins_at, ends_at, whole_days, starts_at, over_at,"
                        + " changed_at) values (:community, :group, 'Reading week', 'UTC', :local, :local, true, :now, :now, :now)");
        session(campus, planned, "2026-12-24T19:00", Optional.empty());

        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(names(campus)).containsExactly("Joined", "Voted", "Met", "Old");
        assertThat(campus.participation.silent(organizer.community(), 1, 2))
                .extracting(Silent::name)
                .containsExactly("Voted", "Met");
        assertThat(campus.participation.report(organizer.community()).silent()).isEqualTo(4);
    }

    @Test
    void tells_in_the_week_in_which_a_group_fell_silent_that_it_did_and_in_no_other_one() {
        Campus campus = new Campus(store, clock);
        held(campus, group(campus, "Circle", Privacy.OPEN), "2026-09-22T19:00", 9, 2);
        clock.set(Instant.parse("2026-12-31T12:00:00Z"));

        Map<LocalDate, Integer> fell = IntStream.range(0, 14)
                .mapToObj(week -> LocalDate.parse("2026-09-21").plusWeeks(week))
                .collect(Collectors.toMap(
                        monday -> monday,
                        monday -> campus.participation
                                .week(campus.seat("organizer").community(), monday)
                                .silent()));
        fell.values().removeIf(none -> none == 0);
        assertThat(fell).isEqualTo(Map.of(LocalDate.parse("2026-11-16"), 1));
    }

    private List<String> names(Campus campus) {
        return campus.participation.silent(campus.seat("organizer").community(), 0, 99).stream()
                .map(Silent::name)
                .toList();
    }

    private Report report(Campus campus, String moment) {
        clock.set(Instant.parse(moment));
        return campus.participation.report(campus.seat("organizer").community());
    }

    private GroupId group(Campus campus, String name, Privacy privacy) {
        return meetings.group(campus.seat("organizer"), name, privacy);
    }

    private OccurrenceId session(Campus campus, GroupId group, String start, Optional<Integer> capacity) {
        return meetings.session(campus.seat("organizer"), group, start, capacity);
    }

    private void held(Campus campus, GroupId group, String start, int capacity, int guests) {
        meetings.held(campus.seat("organizer"), group, start, capacity, guests(campus, 0, guests));
    }

    private static List<Seat> guests(Campus campus, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> campus.seat("guest " + number))
                .toList();
    }

    private void row(Campus campus, GroupId group, String sql) {
        long community = campus.seat("organizer").community().value();
        store.write(handle -> handle.createUpdate(sql)
                .bind("community", community)
                .bind("group", group.value())
                .bind("now", clock.instant())
                .bind("local", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }
}
