package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.carrel.store.StoreUnavailable.NewerSchema;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MigrationsTest {
    private static final String COMMUNITY = "insert into community (created_at) values (current_timestamp)";
    private static final String MEMBER = "insert into member (community_id, zone, created_at)"
            + " select id, 'America/Denver', current_timestamp from community";

    private final TestDatabase database;

    MigrationsTest(TestDatabase database) {
        this.database = database;
    }

    /** A database in which these rows were written under an earlier version, opened by this one. */
    private Store broughtUpFrom(int version, String... rows) {
        StoreSettings settings = database.unmigrated();
        try (HikariDataSource connections = ConnectionPool.open(settings, 2)) {
            new Migrations(settings, connections).migrateTo(Integer.toString(version));
            Jdbi.create(connections).useHandle(handle -> List.of(rows).forEach(handle::execute));
        }
        return Store.open(settings);
    }

    @Test
    void names_the_newest_file() throws Exception {
        Path folder = Path.of("src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            List<Integer> versions = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
            assertThat(versions).last().isEqualTo(Migrations.NEWEST);
            assertThat(versions).doesNotHaveDuplicates();
        }
    }

    @Test
    void brings_a_database_with_rows_up_to_date() {
        try (Store store = broughtUpFrom(
                1,
                "insert into community (zone, created_at) values ('America/Denver', current_timestamp)",
                "insert into space (platform, raw, community_id, created_at)"
                        + " select 'discord', '42', id, current_timestamp from community")) {
            String zone = store.read(handle -> handle.createQuery("select zone from community join space"
                            + " on community_id = community.id where raw = '42'")
                    .mapTo(String.class)
                    .one());
            assertThat(zone).isEqualTo("America/Denver");
            List<String> actions = store.read(handle -> handle.createQuery("select id from action")
                    .mapTo(String.class)
                    .list());
            assertThat(actions).isEmpty();
        }
    }

    @Test
    void keeps_the_rows_of_before_setup_and_gives_them_nothing_decided() {
        try (Store store = broughtUpFrom(
                2,
                COMMUNITY,
                "insert into space (platform, raw, community_id, created_at)"
                        + " select 'slack', 'T1', id, current_timestamp from community",
                MEMBER)) {
            List<String> members =
                    store.read(handle -> handle.createQuery("select zone || ' ' || zone_offers from member join space"
                                    + " on space.community_id = member.community_id where announcement_place is null")
                            .mapTo(String.class)
                            .list());
            assertThat(members).containsExactly("America/Denver 0");
        }
    }

    @Test
    void keeps_the_members_of_before_participation_who_are_counted_for_themselves_alone() {
        try (Store store = broughtUpFrom(8, COMMUNITY, MEMBER)) {
            store.write(
                    handle -> handle.execute(
                            "insert into participation (community_id, member_id, kind, span, starts_on,"
                                    + " amount) select community_id, id, 'SESSION_ATTENDED', 'D', 20782, 1 from member where sharing is null"));
            int counted = store.read(handle -> handle.createQuery("select sum(amount) from participation")
                    .mapTo(Integer.class)
                    .one());
            assertThat(counted).isEqualTo(1);
        }
    }

    @Test
    void keeps_the_members_of_before_goals_who_have_none_and_are_not_asked() {
        try (Store store = broughtUpFrom(14, COMMUNITY, MEMBER)) {
            store.write(
                    handle -> handle.execute(
                            "insert into goal (community_id, member_id, words, starts_on, weekly, reason,"
                                    + " created_at) select community_id, id, 'read', date '2026-11-23', false, '', current_timestamp from member"));
            List<String> found = store.read(handle -> handle.createQuery(
                            "select zone || ' ' || goal.words || ' ' || (select count(*) from goal_checkin)"
                                    + " from member join goal on goal.community_id = member.community_id"
                                    + " and goal.member_id = member.id where not goal.counted and done_in is null")
                    .mapTo(String.class)
                    .list());
            assertThat(found).containsExactly("America/Denver read 0");
        }
    }

    @Test
    void keeps_the_spaces_of_before_digests_and_mirrors_and_tells_no_channel() {
        StoreSettings settings = database.unmigrated();
        try (HikariDataSource connections = ConnectionPool.open(settings, 2)) {
            new Migrations(settings, connections).migrateTo("19");
            Jdbi.create(connections).useHandle(handle -> {
                handle.execute("insert into community (created_at) values (current_timestamp)");
                handle.execute("insert into space (platform, raw, community_id, created_at, announcement_place)"
                        + " select 'slack', 'T1', id, current_timestamp, 'C1' from community");
            });
        }

        try (Store store = Store.open(settings)) {
            List<String> found = store.read(handle -> handle.createQuery(
                            "select announcement_place || ' ' || (select count(*) from digest_place)"
                                    + " || ' ' || (select count(*) from mirror_space) || ' ' || (select count(*) from mirror_event) from space")
                    .mapTo(String.class)
                    .list());
            assertThat(found).containsExactly("C1 0 0 0");
        }
    }

    @Test
    void keeps_the_channels_of_before_summaries_and_sums_up_in_none() {
        try (Store store = broughtUpFrom(
                29,
                COMMUNITY,
                "insert into digest_place (community_id, platform, space, place, kept, week_of, due_at)"
                        + " select id, 'slack', 'T1', 'C1', true, date '2026-11-23', current_timestamp from community")) {
            List<String> found = store.read(
                    handle -> handle.createQuery("select place from digest_place where kept and not for_moderators")
                            .mapTo(String.class)
                            .list());
            assertThat(found).containsExactly("C1");
        }
    }

    @Test
    void has_what_is_ahead_looked_at_anew_lists_what_was_approved_and_takes_no_home_for_a_room() {
        String ahead = "timestamp with time zone '2099-01-01 00:00:00+00'";
        try (Store store = broughtUpFrom(
                30,
                COMMUNITY,
                "insert into gathering (community_id, kind, organizer_id, title, about, venue, zone, first_at, minutes, leads,"
                        + " created_at, changed_at) select id, 'SESSION', 1, 'Indexing', '', '', 'UTC',"
                        + " timestamp '2099-01-02 00:00:00', 60, '15', current_timestamp, current_timestamp from community",
                "insert into occurrence (community_id, gathering_id, rule_at, local_at, minutes, starts_at, ends_at, state,"
                        + " notes, done_to, due_at) select community_id, id, first_at, first_at, 60, " + ahead + ", "
                        + ahead
                        + ", 'HELD', '', current_timestamp, " + ahead + " from gathering",
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('gathering', '1', " + ahead + ", false, 1)",
                "insert into group_home (community_id, group_id, platform, space, place)"
                        + " select id, 7, 'slack', 'T1', 'C1' from community",
                "insert into feed_item (community_id, feed_id, identity, digest, title, summary, place, is_event, cancelled,"
                        + " standing, news, at_moment, seen_at, created_at, changed_at) select id, 3, 'one', '', 'Archivist', '',"
                        + " '', false, false, 'APPROVED', true, " + ahead + ", " + ahead + ", " + ahead + ", " + ahead
                        + " from community")) {
            List<Integer> found = store.read(
                    handle -> handle.createQuery("""
                            select count(*) from occurrence, scheduled_tasks, group_home, feed_item
                            where occurrence.due_at <= current_timestamp and occurrence.done_to <= current_timestamp
                                and execution_time <= current_timestamp and not own
                                and listed_at = changed_at and employer = ''
                            """).mapTo(Integer.class).list());
            assertThat(found).containsExactly(1);
        }
    }

    @Test
    void keeps_answers_and_calendars_of_before_interest_takes_no_answer_for_pressed_and_asks_nothing() {
        String then = "timestamp with time zone '2026-12-01 19:00:00+00'";
        try (Store store = broughtUpFrom(
                33,
                COMMUNITY,
                MEMBER,
                "insert into attendance (community_id, occurrence_id, member_id, answer, arrival, answered_at)"
                        + " select community_id, 1, id, 'MAYBE', 1, " + then + " from member",
                "insert into mirror_event (community_id, platform, space, occurrence_id, remote_id, digest, ends_at, gone)"
                        + " select id, 'discord', '100', 1, 'e1', 'd', " + then + ", false from community")) {
            List<String> found = store.read(
                    handle -> handle.createQuery("""
                            select answer || ' ' || remote_id from attendance join mirror_event
                                on mirror_event.occurrence_id = attendance.occurrence_id
                            where pressed_in is null and ask_at is null and leased_until is null and answered_at = ends_at
                            """).mapTo(String.class).list());
            assertThat(found).containsExactly("MAYBE e1");
        }
    }

    @Test
    void keeps_the_rows_of_before_feeds_and_follows_none() {
        try (Store store = broughtUpFrom(8, COMMUNITY, MEMBER)) {
            List<Integer> feeds =
                    store.read(handle -> handle.createQuery("select count(feed.id) from member left join feed"
                                    + " on feed.community_id = member.community_id and feed.added_by = member.id")
                            .mapTo(Integer.class)
                            .list());
            assertThat(feeds).containsExactly(0);
        }
    }

    @Test
    void tells_no_member_of_their_week_who_has_not_asked_for_it() {
        try (Store store = broughtUpFrom(17, COMMUNITY, MEMBER)) {
            List<String> found = store.read(handle -> handle.createQuery(
                            "select zone || ' ' || (select count(*) from participation_weekly) from member")
                    .mapTo(String.class)
                    .list());
            assertThat(found).containsExactly("America/Denver 0");
        }
    }

    @Test
    void keeps_buttons_of_before_it_was_known_whose_they_are_and_people_who_have_not_left() {
        try (Store store = broughtUpFrom(
                8,
                COMMUNITY,
                "insert into member (community_id, created_at) select id, current_timestamp from community",
                "insert into person (community_id, platform, raw, member_id, created_at)"
                        + " select community_id, 'slack', 'U1', id, current_timestamp from member",
                "insert into action (id, community_id, payload, payload_hash, created_at, expires_at)"
                        + " select 'old', id, 'program.find', 'hash', current_timestamp, current_timestamp from community")) {
            int kept = store.read(handle -> handle.createQuery(
                            "select count(*) from action join person"
                                    + " on person.community_id = action.community_id where drawn_for is null and left_at is null")
                    .mapTo(Integer.class)
                    .one());
            assertThat(kept).isOne();
        }
    }

    @Test
    void keeps_the_workspaces_of_before_installations_and_gives_them_none() {
        try (Store store = broughtUpFrom(
                8,
                COMMUNITY,
                "insert into space (platform, raw, community_id, created_at)"
                        + " select 'slack', 'T1', id, current_timestamp from community")) {
            List<String> rows = store.read(handle -> handle.createQuery(
                            "select raw from space" + " left join slack_installation on team = raw where team is null")
                    .mapTo(String.class)
                    .list());
            assertThat(rows).containsExactly("T1");
        }
    }

    @Test
    void keeps_the_items_of_feeds_and_that_each_is_there_once() {
        String item =
                "insert into feed_item (community_id, feed_id, identity, digest, title, summary, place, is_event, cancelled,"
                        + " standing, news, at_moment, seen_at, created_at, changed_at) select id, 1, 'a', 'd', 'Fair', '', '', true, false,"
                        + " 'APPROVED', true, current_timestamp, current_timestamp, current_timestamp, current_timestamp from community";
        try (Store store = broughtUpFrom(36, COMMUNITY, item)) {
            List<String> titles =
                    store.read(handle -> handle.createQuery("select title from feed_item where standing = 'APPROVED'")
                            .mapTo(String.class)
                            .list());
            assertThat(titles).containsExactly("Fair");
            assertThatThrownBy(() -> store.write(handle -> handle.execute(item)))
                    .message()
                    .containsIgnoringCase("feed_item_identity");
        }
    }

    @Test
    void keeps_the_members_of_before_and_knows_nothing_of_their_apps_language() {
        try (Store store = broughtUpFrom(35, COMMUNITY, MEMBER)) {
            List<String> members =
                    store.read(handle -> handle.createQuery("select zone from member where app_language is null")
                            .mapTo(String.class)
                            .list());
            assertThat(members).containsExactly("America/Denver");
        }
    }

    @Test
    void keeps_the_members_of_before_free_hours_and_knows_none_of_theirs() {
        try (Store store = broughtUpFrom(14, COMMUNITY, MEMBER)) {
            List<String> members =
                    store.read(handle -> handle.createQuery("select zone from member where free_hours is null")
                            .mapTo(String.class)
                            .list());
            assertThat(members).containsExactly("America/Denver");
        }
    }

    @Test
    void keeps_the_communities_of_before_acts_and_knows_none_of_theirs() {
        try (Store store = broughtUpFrom(17, COMMUNITY)) {
            store.write(handle -> handle.execute("insert into act (community_id, done_at, done_by, done_to, kind, what)"
                    + " select id, current_timestamp, 1, 0, 'ZONE_SET', 'UTC' from community"));
            List<String> acts = store.read(handle -> handle.createQuery("select kind from act where group_id is null")
                    .mapTo(String.class)
                    .list());
            assertThat(acts).containsExactly("ZONE_SET");
        }
    }

    @Test
    void leaves_a_database_alone_that_is_up_to_date() {
        StoreSettings settings = database.unmigrated();
        Store.open(settings).close();
        try (Store store = Store.open(settings)) {
            int applied = store.read(handle -> handle.createQuery(
                            "select count(*) from \"flyway_schema_history\" where \"version\" is not null")
                    .mapTo(Integer.class)
                    .one());
            assertThat(applied).isEqualTo(Migrations.NEWEST);
        }
    }

    @Test
    void refuses_rows_that_a_newer_version_wrote() {
        StoreSettings settings = database.unmigrated();
        try (Store store = Store.open(settings)) {
            store.write(handle -> handle.execute("update \"flyway_schema_history\" set \"version\" = '99'"
                    + " where \"version\" = '" + Migrations.NEWEST + "'"));
        }
        assertThatThrownBy(() -> Store.open(settings).close())
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        e -> assertThat(e.reason())
                                .isInstanceOfSatisfying(
                                        NewerSchema.class,
                                        reason -> assertThat(reason.found()).isEqualTo(99)))
                .hasMessageContaining("newer Carrel");
    }
}
