package dev.carrel.community;

import dev.carrel.chat.MemberId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes one member of two. Nothing is asked and nothing lost: what the heir has chosen holds, else what the other one has; in a
 * group the higher standing holds, at a gathering whoever has the place; roles, reminders, goals and deliveries are those of both, and so is what
 * was counted; text mode is on when either wanted it, and nothing more is counted when either wanted that.
 */
final class MemberMerge {
    /** Every table that names a member, but for those in which both may have said the same; a test finds one that is forgotten. */
    static final List<String> HANDED_OVER = List.of(
            "person", "reminder", "delivery", "link_code", "calendar_link", "export_link", "participation", "goal");

    /** Tables in which the heir's own row holds, by the column that tells the rows of one member apart. */
    static final List<Own> OWN = List.of(
            new Own("member_role", "role_name"),
            new Own("member_way", "notice"),
            new Own("group_member", "group_id"),
            new Own("attendance", "occurrence_id"),
            new Own("own_reminders", "series_id"),
            new Own("time_vote", "poll_id"),
            new Own("event_feedback", "occurrence_id"),
            new Own("program_watch", "program"),
            new Own("job_watch", "wish"),
            new Own("goal_reason", "community_id"),
            new Own("goal_checkin", "community_id"),
            new Own("focus_part", "sprint_id"),
            new Own("participation_weekly", "community_id"),
            new Own("participation_thanks", "receiver_id"));

    /** Tables whose rows are nobody’s but name a member, each with the column that does. */
    static final List<Own> NAMING = List.of(
            new Own("action", "drawn_for"),
            new Own("feed", "added_by"),
            new Own("mirror_space", "switched_on_by"),
            new Own("group_room", "wanted_by"),
            new Own("gathering", "organizer_id"),
            new Own("act", "done_by"),
            new Own("act", "done_to"));

    /** A table, and a column of it. */
    record Own(String table, String column) {}

    private MemberMerge() {}

    /** Ends a member and hands over everything that was theirs to another one of the same community. */
    static void into(Handle handle, Seat ending, MemberId heir) {
        settings(handle, ending, heir);
        standings(handle, ending, heir);
        counts(handle, ending, heir);
        gatherings(handle, ending, heir);
        for (Own own : OWN) {
            run(
                    handle,
                    "update " + own.table() + " set member_id = :heir where community_id = :community"
                            + " and member_id = :member and " + own.column() + " not in (select " + own.column()
                            + " from " + own.table() + " where community_id = :community and member_id = :heir)",
                    ending,
                    heir);
            run(
                    handle,
                    "delete from " + own.table() + " where community_id = :community and member_id = :member",
                    ending,
                    heir);
        }
        for (String table : HANDED_OVER) {
            run(
                    handle,
                    "update " + table
                            + " set member_id = :heir where community_id = :community and member_id = :member",
                    ending,
                    heir);
        }
        for (Own naming : NAMING) {
            run(
                    handle,
                    "update " + naming.table() + " set " + naming.column()
                            + " = :heir where community_id = :community and " + naming.column() + " = :member",
                    ending,
                    heir);
        }
        run(handle, "delete from member where community_id = :community and id = :member", ending, heir);
    }

    private static void settings(Handle handle, Seat ending, MemberId heir) {
        String other = "(select %s from member other where other.community_id = :community and other.id = :member)";
        run(
                handle,
                "update member set"
                        + " quiet_from = case when quiet_from is null then " + other.formatted("quiet_from")
                        + " else quiet_from end,"
                        + " quiet_until = case when quiet_from is null then " + other.formatted("quiet_until")
                        + " else quiet_until end,"
                        + " zone = coalesce(zone, " + other.formatted("zone") + "),"
                        + " free_hours = coalesce(free_hours, " + other.formatted("free_hours") + "),"
                        + " language_tag = coalesce(language_tag, " + other.formatted("language_tag") + "),"
                        + " app_language = coalesce(app_language, " + other.formatted("app_language") + "),"
                        + " preferred_platform = coalesce(preferred_platform, "
                        + other.formatted("preferred_platform") + "),"
                        + " sharing = case when sharing = 'NOT_COUNTED' or " + other.formatted("sharing")
                        + " = 'NOT_COUNTED' then 'NOT_COUNTED' else coalesce(sharing, " + other.formatted("sharing")
                        + ") end,"
                        + " text_mode = text_mode or " + other.formatted("text_mode") + ","
                        + " zone_offers = greatest(zone_offers, " + other.formatted("zone_offers") + ")"
                        + " where community_id = :community and id = :heir",
                ending,
                heir);
    }

    /** In a group in which the other one stands higher, the heir's own standing does not hold: the words order as the ranks do. */
    private static void standings(Handle handle, Seat ending, MemberId heir) {
        run(handle, """
                delete from group_member where community_id = :community and member_id = :heir and exists (
                    select 1 from group_member other where other.community_id = :community and other.member_id = :member
                        and other.group_id = group_member.group_id and other.standing > group_member.standing
                        and (other.expires_at is null or other.expires_at >= group_member.expires_at))
                """, ending, heir);
    }

    /** What both have a count of becomes one of the heir's; the others are handed over. */
    private static void counts(Handle handle, Seat ending, MemberId heir) {
        String same = """
                other.community_id = :community and other.member_id = %s and other.kind = participation.kind
                    and other.span = participation.span and other.starts_on = participation.starts_on
                """;
        run(
                handle,
                "update participation set amount = amount + (select other.amount from participation other where "
                        + same.formatted(":member") + ") where community_id = :community and member_id = :heir"
                        + " and exists (select 1 from participation other where " + same.formatted(":member") + ")",
                ending,
                heir);
        run(
                handle,
                "delete from participation where community_id = :community and member_id = :member"
                        + " and exists (select 1 from participation other where " + same.formatted(":heir") + ")",
                ending,
                heir);
    }

    private static void gatherings(Handle handle, Seat ending, MemberId heir) {
        run(handle, """
                delete from attendance where community_id = :community and member_id = :heir and answer <> 'GOING' and exists (
                    select 1 from attendance other where other.community_id = :community and other.member_id = :member
                        and other.occurrence_id = attendance.occurrence_id and other.answer in ('GOING', 'OFFERED'))
                """, ending, heir);
        // What was said here weighs more than what was pressed elsewhere.
        run(handle, """
                delete from attendance where community_id = :community and member_id = :heir and pressed_in is not null and exists (
                    select 1 from attendance other where other.community_id = :community and other.member_id = :member
                        and other.occurrence_id = attendance.occurrence_id and other.pressed_in is null and other.answer <> 'SILENT')
                """, ending, heir);
    }

    private static void run(Handle handle, String sql, Seat ending, MemberId heir) {
        var update = handle.createUpdate(sql).bindMap(ending.key());
        if (sql.contains(":heir")) {
            update.bind("heir", heir.value());
        }
        update.execute();
    }
}
