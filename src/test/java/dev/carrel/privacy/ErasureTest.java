package dev.carrel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.calendar.FreeHours;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feature.group.Circles;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of a member who is forgotten: nothing, in any table, but what it takes to take them out of rooms. */
@OnBothDatabases
class ErasureTest {
    private static final String ADAS_WORDS = "Quincunx of Ada";
    private static final String BOBS_WORDS = "Zeugma of Bob";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "71" + new Random().nextLong(1_000_000_000_000_000L));
    private final PersonId adaOnSlack = new PersonId(Platform.SLACK, "UADA" + ada.raw());
    private final PersonId bob = new PersonId(Platform.DISCORD, "72" + ada.raw());
    private final PersonId bobOnSlack = new PersonId(Platform.SLACK, "UBOB" + ada.raw());
    private final List<PersonId> forgotten = new ArrayList<>();
    private final Store store;
    private final Schema schema;
    private final Communities communities;
    private final Circles circles;
    private final Erasure erasure;
    private final Seat adas;
    private final Seat bobs;

    ErasureTest(TestDatabase database) {
        this.store = database.store();
        this.schema = new Schema(store);
        this.communities = new Communities(store, clock);
        this.circles = new Circles(store, new Outbox(store, clock), communities, clock, (handle, member, group) -> {});
        this.erasure = new Erasure(store, communities, List.of(circles::forget), forgotten::add);
        this.adas = seat(ada);
        communities.linkSpace(adas.community(), workspace);
        communities.links().link(adas, adaOnSlack);
        this.bobs = seat(bob);
        communities.links().link(bobs, bobOnSlack);
    }

    private Seat seat(PersonId person) {
        SpaceId space = person.platform() == Platform.DISCORD ? server : workspace;
        return Seat.of(communities.callerOf(
                new Origin(person, space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ENGLISH)));
    }

    /** A row in every table, for the member or, where nobody's, for all. */
    private void fill(Seat seat, PersonId discord, PersonId slack, String words) {
        communities.decisions().grant(seat, seat, Role.ORGANIZER);
        communities.links().issue(seat);
        communities.links().look(seat, discord, "AAAA-AAAA");
        communities.calendarLinks().issue(seat);
        communities.freeTimes().tell(seat, FreeHours.read("tue 18:00-21:00"));
        new ActionStore(store, clock, new Random()).put(seat.community(), seat.member(), "program.find?query=" + words);
        circles.groups().keeping().create(seat, group(words + " alone", Privacy.HIDDEN));
        run("insert into member_way values (:community, :member, 'EVENT', 'DIRECT')", seat, words, slack);
        run("""
                insert into reminder (community_id, member_id, what, zone, first_at, created_at)
                values (:community, :member, :words, 'UTC', timestamp '2026-12-01 09:00:00', current_timestamp)
                """, seat, words, slack);
        for (String state : List.of("DUE", "SENT", "DEAD")) {
            run("""
                    insert into delivery (community_id, dedupe_key, topic, subject, member_id, platform, address_kind,
                        address, due_at, not_before, expires_at, state, last_error)
                    values (:community, '%1$s' || cast(:member as varchar), 'reminder', :words, :member, 'slack', 'person', :raw,
                        current_timestamp, current_timestamp, current_timestamp, '%1$s', :raw)
                    """.formatted(state), seat, words, slack);
        }
        run("""
                insert into program_watch (community_id, member_id, program, seen, created_at)
                values (:community, :member, 'kent', 'digest', current_timestamp)
                """, seat, words, slack);
        run("""
                insert into job_watch (community_id, member_id, wish, wanted_role, wanted_place, remote, created_at, told_to, due_at)
                values (:community, :member, 'hash', :words, '', false, current_timestamp, current_timestamp, current_timestamp)
                """, seat, words, slack);
        run("""
                insert into goal (community_id, member_id, words, starts_on, weekly, reason, created_at)
                values (:community, :member, :words, date '2026-11-23', false, :words, current_timestamp)
                """, seat, words, slack);
        run("""
                insert into focus_sprint (community_id, goal, minutes, pause, places, starts_at, ends_at)
                values (:community, 'read', 25, 5, 'discord:general', current_timestamp, current_timestamp)
                """, seat, words, slack);
        run("""
                insert into focus_part (community_id, sprint_id, member_id, starter, joined_at)
                values (:community, 1, :member, true, current_timestamp)
                """, seat, words, slack);
        run("insert into goal_reason values (:community, :member, :words)", seat, words, slack);
        run("insert into participation_weekly values (:community, :member, current_timestamp)", seat, words, slack);
        run(
                "insert into goal_checkin values (:community, :member, 7, 1080, 'UTC', current_timestamp)",
                seat,
                words,
                slack);
        run("""
                insert into export_link (community_id, member_id, token_hash, created_at, expires_at)
                values (:community, :member, :raw, current_timestamp, current_timestamp)
                """, seat, words, slack);
        run("""
                insert into act (community_id, done_at, done_by, done_to, kind, what)
                values (:community, current_timestamp, :member, :member, 'ROLE_GIVEN', 'ORGANIZER')
                """, seat, words, slack);
        run("""
                insert into feed (community_id, address, name, format, words, added_by, created_at, tag, modified, problem)
                values (:community, 'https://library.example.org/feed', 'News', 'RSS', '', :member, current_timestamp, '', '', '')
                """, seat, words, slack);
        run("""
                insert into gathering (community_id, kind, group_id, organizer_id, title, about, venue, zone, first_at, minutes, leads,
                    created_at, changed_at)
                values (:community, 'SESSION', 0, :member, 'Session', '', '', 'UTC', timestamp '2026-12-01 09:00:00', 60, '',
                    current_timestamp, current_timestamp)
                """, seat, words, slack);
        run(
                "insert into event_feedback values (:community, 1, :member, 'GOOD', :words, true, current_timestamp)",
                seat,
                words,
                slack);
        run(
                "insert into attendance values (:community, 1, :member, 'GOING', 1, current_timestamp, null, null, 'discord:100')",
                seat,
                words,
                slack);
        run("insert into own_reminders values (:community, 0, :member, '60')", seat, words, slack);
        run("insert into time_vote values (:community, 1, :member, 3, current_timestamp)", seat, words, slack);
        run("insert into participation values (:community, :member, 'MESSAGE', 'D', 20781, 3)", seat, words, slack);
        run(
                "insert into room_guest values (:community, :member, 'slack', 'S1', :raw, 'IN', current_timestamp)",
                seat,
                words,
                slack);
        run("insert into participation_thanks values (:community, :member, 0, 20781)", seat, words, slack);
    }

    /** Rows of tables that hold nobody. */
    private void fillTheRest() {
        communities.calendarLinks().issue(new CalendarLinks.Entry(adas.community(), "session", 1));
        store.write(handle -> {
            handle.execute("delete from program_seen");
            handle.execute("insert into program_seen values ('kent', 'digest', 'facts', current_timestamp)");
            handle.execute(
                    "insert into feed_item (community_id, feed_id, identity, digest, title, summary, place, is_event, cancelled,"
                            + " standing, news, at_moment, seen_at, created_at, changed_at) values (?, 1, 'i', 'd', 'Talk', '', '', true,"
                            + " false, 'APPROVED', true, current_timestamp, current_timestamp, current_timestamp, current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into feed_item_time values (?, 1, current_timestamp, current_timestamp, 'UTC', false, false)",
                    adas.community().value());
            handle.execute(
                    "insert into occurrence (community_id, gathering_id, rule_at, local_at, minutes, starts_at, ends_at, state,"
                            + " notes, done_to) values (?, 1, timestamp '2026-12-01 09:00:00', timestamp '2026-12-01 09:00:00', 60,"
                            + " current_timestamp, current_timestamp, 'PLANNED', '', current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into event_recording values (?, 1, 'https://library.example.org/recording')",
                    adas.community().value());
            handle.execute(
                    "insert into posted_event values (?, 1, 'WEBINAR', 'https://library.example.org/a', true, 'Ada', 'archives',"
                            + " 'Online', 'Free', 'English')",
                    adas.community().value());
            handle.execute(
                    "insert into cohort_calendar (community_id, group_id, zone) values (?, 1, 'UTC')",
                    adas.community().value());
            handle.execute(
                    "insert into term_date (community_id, group_id, what, zone, begins_at, ends_at, whole_days, starts_at, over_at,"
                            + " changed_at) values (?, 1, 'First day', 'UTC', timestamp '2026-12-01 00:00:00',"
                            + " timestamp '2026-12-02 00:00:00', true, current_timestamp, current_timestamp, current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into public_page values (?, 'slug', 'Events', false, current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into time_poll (community_id, group_id, zone, minutes, starts, opened_at, closes_at)"
                            + " values (?, 1, 'UTC', 60, '1 2', current_timestamp, current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into posting (community_id, topic, subject, platform, place, mark, remote_place, remote_id,"
                            + " drawn_changes, digest, drawn_at, changes, not_before) values (?, 'session', '1', 'discord', 'C1', 'm', 'C1',"
                            + " 'M1', 0, 'd', current_timestamp, 0, current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into digest_place (community_id, platform, space, place, kept, week_of, due_at)"
                            + " values (?, 'discord', 'S1', 'C1', true, date '2026-11-23', current_timestamp)",
                    adas.community().value());
            handle.execute(
                    "insert into mirror_space (community_id, platform, space, switched_on_by, created_at, ending, due_at)"
                            + " values (?, 'discord', 'S1', ?, current_timestamp, false, current_timestamp)",
                    adas.community().value(),
                    adas.member().value());
            handle.execute(
                    "insert into group_room (community_id, group_id, platform, space, below, place, wanted_by, created_at, ending,"
                            + " gone, due_at) values (?, 1, 'discord', 'S1', 'C1', 'C2', ?, current_timestamp, false, false,"
                            + " current_timestamp)",
                    adas.community().value(),
                    adas.member().value());
            handle.execute(
                    "insert into mirror_event values (?, 'discord', 'S1', 1, 'E1', 'd', current_timestamp, false, current_timestamp, null)",
                    adas.community().value());
            handle.execute("delete from slack_installation");
            handle.execute(
                    "insert into slack_installation (team, enterprise, team_name, bot_person, access_token, installed_at)"
                            + " values ('T1', '', 'Library school', 'UCARREL', 'sealed', current_timestamp)");
            handle.execute("delete from slack_install_state");
            handle.execute("insert into slack_install_state values ('state', 'browser', current_timestamp, null)");
            new Schedule(store, clock)
                    .set(handle, "reminder", Long.toString(adas.community().value()), clock.instant());
        });
    }

    private void run(String sql, Seat seat, String words, PersonId person) {
        Map<String, Object> values = new TreeMap<>(Map.of(
                "community", seat.community().value(),
                "member", seat.member().value(),
                "words", words,
                "raw", person.raw()));
        values.keySet().removeIf(name -> !sql.contains(":" + name));
        store.write(handle -> handle.createUpdate(sql).bindMap(values).execute());
    }

    private static Profile group(String name, Privacy privacy) {
        return new Profile(name, "", GroupKind.STUDY, privacy, Optional.empty(), Optional.empty());
    }

    private GroupId create(Seat seat, String name, Privacy privacy) {
        return circles.groups().keeping().create(seat, group(name, privacy)) instanceof GroupAnswer.Done done
                ? done.seen().id()
                : new GroupId(0);
    }

    private void assertEveryTableIsFilled() {
        schema.tables()
                .keySet()
                .forEach(table -> assertThat(schema.rows(table))
                        .as("rows of %s: a new table is filled in this test too", table)
                        .isNotEmpty());
    }

    private static boolean holds(
            Table table, Map<String, String> row, Seat seat, List<PersonId> persons, String words) {
        boolean named = row.values().stream()
                .anyMatch(value -> value.contains(words)
                        || persons.stream().anyMatch(person -> value.matches("(?s).*\\b" + person.raw() + "\\b.*")));
        boolean numbered = table.member().stream()
                        .anyMatch(column -> Long.toString(seat.member().value()).equals(row.get(column)))
                || table.named().stream()
                        .anyMatch(column -> Long.toString(seat.member().value()).equals(row.get(column)));
        return named || numbered;
    }

    private List<Map<String, String>> rowsOf(Table table, Seat seat, List<PersonId> persons, String words) {
        return schema.rows(table.name()).stream()
                .filter(row -> holds(table, row, seat, persons, words))
                .toList();
    }

    @Test
    void leaves_no_row_of_any_table_that_holds_them_and_every_row_of_others() {
        fill(adas, ada, adaOnSlack, ADAS_WORDS);
        fill(bobs, bob, bobOnSlack, BOBS_WORDS);
        fillTheRest();
        GroupId bobsGroup = create(bobs, "Archives", Privacy.LISTED);
        circles.groups().keeping().home(bobs, bobsGroup, server, Optional.of(new PlaceId(Platform.DISCORD, "C1")));
        circles.groups().membership().join(adas, bobsGroup);
        run("""
                insert into delivery (community_id, dedupe_key, topic, subject, member_id, platform, address_kind,
                    address, due_at, not_before, expires_at, state)
                values (:community, 'linked/' || :raw, 'linked', 'slack:' || :raw, null, 'slack', 'place', 'C1',
                    current_timestamp, current_timestamp, current_timestamp, 'DUE')
                """, bobs, "", adaOnSlack);
        assertEveryTableIsFilled();
        List<PersonId> adasPersons = List.of(ada, adaOnSlack);
        List<PersonId> bobsPersons = List.of(bob, bobOnSlack);
        for (Table table : PersonalData.personal().toList()) {
            assertThat(rowsOf(table, adas, adasPersons, ADAS_WORDS))
                    .as(table.name())
                    .isNotEmpty();
        }
        Map<String, Integer> bobsRows = new TreeMap<>();
        PersonalData.tables()
                .forEach(table -> bobsRows.put(
                        table.name(),
                        rowsOf(table, bobs, bobsPersons, BOBS_WORDS).size()));

        erasure.erase(adas);

        for (Table table : PersonalData.tables()) {
            // By this they are still to be taken out of rooms; those who do so delete it then.
            int needed = table.name().equals("room_guest") ? 1 : 0;
            assertThat(rowsOf(table, adas, adasPersons, ADAS_WORDS))
                    .as(table.name())
                    .hasSize(needed);
            // What organizers were told of Ada's wish to join was about her, although it was to Bob.
            int told = table.name().equals("delivery") ? 1 : 0;
            assertThat(rowsOf(table, bobs, bobsPersons, BOBS_WORDS))
                    .as(table.name())
                    .hasSize(bobsRows.getOrDefault(table.name(), 0) - told);
        }
        assertThat(schema.rows("delivery")).noneMatch(row -> "group-asked".equals(row.get("topic")));
        assertThat(forgotten).containsExactlyInAnyOrder(ada, adaOnSlack);
        assertThat(seat(ada).member()).isNotEqualTo(adas.member());
        assertThat(communities.personsOf(adas)).isEmpty();
    }

    @Test
    void leaves_groups_to_who_was_in_them_for_longest_and_tells_them() {
        GroupId shared = create(adas, "Archives", Privacy.OPEN);
        GroupId alone = create(adas, "Alone", Privacy.LISTED);
        circles.groups().membership().join(bobs, alone);
        clock.advance(Duration.ofMinutes(1));
        circles.groups().membership().join(bobs, shared);
        clock.advance(Duration.ofMinutes(1));
        Seat cyd = seat(new PersonId(Platform.DISCORD, "73" + ada.raw()));
        circles.groups().membership().join(cyd, shared);
        GroupId archived = create(adas, "Archived", Privacy.OPEN);
        circles.groups().membership().join(bobs, archived);
        circles.groups().keeping().archive(adas, Role.STUDENT, archived);
        assertThat(circles.groups().succession().of(adas))
                .extracting(inheritance -> inheritance.group().id(), inheritance -> inheritance.heir())
                .containsExactlyInAnyOrder(
                        tuple(shared, Optional.of(bobs.member())),
                        tuple(alone, Optional.<MemberId>empty()),
                        tuple(archived, Optional.of(bobs.member())));

        erasure.erase(adas);

        assertThat(circles.groups().find(bobs, shared).orElseThrow())
                .matches(Seen::organizes)
                .returns(2, Seen::size);
        assertThat(circles.groups().find(cyd, shared).orElseThrow()).matches(seen -> !seen.organizes());
        assertThat(circles.groups().find(bobs, alone)).isEmpty();
        assertThat(schema.rows("group_member"))
                .noneMatch(row -> Long.toString(alone.value()).equals(row.get("group_id")));
        assertThat(circles.groups().find(bobs, archived).orElseThrow()).matches(Seen::organizes);
        assertThat(schema.rows("delivery"))
                .filteredOn(row -> "group-inherited".equals(row.get("topic")))
                .singleElement()
                .matches(row -> Long.toString(bobs.member().value()).equals(row.get("member_id")));
    }

    @Test
    void takes_buttons_whose_owner_is_not_known_and_leaves_those_of_other_communities() {
        ActionStore actions = new ActionStore(store, clock, new Random());
        String old = actions.put(
                adas.community(), bobs.member(), "of before " + ada.raw().hashCode());
        String bobsOwn = actions.put(adas.community(), bobs.member(), "of Bob");
        String aboutAda = actions.put(adas.community(), bobs.member(), "group.invite?person=" + ada);
        store.write(handle -> handle.createUpdate("update action set drawn_for = null where id = :id")
                .bind("id", old)
                .execute());

        erasure.erase(adas);

        assertThat(actions.get(adas.community(), old)).isEmpty();
        assertThat(actions.get(adas.community(), aboutAda)).isEmpty();
        assertThat(actions.get(adas.community(), bobsOwn)).isPresent();
    }

    @Test
    void leaves_the_same_person_in_another_community_as_they_are() {
        SpaceId other = new SpaceId(Platform.DISCORD, "other-" + UUID.randomUUID());
        Seat there = Seat.of(communities.callerOf(
                new Origin(ada, other, new PlaceId(Platform.DISCORD, "general"), Role.STUDENT, Locale.ENGLISH)));
        communities.decisions().grant(there, there, Role.ORGANIZER);
        String button = new ActionStore(store, clock, new Random())
                .put(there.community(), there.member(), "group.invite?person=" + ada);

        erasure.erase(adas);

        assertThat(communities.personsOf(there)).containsExactly(ada);
        assertThat(communities.memberSettings(there).role()).isEqualTo(Role.ORGANIZER);
        assertThat(new ActionStore(store, clock, new Random()).get(there.community(), button))
                .isPresent();
    }

    @Test
    void takes_no_row_of_somebody_whose_id_begins_like_theirs() {
        PersonId longer = new PersonId(Platform.DISCORD, ada.raw() + "9");
        ActionStore actions = new ActionStore(store, clock, new Random());
        String button = actions.put(adas.community(), bobs.member(), "group.invite?person=" + longer);

        erasure.erase(adas);

        assertThat(actions.get(adas.community(), button)).isPresent();
    }
}
