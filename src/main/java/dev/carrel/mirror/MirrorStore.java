package dev.carrel.mirror;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of calendars that are kept true, and of what stands there. */
final class MirrorStore {
    private static final String KEY = " community_id = :community and platform = :platform and space = :space ";

    private static <S extends SqlStatement<S>> S at(S statement, CommunityId community, SpaceId space) {
        return statement
                .bind("community", community.value())
                .bind("platform", space.platform().key())
                .bind("space", space.raw());
    }

    /** Where anything is, with how it stands. */
    List<Mirrored> of(Handle handle, CommunityId community) {
        return handle.createQuery("""
                        select s.platform, s.space, s.ending, s.problem, s.left_out,
                            count(case when e.gone = false then 1 end) as shown, count(case when e.gone = true then 1 end) as gone
                        from mirror_space s left join mirror_event e on e.community_id = s.community_id
                            and e.platform = s.platform and e.space = s.space
                        where s.community_id = :community
                        group by s.platform, s.space, s.ending, s.problem, s.left_out, s.created_at
                        order by s.created_at, s.space
                        """)
                .bind("community", community.value())
                .map((row, context) -> new Mirrored(
                        space(row),
                        row.getBoolean("ending"),
                        Optional.ofNullable(row.getString("problem")),
                        row.getInt("shown"),
                        row.getInt("left_out"),
                        row.getInt("gone")))
                .list();
    }

    /** Switches it on, also while it is being taken away. */
    void begin(Handle handle, Seat by, SpaceId space, Instant now) {
        int before = at(handle.createUpdate("""
                        update mirror_space set ending = false, switched_on_by = :member, problem = null, due_at = :now
                        where""" + KEY), by.community(), space)
                .bind("member", by.member().value())
                .bind("now", now)
                .execute();
        if (before == 0) {
            at(handle.createUpdate("""
                            insert into mirror_space (community_id, platform, space, switched_on_by, created_at, ending, due_at)
                            values (:community, :platform, :space, :member, :now, false, :now)
                            """), by.community(), space)
                    .bind("member", by.member().value())
                    .bind("now", now)
                    .execute();
        }
    }

