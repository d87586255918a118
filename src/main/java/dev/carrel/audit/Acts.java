package dev.carrel.audit;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows of acts. One that was done in a group is told as long as everybody in the community may know of the group, and, unless it was done
 * to the group itself, look into it: what is private is no matter of who moderates the community.
 */
public final class Acts {
    private static final List<String> TO_GROUPS =
            ActKind.Area.GROUPS.kinds().stream().map(ActKind::name).toList();
    private static final List<String> ALL =
            Arrays.stream(ActKind.values()).map(ActKind::name).toList();
    private static final String TOLD = """
             from act where act.community_id = :community and act.kind in (<kinds>) and (act.group_id is null or exists (
                select 1 from community_group g where g.community_id = act.community_id and g.id = act.group_id
                    and (g.privacy = 'OPEN' or (g.privacy <> 'HIDDEN' and act.kind in (<groups>)))))
            """;

    /** Keeps an act, within the transaction that does it. */
    public void keep(Handle handle, Act act) {
        handle.createUpdate("""
                        insert into act (community_id, done_at, done_by, done_to, kind, what, group_id)
                        values (:community, :at, :by, :to, :kind, :what, :group)
                        """)
                .bind("community", act.community().value())
                .bind("at", act.at())
                .bind("by", act.by().value())
                .bind("to", act.to().orElse(Act.NOBODY).value())
                .bind("kind", act.kind().name())
                .bind("what", act.what())
                .bind("group", act.group())
                .execute();
    }

    List<Act> newest(Handle handle, CommunityId community, Audit.Asked asked, Instant since, int from, int most) {
        return told(
                        handle,
                        "select *",
                        " order by done_at desc, id desc offset :from rows fetch next :most rows only",
                        community,
                        asked,
                        since)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> act(row))
                .list();
    }

    int count(Handle handle, CommunityId community, Audit.Asked asked, Instant since) {
        return told(handle, "select count(*)", "", community, asked, since)
                .mapTo(Integer.class)
                .one();
    }

    private static Query told(
            Handle handle, String what, String order, CommunityId community, Audit.Asked asked, Instant since) {
        String of = asked.by().isPresent() ? " and act.done_by = :by" : "";
        Query query = handle.createQuery(what + TOLD + " and act.done_at > :since" + of + order)
                .bind("community", community.value())
                .bind("since", since)
                .bindList("kinds", asked.area().map(area -> names(area.kinds())).orElse(ALL))
                .bindList("groups", TO_GROUPS);
        asked.by().ifPresent(member -> query.bind("by", member.value()));
        return query;
    }

    private static List<String> names(List<ActKind> kinds) {
        return kinds.stream().map(ActKind::name).toList();
    }

    private static Act act(ResultSet row) throws SQLException {
        long to = row.getLong("done_to");
        long group = row.getLong("group_id");
        boolean inGroup = !row.wasNull();
        return new Act(
                new CommunityId(row.getLong("community_id")),
                new MemberId(row.getLong("done_by")),
                ActKind.valueOf(row.getString("kind")),
                to == Act.NOBODY.value() ? Optional.empty() : Optional.of(new MemberId(to)),
                row.getString("what"),
                inGroup ? Optional.of(group) : Optional.empty(),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
