package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Moves members from one community to another, with every row that names them. Members keep their numbers, which are never given
 * twice; so a row is to be moved when it is in the one community while its member is already in the other.
 */
final class CommunityMove {
    /** Tables whose rows go where their member goes, {@code member_id} naming them; a test finds one that is forgotten. */
    static final List<String> WITH_MEMBER = List.of(
            "person",
            "member_role",
            "member_way",
            "reminder",
            "delivery",
            "link_code",
            "calendar_link",
            "export_link",
            "group_member",
            "attendance",
            "own_reminders",
            "time_vote",
            "event_feedback",
            "program_watch",
            "job_watch",
            "goal",
            "goal_reason",
            "goal_checkin",
            "focus_part",
            "participation",
            "participation_weekly",
            "participation_thanks");

    /** Tables whose other rows go over when the whole community does. */
    static final List<String> WITH_COMMUNITY = List.of(
            "space",
            "act",
            "action",
            "delivery",
            "link_attempt",
            "calendar_key",
            "community_group",
            "digest_place",
            "group_home",
            "group_room",
            "room_guest",
            "feed",
            "feed_item",
            "feed_item_time",
            "focus_sprint",
            "gathering",
            "mirror_event",
            "mirror_space",
            "occurrence",
            "time_poll",
            "posted_event",
            "term_date",
            "cohort_calendar",
            "event_recording",
            "public_page",
            "posting");

    /** The columns of {@code member} besides its community; a test keeps them equal to the table's. */
    static final List<String> MEMBER_COLUMNS = List.of(
            "id",
            "zone",
            "language_tag",
            "app_language",
            "text_mode",
            "zone_offers",
            "quiet_from",
            "quiet_until",
            "preferred_platform",
            "sharing",
            "free_hours",
            "created_at");

    private final Handle handle;
    private final CommunityId from;
    private final CommunityId to;

    CommunityMove(Handle handle, CommunityId from, CommunityId to) {
        this.handle = handle;
        this.from = from;
        this.to = to;
    }

    /**
     * Everything goes over, and the first community ends. Somebody who is in both becomes one member, of whom the second community's
     * knowledge holds. What the second community has not decided is as the first one had it.
     */
    void everything() {
        Map<Long, Long> known = knownInBoth();
        run("""
                delete from person where community_id = :from and exists (select 1 from person other
                    where other.community_id = :to and other.platform = person.platform and other.raw = person.raw)
                """);
        keepKeysApart();
        new SprintMove(handle, from, to).become();
        pausePages();
        members("true", Map.of());
        for (String table : WITH_COMMUNITY) {
            run("update " + table + " set community_id = :to where community_id = :from");
        }
        known.forEach(
                (ending, heir) -> MemberMerge.into(handle, new Seat(to, new MemberId(ending)), new MemberId(heir)));
        run("""
                update community set
                    zone = coalesce(zone, (select zone from community other where other.id = :from)),
                    language_tag = coalesce(language_tag, (select language_tag from community other where other.id = :from))
                where id = :to
                """);
        handle.createUpdate("delete from community where id = :from")
                .bind("from", from.value())
                .execute();
    }

    /** Everybody who is known on this platform alone goes over; of the others their identities there, with a copy of their settings and roles. */
    void peopleOf(Platform platform, Instant now) {
        members("""
                id in (select member_id from person where community_id = :from
                    group by member_id having min(platform) = :platform and max(platform) = :platform)
                """, Map.of("platform", platform.key()));
        GroupMove groups = new GroupMove(handle, from, to);
        Map<Long, Long> copies = groups.follow(platform);
        List<Long> staying = handle.createQuery("""
                        select distinct member_id from person where community_id = :from and platform = :platform
                        """)
                .bind("from", from.value())
                .bind("platform", platform.key())
                .mapTo(Long.class)
                .list();
        staying.forEach(member -> groups.part(copies, member, part(member, platform, now)));
        groups.appoint();
        new SprintMove(handle, from, to).follow(platform);
        run("""
                update delivery set community_id = :to
                where community_id = :from and member_id is null and platform = :platform
                """, Map.of("platform", platform.key()));
        run(
                "update posting set community_id = :to where community_id = :from and platform = :platform",
                Map.of("platform", platform.key()));
    }

    /** The cards that a space has been shown keep working, wherever they are; on neither side a card is that of somebody who is not there. */
    void copyActions() {
        run("""
                insert into action (id, community_id, payload, payload_hash, drawn_for, created_at, expires_at)
                select id, :to, payload, payload_hash, drawn_for, created_at, expires_at from action where community_id = :from
                """);
        for (String side : List.of(":from", ":to")) {
            run("""
                    update action set drawn_for = null where community_id = %1$s and drawn_for > 0
                        and not exists (select 1 from member where community_id = %1$s and id = action.drawn_for)
                    """.formatted(side));
        }
    }

