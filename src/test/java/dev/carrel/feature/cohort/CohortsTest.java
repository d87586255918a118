package dev.carrel.feature.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetched;
import dev.carrel.group.Group;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import dev.carrel.group.StartTerm;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A Tuesday in November. */
@OnBothDatabases
class CohortsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server =
            new SpaceId(Platform.DISCORD, UUID.randomUUID().toString());
    private final SpaceId workspace =
            new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
    private final Store store;
    private final Communities communities;
    private final Groups groups;
    private final Cohorts cohorts;
    private final Seat ada;

    CohortsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        List<Cohorts> made = new ArrayList<>();
        this.groups = new Groups(store, clock, new GroupListener() {
            @Override
            public void ended(Handle handle, Group group) {
                made.getFirst().ended(handle, group.community(), group.id());
            }
        });
        this.cohorts = new Cohorts(store, groups, (address, known) -> new Fetched.Unchanged(), clock);
        made.add(cohorts);
        this.ada = seat(server, "ada");
        communities.linkSpace(ada.community(), workspace);
    }

    private Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                new PersonId(space.platform(), name + space.raw()),
                space,
                new PlaceId(space.platform(), "general"),
                Role.STUDENT,
                Locale.ENGLISH)));
    }

    private GroupId cohort(Seat seat, Privacy privacy) {
        GroupAnswer made = groups.keeping()
                .create(
                        seat,
                        new Profile(
                                "Kent, fall 2026",
                                "",
                                GroupKind.COHORT,
                                privacy,
                                Optional.of("kent"),
                                StartTerm.parse("fall 2026")));
        return ((GroupAnswer.Done) made).seen().id();
    }

    private Seen seen(Seat seat, GroupId id) {
        return groups.find(seat, id).orElseThrow();
    }

    private static Item day(int month, int day, String what) {
        LocalDate date = LocalDate.of(2027, month, day);
        return new Item(Stretch.days(ZONE, date, date), what);
    }

    private List<String> ahead(Seat seat, GroupId id) {
        return cohorts.ahead(seen(seat, id)).stream().map(TermDate::what).toList();
    }

    @Test
    void takes_dates_in_once_in_their_order_and_puts_others_in_their_place() {
        GroupId id = cohort(ada, Privacy.OPEN);
        Item papers = new Item(Stretch.moment(ZONE, LocalDateTime.of(2027, 5, 7, 17, 0)), "Papers due");
        cohorts.take(
                ada,
                Role.STUDENT,
                id,
                new Taking(List.of(papers, day(1, 19, "Classes begin"), day(1, 19, "classes begin")), false, ZONE));
        assertThat(ahead(ada, id)).containsExactly("Classes begin", "Papers due");

        Outcome<Merge> again =
                cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));
        assertThat(again).isInstanceOf(Outcome.Already.class);

        cohorts.take(
                ada,
                Role.STUDENT,
                id,
                new Taking(List.of(day(1, 19, "Classes begin"), day(3, 8, "Spring break")), true, ZONE));
        assertThat(ahead(ada, id)).containsExactly("Classes begin", "Spring break");
    }

    @Test
    void keeps_what_is_over_when_everything_ahead_is_replaced() {
        GroupId id = cohort(ada, Privacy.OPEN);
        cohorts.take(
                ada,
                Role.STUDENT,
                id,
                new Taking(List.of(day(1, 19, "Classes begin"), day(3, 8, "Spring break")), false, ZONE));
        clock.advance(Duration.ofDays(80));

        cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(4, 1, "Break")), true, ZONE));

        assertThat(ahead(ada, id)).containsExactly("Break");
        assertThat(cohorts.past(seen(ada, id))).extracting(TermDate::what).containsExactly("Classes begin");
    }

    @Test
    void takes_all_of_them_or_none() {
        GroupId id = cohort(ada, Privacy.OPEN);
        List<Item> many = new ArrayList<>();
        for (int number = 0; number <= Cohorts.MOST; number++) {
            many.add(day(1, 19, "Date " + number));
        }

        assertThat(cohorts.take(ada, Role.STUDENT, id, new Taking(many, false, ZONE)))
                .isInstanceOf(Outcome.TooMany.class);
        assertThat(ahead(ada, id)).isEmpty();
        cohorts.take(ada, Role.STUDENT, id, new Taking(many.subList(1, many.size()), false, ZONE));
        assertThat(ahead(ada, id)).hasSize(Cohorts.MOST);
    }

    @Test
    void adds_a_date_once_however_many_add_it_at_the_same_time() throws Exception {
        GroupId id = cohort(ada, Privacy.OPEN);
        try (ExecutorService pressing = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome<Merge>>> presses = new ArrayList<>();
            for (int press = 0; press < 8; press++) {
                presses.add(pressing.submit(() -> cohorts.take(
                        ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE))));
            }
            for (Future<Outcome<Merge>> press : presses) {
                assertThat(press.get()).isInstanceOfAny(Outcome.Done.class, Outcome.Already.class);
            }
        }

        assertThat(ahead(ada, id)).containsExactly("Classes begin");
    }

    @Test
    void is_changed_by_who_keeps_it_alone_and_seen_by_who_looks_inside_alone() {
        Seat bob = seat(server, "bob");
        GroupId id = cohort(ada, Privacy.LISTED);
        cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));
        long number = cohorts.ahead(seen(ada, id)).getFirst().number();

        assertThat(cohorts.ahead(seen(bob, id))).isEmpty();
        assertThat(cohorts.find(bob, number)).isEmpty();
        assertThat(cohorts.take(bob, Role.MODERATOR, id, new Taking(List.of(day(3, 8, "Break")), false, ZONE)))
                .isInstanceOf(Outcome.NotYours.class);
        assertThat(cohorts.glance(seen(bob, id))).isEmpty();
        groups.keeping().edit(ada, id, old -> Profile.of("Kent, fall 2026", GroupKind.COHORT, Privacy.OPEN));
        assertThat(cohorts.take(bob, Role.STUDENT, id, new Taking(List.of(day(3, 8, "Break")), false, ZONE)))
                .isInstanceOf(Outcome.NotYours.class);
        assertThat(cohorts.take(bob, Role.MODERATOR, id, new Taking(List.of(day(3, 8, "Break")), false, ZONE)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void stands_in_the_calendar_of_who_is_in_the_cohort_and_of_nobody_else() {
        Seat bob = seat(workspace, "bob");
        GroupId id = cohort(ada, Privacy.OPEN);
        cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));

        assertThat(cohorts.calendar().entries(ada)).hasSize(1);
        assertThat(cohorts.calendar().entries(bob)).isEmpty();
        groups.membership().join(bob, id);
        assertThat(cohorts.calendar().entries(bob)).hasSize(1);
    }

    @Test
    void goes_with_its_group() {
        GroupId id = cohort(ada, Privacy.HIDDEN);
        cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));
        long number = cohorts.ahead(seen(ada, id)).getFirst().number();

        store.write(handle -> groups.succession().leave(handle, ada));

        assertThat(cohorts.find(ada, number)).isEmpty();
        assertThat(cohorts.of(ada.community(), List.of(id), clock.instant(), 9)).isEmpty();
    }

    @Test
    void goes_on_in_both_communities_where_the_cohort_does() {
        Seat bob = seat(workspace, "bob");
        GroupId id = cohort(ada, Privacy.OPEN);
        groups.membership().join(bob, id);
        cohorts.take(ada, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));

        assertThat(communities.linkedSpaces().leave(ada, workspace)).isTrue();

        Seat gone = seat(workspace, "bob");
        GroupId copy = groups.of(gone).getFirst().id();
        assertThat(copy).isNotEqualTo(id);
        assertThat(ahead(gone, copy)).containsExactly("Classes begin");
        assertThat(ahead(ada, id)).containsExactly("Classes begin");
        cohorts.clear(gone, Role.STUDENT, copy);
        assertThat(ahead(ada, id)).containsExactly("Classes begin");
    }

    @Test
    void follows_the_cohort_into_another_community() {
        SpaceId other = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
        Seat eve = seat(other, "eve");
        GroupId id = cohort(eve, Privacy.HIDDEN);
        cohorts.take(eve, Role.STUDENT, id, new Taking(List.of(day(1, 19, "Classes begin")), false, ZONE));

        String code = communities.linkedSpaces().issue(ada).text();
        communities.linkedSpaces().join(eve, new PersonId(Platform.SLACK, "eve" + other.raw()), code);

        assertThat(ahead(new Seat(ada.community(), eve.member()), id)).containsExactly("Classes begin");
    }
}
