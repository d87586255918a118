package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Lets what a group has planned follow the group into another community, after the members have gone with their answers. */
final class GatheringMove {
    private final Handle handle;
    private final Map<String, Object> both;

    GatheringMove(Handle handle, CommunityId from, CommunityId to) {
        this.handle = handle;
        this.both = Map.of("from", from.value(), "to", to.value());
    }

    /** Everything of a group that has gone. */
    void follow(long group) {
        Map<String, Object> one = Map.of("group", group);
        run("""
                update occurrence set community_id = :to where community_id = :from and gathering_id in
                    (select id from gathering g where g.community_id = :from and g.group_id = :group)
                """, one);
        run("update gathering set community_id = :to where community_id = :from and group_id = :group", one);
        for (String table : List.of("term_date", "cohort_calendar", "time_poll")) {
            run("update " + table + " set community_id = :to where community_id = :from and group_id = :group", one);
        }
    }

    /** Everything of a group that goes on in both communities: there with the answers of those who are there. */
    void copy(long group, long copyOfGroup) {
        run("""
                insert into term_date (community_id, group_id, what, zone, begins_at, ends_at, whole_days, starts_at, over_at, revision,
                    changed_at)
                select :to, :copyOfGroup, what, zone, begins_at, ends_at, whole_days, starts_at, over_at, revision, changed_at
                from term_date where community_id = :from and group_id = :group
                """, Map.of("group", group, "copyOfGroup", copyOfGroup));
        run("""
                insert into cohort_calendar (community_id, group_id, zone, leads, digest, done_to, due_at)
                select :to, :copyOfGroup, zone, leads, digest, done_to, due_at from cohort_calendar where community_id = :from and group_id = :group
                """, Map.of("group", group, "copyOfGroup", copyOfGroup));
        copyPolls(group, copyOfGroup);
        List<Long> planned =
                numbers("select id from gathering where community_id = :from and group_id = :group order by id", group);
        List<Map<String, Object>> copies = new ArrayList<>();
        for (long gathering : planned) {
            long copy = handle.createUpdate("""
                            insert into gathering (community_id, kind, group_id, organizer_id, title, about, venue, zone, first_at, rule,
                                minutes, capacity, leads, revision, created_at, changed_at, cancelled_at, series_id)
                            select :to, kind, :copyOfGroup, organizer_id, title, about, venue, zone, first_at, rule,
                                minutes, capacity, leads, revision, created_at, changed_at, cancelled_at, series_id
                            from gathering where community_id = :from and id = :gathering
                            """)
                    .bindMap(both)
                    .bind("copyOfGroup", copyOfGroup)
                    .bind("gathering", gathering)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            Map<String, Object> pair = Map.of("gathering", gathering, "copy", copy);
            copies.add(pair);
            run("""
                    insert into occurrence (community_id, gathering_id, rule_at, local_at, minutes, starts_at, ends_at, state, notes,
                        arrivals, done_to, due_at)
                    select :to, :copy, rule_at, local_at, minutes, starts_at, ends_at, state, notes, arrivals, done_to, due_at
                    from occurrence where community_id = :from and gathering_id = :gathering
                    """, pair);
            run("""
                    update attendance set occurrence_id = (select other.id from occurrence mine
                        join occurrence other on other.community_id = :to and other.gathering_id = :copy
                            and other.rule_at = mine.rule_at
                        where mine.community_id = :from and mine.id = attendance.occurrence_id)
                    where community_id = :to and occurrence_id in
                        (select id from occurrence o where o.community_id = :from and o.gathering_id = :gathering)
                    """, pair);
        }
        for (String table : List.of("gathering", "own_reminders")) {
            copies.forEach(pair -> run(
                    "update " + table + " set series_id = :copy where community_id = :to and series_id = :gathering",
                    pair));
        }
    }

    /** What the group is asked, in both communities: there with the votes of those who are there. */
    private void copyPolls(long group, long copyOfGroup) {
        for (long poll : numbers("select id from time_poll where community_id = :from and group_id = :group", group)) {
            long copy = handle.createUpdate("""
                            insert into time_poll (community_id, group_id, open_group, zone, minutes, starts, opened_at, closes_at,
                                closed_at)
                            select :to, :copyOfGroup, case when open_group is null then null else :copyOfGroup end, zone, minutes,
                                starts, opened_at, closes_at, closed_at
                            from time_poll where community_id = :from and id = :poll
                            """)
                    .bindMap(both)
                    .bind("copyOfGroup", copyOfGroup)
                    .bind("poll", poll)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            run(
                    "update time_vote set poll_id = :copy where community_id = :to and poll_id = :poll",
                    Map.of("poll", poll, "copy", copy));
        }
    }

    private List<Long> numbers(String sql, long group) {
        return handle.createQuery(sql)
                .bind("from", both.get("from"))
                .bind("group", group)
                .mapTo(Long.class)
                .list();
    }

    /** Answers to what has stayed behind mean nothing any more. */
    void leaveTheRest() {
        for (String answers : List.of("attendance", "event_feedback")) {
            run("""
                    delete from %1$s where community_id = :to and not exists
                        (select 1 from occurrence o where o.community_id = :to and o.id = %1$s.occurrence_id)
                    """.formatted(answers), Map.of());
        }
        run("""
                delete from own_reminders where community_id = :to and series_id <> 0 and not exists
                    (select 1 from gathering g where g.community_id = :to and g.id = own_reminders.series_id)
                """, Map.of());
        run("""
                delete from time_vote where community_id = :to and not exists
                    (select 1 from time_poll p where p.community_id = :to and p.id = time_vote.poll_id)
                """, Map.of());
    }

    private void run(String sql, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(both);
        values.putAll(more);
        values.keySet().removeIf(name -> !sql.contains(":" + name));
        handle.createUpdate(sql).bindMap(values).execute();
    }
}