    /** Whether it is switched on; no more while it is being taken away. */
    boolean isOn(Handle handle, CommunityId community, SpaceId space) {
        return at(handle.createQuery("select space from mirror_space where ending = false and" + KEY), community, space)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Has everything taken away there; false when it is not on. */
    boolean end(Handle handle, CommunityId community, SpaceId space, Instant now) {
        return at(
                                handle.createUpdate("update mirror_space set ending = true, due_at = :now where" + KEY),
                                community,
                                space)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /**
     * Has the calendars of a community compared at a moment, if not before. It holds the rows also where they are due already, so that whoever
     * takes one on waits for the end of this transaction and reads what it has changed.
     */
    void changed(Handle handle, CommunityId community, Instant due) {
        handle.createUpdate("""
                        update mirror_space set due_at = case when due_at > :due then :due else due_at end
                        where community_id = :community
                        """)
                .bind("community", community.value())
                .bind("due", due)
                .execute();
    }

    /** Those that are due, the longest overdue first, which nobody has taken on. */
    List<MirrorSpace> due(Handle handle, Collection<Platform> platforms, Instant now, Instant lease, int most) {
        return handle.createQuery("""
                        select community_id, platform, space, switched_on_by, ending, problem, left_out from mirror_space
                        where due_at <= :now and (leased_until is null or leased_until <= :now) and platform in (<platforms>)
                        order by due_at fetch first :most rows only
                        """)
                .bind("now", now)
                .bind("most", most)
                .bindList("platforms", platforms.stream().map(Platform::key).toList())
                .map((row, context) -> new MirrorSpace(
                        new CommunityId(row.getLong("community_id")),
                        space(row),
                        new MemberId(row.getLong("switched_on_by")),
                        row.getBoolean("ending"),
                        Optional.ofNullable(row.getString("problem")),
                        row.getInt("left_out"),
                        lease))
                .list();
    }

    /** Takes one on; false when another node has. What changes from now on makes it due again. */
    boolean take(Handle handle, MirrorSpace taken, Instant now) {
        return at(
                                handle.createUpdate(
                                        "update mirror_space set leased_until = :lease, due_at = :lease where" + KEY
                                                + "and due_at <= :now and (leased_until is null or leased_until <= :now)"),
                                taken.community(),
                                taken.space())
                        .bind("lease", taken.lease())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Gives it back; it is due at this moment, or earlier where something has changed meanwhile. */
    void giveBack(Handle handle, MirrorSpace taken, Optional<String> problem, int leftOut, Instant due) {
        at(handle.createUpdate("""
                        update mirror_space set leased_until = null, problem = :problem, left_out = :left,
                            due_at = case when due_at = :lease then :due else due_at end
                        where leased_until = :lease and""" + KEY), taken.community(), taken.space())
                .bind("problem", problem)
                .bind("left", leftOut)
                .bind("lease", taken.lease())
                .bind("due", due)
                .execute();
    }

    /** Forgets a calendar that is not to be kept true any more; false when somebody has switched it on again. */
    boolean forget(Handle handle, MirrorSpace taken) {
        boolean ended = at(
                                handle.createUpdate("delete from mirror_space where ending and" + KEY),
                                taken.community(),
                                taken.space())
                        .execute()
                == 1;
        if (ended) {
            at(handle.createUpdate("delete from mirror_event where" + KEY), taken.community(), taken.space())
                    .execute();
        }
        return ended;
    }

    Map<Long, MirrorEvent> events(Handle handle, MirrorSpace of) {
        Map<Long, MirrorEvent> events = new HashMap<>();
        at(
                        handle.createQuery(
                                "select occurrence_id, remote_id, digest, ends_at, gone from mirror_event where" + KEY),
                        of.community(),
                        of.space())
                .map((row, context) -> new MirrorEvent(
                        row.getLong("occurrence_id"),
                        Optional.ofNullable(row.getString("remote_id")),
                        row.getString("digest"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("gone")))
                .forEach(event -> events.put(event.number(), event));
        return events;
    }

    void set(Handle handle, MirrorSpace of, MirrorEvent event) {
        int before = at(handle.createUpdate("""
                        update mirror_event set remote_id = :remote, digest = :digest, ends_at = :ends, gone = :gone
                        where occurrence_id = :number and""" + KEY), of.community(), of.space())
                .bind("number", event.number())
                .bind("remote", event.id())
                .bind("digest", event.digest())
                .bind("ends", event.end())
                .bind("gone", event.gone())
                .execute();
        if (before == 1) {
            return;
        }
        at(handle.createUpdate("""
                        insert into mirror_event (community_id, platform, space, occurrence_id, remote_id, digest, ends_at, gone)
                        values (:community, :platform, :space, :number, :remote, :digest, :ends, :gone)
                        """), of.community(), of.space())
                .bind("number", event.number())
                .bind("remote", event.id())
                .bind("digest", event.digest())
                .bind("ends", event.end())
                .bind("gone", event.gone())
                .execute();
    }

    void delete(Handle handle, MirrorSpace of, Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            at(
                            handle.createUpdate(
                                    "delete from mirror_event where" + KEY + "and occurrence_id in (<numbers>)"),
                            of.community(),
                            of.space())
                    .bindList("numbers", List.copyOf(numbers))
                    .execute();
        }
    }

    /** Which event of which community an entry in a calendar stands for. */
    record Meant(CommunityId community, long number) {}

    Optional<Meant> meant(Handle handle, SpaceId space, String id) {
        return handle.createQuery("""
                        select community_id, occurrence_id from mirror_event
                        where remote_id = :id and platform = :platform and space = :space and gone = false
                        """)
                .bind("id", id)
                .bind("platform", space.platform().key())
                .bind("space", space.raw())
                .map((row, context) ->
                        new Meant(new CommunityId(row.getLong("community_id")), row.getLong("occurrence_id")))
                .findFirst();
    }

    /** Has asked, soon after this moment, who is interested in what stands in these calendars and is not over. */
    void missed(Handle handle, Collection<SpaceId> spaces, Instant now) {
        handle.createUpdate("""
                        update mirror_event set ask_at = :now
                        where gone = false and ends_at > :now and (platform, space) in (<spaces>)
                        """)
                .bind("now", now)
                .bindMethodsList("spaces", spaces.stream().map(Place::of).toList(), List.of("platform", "raw"))
                .execute();
    }

    /** A space as its rows name it. */
    public record Place(String platform, String raw) {
        static Place of(SpaceId space) {
            return new Place(space.platform().key(), space.raw());
        }
    }

    /** What is to be asked by now and by nobody else, the longest overdue first; nothing of a calendar that is being taken away. */
    List<MirrorQuestion> toAsk(Handle handle, Collection<Platform> platforms, Instant now, Instant lease, int most) {
        return handle.createQuery("""
                        select e.community_id, e.platform, e.space, e.occurrence_id, e.remote_id from mirror_event e
                            join mirror_space s on s.community_id = e.community_id and s.platform = e.platform
                                and s.space = e.space and s.ending = false
                        where e.ask_at <= :now and (e.leased_until is null or e.leased_until <= :now)
                            and e.platform in (<platforms>) and e.remote_id is not null and e.gone = false and e.ends_at > :now
                        order by e.ask_at, e.ends_at fetch first :most rows only
                        """)
                .bind("now", now)
                .bind("most", most)
                .bindList("platforms", platforms.stream().map(Platform::key).toList())
                .map((row, context) -> new MirrorQuestion(
                        new CommunityId(row.getLong("community_id")),
                        space(row),
                        row.getLong("occurrence_id"),
                        row.getString("remote_id"),
                        lease))
                .list();
    }

    /** Takes a question on; false when another node has. What is missed from now on makes it due again. */
    boolean take(Handle handle, MirrorQuestion taken, Instant now) {
        return at(handle.createUpdate("""
                        update mirror_event set leased_until = :lease, ask_at = :lease
                        where ask_at <= :now and (leased_until is null or leased_until <= :now) and occurrence_id = :number and
                        """ + KEY), taken.community(), taken.space())
                        .bind("lease", taken.lease())
                        .bind("now", now)
                        .bind("number", taken.number())
                        .execute()
                == 1;
    }

    /** Puts a question down, which is asked again at a moment if there is one, or earlier where something was missed meanwhile. */
    void answered(Handle handle, MirrorQuestion taken, Optional<Instant> again) {
        at(handle.createUpdate("""
                        update mirror_event set leased_until = null, ask_at = case when ask_at = :lease then :again else ask_at end
                        where leased_until = :lease and occurrence_id = :number and""" + KEY), taken.community(), taken.space())
                .bind("lease", taken.lease())
                .bind("again", again)
                .bind("number", taken.number())
                .execute();
    }

    private static SpaceId space(ResultSet row) throws SQLException {
        return new SpaceId(Platform.ofKey(row.getString("platform")), row.getString("space"));
    }
}