    private long part(long member, Platform platform, Instant now) {
        long copy = handle.createUpdate("""
                        insert into member (community_id, zone, language_tag, app_language, text_mode, zone_offers, quiet_from,
                            quiet_until, sharing, free_hours, created_at)
                        select :to, zone, language_tag, app_language, text_mode, zone_offers, quiet_from, quiet_until, sharing,
                            free_hours, :now
                        from member where community_id = :from and id = :member
                        """)
                .bindMap(values(Map.of("member", member)))
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        Map<String, Object> both = Map.of("member", member, "copy", copy);
        run("""
                insert into member_role (community_id, member_id, role_name, granted_at)
                select :to, :copy, role_name, granted_at from member_role
                where community_id = :from and member_id = :member
                """, both);
        run("""
                insert into member_way (community_id, member_id, notice, way)
                select :to, :copy, notice, way from member_way where community_id = :from and member_id = :member
                """, both);
        run("""
                insert into own_reminders (community_id, series_id, member_id, leads)
                select :to, series_id, :copy, leads from own_reminders
                where community_id = :from and member_id = :member and series_id = 0
                """, both);
        run("""
                update person set community_id = :to, member_id = :copy
                where community_id = :from and member_id = :member and platform = :platform
                """, Map.of("member", member, "copy", copy, "platform", platform.key()));
        return copy;
    }

    /** Moves the members whom a condition on {@code member} chooses. */
    private void members(String condition, Map<String, Object> values) {
        String columns = String.join(", ", MEMBER_COLUMNS);
        run(
                "insert into member (community_id, " + columns + ") select :to, " + columns
                        + " from member where community_id = :from and " + condition,
                values);
        for (String table : WITH_MEMBER) {
            run("update " + table + " set community_id = :to where community_id = :from"
                    + " and member_id in (select id from member where community_id = :to)");
        }
        run("delete from member where community_id = :from and id in (select id from member where community_id = :to)");
    }

    /** A member of the first community by the member of the second who is the same person. */
    private Map<Long, Long> knownInBoth() {
        Map<Long, Long> heirs = new HashMap<>();
        handle.createQuery("""
                        select mine.member_id as ending, other.member_id as heir
                        from person mine join person other on other.platform = mine.platform and other.raw = mine.raw
                        where mine.community_id = :from and other.community_id = :to
                        order by other.created_at, other.member_id
                        """)
                .bindMap(values(Map.of()))
                .map((row, context) -> Map.entry(row.getLong("ending"), row.getLong("heir")))
                .forEach(pair -> heirs.putIfAbsent(pair.getKey(), pair.getValue()));
        return heirs;
    }

    /**
     * Two communities may have shelved the same action, promised something under the same key or named a group the same: the rows stay
     * two. The group that moves gets its number into its name, and a key that no typed name can be, as those have no tab.
     */
    private void keepKeysApart() {
        run("""
                update community_group set name = substring(name from 1 for 60) || ' (' || id || ')',
                    folded_name = substring(folded_name from 1 for 130) || ' (' || id || ')',
                    listed_name = substring(listed_name from 1 for 150) || '\t' || id
                where community_id = :from and listed_name in
                    (select listed_name from community_group other where other.community_id = :to)
                """);
        run("""
                update action set payload_hash = 'moved:' || id where community_id = :from and payload_hash in
                    (select payload_hash from action other where other.community_id = :to)
                """);
        run("""
                update delivery set dedupe_key = substring(dedupe_key from 1 for 70) || ':moved:' || id
                where community_id = :from and dedupe_key in
                    (select dedupe_key from delivery other where other.community_id = :to)
                """);
    }

    /** What moderators of the one community show to everybody, those of the other may not: unless both do, nothing is shown for now. */
    private void pausePages() {
        run("""
                update public_page set paused = true where community_id in (:from, :to) and
                    (select count(distinct other.community_id) from public_page other
                        where other.community_id in (:from, :to) and not other.paused) < 2
                """);
    }

    private void run(String sql) {
        run(sql, Map.of());
    }

    private void run(String sql, Map<String, Object> more) {
        var update = handle.createUpdate(sql);
        values(more).forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                update.bind(name, value);
            }
        });
        update.execute();
    }

    private Map<String, Object> values(Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("from", from.value());
        values.put("to", to.value());
        return values;
    }

    /** A new community that has decided what this one has, to which the space goes. */
    static CommunityId communityFor(Handle handle, CommunityId from, SpaceId space, Instant now) {
        CommunityId alone = new CommunityId(handle.createUpdate("""
                        insert into community (zone, language_tag, created_at)
                        select zone, language_tag, :now from community where id = :from
                        """)
                .bind("now", now)
                .bind("from", from.value())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        handle.createUpdate("""
                        update space set community_id = :to
                        where community_id = :from and platform = :platform and raw = :raw
                        """)
                .bind("to", alone.value())
                .bind("from", from.value())
                .bind("platform", space.platform().key())
                .bind("raw", space.raw())
                .execute();
        for (String table : List.of("digest_place", "mirror_space", "mirror_event")) {
            handle.createUpdate("update " + table + """
                             set community_id = :to where community_id = :from and platform = :platform and space = :raw
                            """)
                    .bind("to", alone.value())
                    .bind("from", from.value())
                    .bind("platform", space.platform().key())
                    .bind("raw", space.raw())
                    .execute();
        }
        return alone;
    }
}
