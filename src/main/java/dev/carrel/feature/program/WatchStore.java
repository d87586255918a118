package dev.carrel.feature.program;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that say who watches what, and what the facts were that they have seen. */
final class WatchStore {
    /**
     * One member who watches one program.
     *
     * @param seen the digest of the facts that they know
     * @param told how often it has changed since
     */
    record Watch(long id, Seat seat, String program, String seen, int told) {}

    /** A program in one state. */
    record State(String program, String digest) {}

    /** Whoever is to be changed is changed by one at a time. */
    void hold(Handle handle, Seat seat) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bindMap(key(seat))
                .mapTo(Long.class)
                .findOne();
    }

    /** Those of a member, the earliest first. */
    List<Watch> of(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select id, program, seen, told from program_watch
                        where community_id = :community and member_id = :member order by id
                        """)
                .bindMap(key(seat))
                .map((row, context) -> new Watch(
                        row.getLong("id"), seat, row.getString("program"), row.getString("seen"), row.getInt("told")))
                .list();
    }

    void insert(Handle handle, Seat seat, State state, Instant now) {
        handle.createUpdate("""
                        insert into program_watch (community_id, member_id, program, seen, created_at)
                        values (:community, :member, :program, :seen, :now)
                        """)
                .bindMap(key(seat))
                .bind("program", state.program())
                .bind("seen", state.digest())
                .bind("now", now)
                .execute();
    }

    boolean delete(Handle handle, Seat seat, String program) {
        return handle.createUpdate("""
                        delete from program_watch
                        where community_id = :community and member_id = :member and program = :program
                        """)
                        .bindMap(key(seat))
                        .bind("program", program)
                        .execute()
                == 1;
    }

    /** In which states the programs are known that anybody watches. */
    List<State> seen(Handle handle) {
        return handle.createQuery("select distinct program, seen from program_watch")
                .map((row, context) -> new State(row.getString("program"), row.getString("seen")))
                .list();
    }

    /** Where these programs are watched. */
    List<CommunityId> communities(Handle handle, Collection<String> programs) {
        return handle.createQuery("select distinct community_id from program_watch where program in (<programs>)")
                .bindList("programs", List.copyOf(programs))
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** The next members of a community who watch one of these programs. */
    List<MemberId> members(
            Handle handle, CommunityId community, Collection<String> programs, MemberId after, int most) {
        return handle.createQuery("""
                        select distinct member_id from program_watch
                        where community_id = :community and member_id > :after and program in (<programs>)
                        order by member_id fetch first :most rows only
                        """)
                .bindList("programs", List.copyOf(programs))
                .bind("community", community.value())
                .bind("after", after.value())
                .bind("most", most)
                .mapTo(Long.class)
                .map(MemberId::new)
                .list();
    }

    /** What these members watch of these programs; nobody else changes it within this transaction. */
    List<Watch> take(Handle handle, CommunityId community, Collection<MemberId> members, Collection<String> programs) {
        return handle.createQuery("""
                        select id, member_id, program, seen, told from program_watch
                        where community_id = :community and member_id in (<members>) and program in (<programs>)
                        order by member_id, id for update
                        """)
                .bindList("members", members.stream().map(MemberId::value).toList())
                .bindList("programs", List.copyOf(programs))
                .bind("community", community.value())
                .map((row, context) -> new Watch(
                        row.getLong("id"),
                        new Seat(community, new MemberId(row.getLong("member_id"))),
                        row.getString("program"),
                        row.getString("seen"),
                        row.getInt("told")))
                .list();
    }

    /** These have seen another state now. */
    void see(Handle handle, List<Watch> watches, Map<String, String> digests) {
        PreparedBatch batch = handle.prepareBatch(
                "update program_watch set seen = :seen, told = told + 1 where community_id = :community and id = :id");
        for (Watch watch : watches) {
            batch.bind("seen", digests.get(watch.program()))
                    .bind("community", watch.seat().community().value())
                    .bind("id", watch.id())
                    .add();
        }
        batch.execute();
    }

    /** Keeps the facts of a state; who has the same values from another source is remembered with the newest. */
    void keep(Handle handle, Map<State, WatchedFacts> states, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                merge into program_seen s
                using (values (cast(:program as varchar(100)), cast(:digest as varchar(16)),
                    cast(:facts as varchar(100000)), cast(:now as timestamp(6) with time zone)))
                    as n (program, digest, facts, used_at)
                on s.program = n.program and s.digest = n.digest
                when matched then update set facts = n.facts, used_at = n.used_at
                when not matched then insert (program, digest, facts, used_at)
                    values (n.program, n.digest, n.facts, n.used_at)
                """);
        states.forEach((state, facts) -> batch.bind("program", state.program())
                .bind("digest", state.digest())
                .bind("facts", facts.text())
                .bind("now", now)
                .add());
        batch.execute();
    }

    /** These are needed still. */
    void touch(Handle handle, Collection<State> states, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "update program_seen set used_at = :now where program = :program and digest = :digest");
        for (State state : states) {
            batch.bind("now", now)
                    .bind("program", state.program())
                    .bind("digest", state.digest())
                    .add();
        }
        batch.execute();
    }

    Map<State, WatchedFacts> facts(Handle handle, Collection<String> programs) {
        Map<State, WatchedFacts> found = new HashMap<>();
        handle.createQuery("select program, digest, facts from program_seen where program in (<programs>)")
                .bindList("programs", List.copyOf(programs))
                .map((row, context) -> Map.entry(
                        new State(row.getString("program"), row.getString("digest")),
                        WatchedFacts.parse(row.getString("facts"))))
                .forEach(state -> found.put(state.getKey(), state.getValue()));
        return found;
    }

    /** Forgets states that nobody has seen last and that were not spoken of since this moment. */
    void purge(Handle handle, Instant before) {
        handle.createUpdate("""
                        delete from program_seen where used_at < :before and not exists
                            (select 1 from program_watch w
                                where w.program = program_seen.program and w.seen = program_seen.digest)
                        """).bind("before", before).execute();
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }
}
