package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.GatheringId;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of {@link Details}. */
final class DetailsStore {
    void set(Handle handle, Gathering gathering, Details details) {
        boolean known = write(handle, gathering, details, """
                        update posted_event set sort = :sort, link = :link, for_going = :going, speakers = :speakers,
                            topics = :topics, region = :region, cost = :cost, language = :language
                        where community_id = :community and gathering_id = :gathering
                        """) == 1;
        if (!known) {
            write(handle, gathering, details, """
                    insert into posted_event (community_id, gathering_id, sort, link, for_going, speakers, topics, region, cost,
                        language)
                    values (:community, :gathering, :sort, :link, :going, :speakers, :topics, :region, :cost, :language)
                    """);
        }
    }

    private static int write(Handle handle, Gathering gathering, Details details, String sql) {
        return handle.createUpdate(sql)
                .bind("community", gathering.community().value())
                .bind("gathering", gathering.id().value())
                .bind("sort", details.sort().name())
                .bind("link", details.link().map(URI::toString))
                .bind("going", details.forGoing())
                .bind("speakers", details.particulars().speakers())
                .bind("topics", details.particulars().topics())
                .bind("region", details.particulars().region())
                .bind("cost", details.particulars().cost())
                .bind("language", details.particulars().language())
                .execute();
    }

    /** Of these, in one query. */
    Map<GatheringId, Details> of(Handle handle, CommunityId community, Collection<GatheringId> gatherings) {
        Map<GatheringId, Details> details = new HashMap<>();
        if (gatherings.isEmpty()) {
            return details;
        }
        handle.createQuery("""
                        select gathering_id, sort, link, for_going, speakers, topics, region, cost, language from posted_event
                        where community_id = :community and gathering_id in (<gatherings>)
                        """)
                .bind("community", community.value())
                .bindList(
                        "gatherings",
                        gatherings.stream().map(GatheringId::value).toList())
                .map((row, context) -> Map.entry(
                        new GatheringId(row.getLong("gathering_id")),
                        new Details(
                                Sort.valueOf(row.getString("sort")),
                                Optional.ofNullable(row.getString("link")).map(URI::create),
                                row.getBoolean("for_going"),
                                new Particulars(
                                        row.getString("speakers"),
                                        row.getString("topics"),
                                        row.getString("region"),
                                        row.getString("cost"),
                                        row.getString("language")))))
                .forEach(found -> details.put(found.getKey(), found.getValue()));
        return details;
    }
}
