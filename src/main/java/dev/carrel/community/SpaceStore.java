package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows that say what was decided for one space. */
final class SpaceStore {
    Optional<PlaceId> announcementPlace(Handle handle, CommunityId community, SpaceId space) {
        return handle.createQuery("""
                        select announcement_place from space
                        where community_id = :community and platform = :platform and raw = :raw
                            and announcement_place is not null
                        """)
                .bind("community", community.value())
                .bind("platform", space.platform().key())
                .bind("raw", space.raw())
                .mapTo(String.class)
                .findOne()
                .map(raw -> new PlaceId(space.platform(), raw));
    }

    /** Where announcements go, over all spaces of a community, the earliest space first. */
    List<PlaceId> announcementPlaces(Handle handle, CommunityId community) {
        return handle.createQuery("""
                        select platform, announcement_place from space
                        where community_id = :community and announcement_place is not null
                        order by created_at, platform, raw
                        """)
                .bind("community", community.value())
                .map((row, context) ->
                        new PlaceId(Platform.ofKey(row.getString("platform")), row.getString("announcement_place")))
                .list();
    }

    /** Sets the place, or takes it away; false when the space is not this community's. */
    boolean announceIn(Handle handle, CommunityId community, SpaceId space, Optional<PlaceId> place) {
        return handle.createUpdate("""
                        update space set announcement_place = :place
                        where community_id = :community and platform = :platform and raw = :raw
                        """)
                        .bind("place", place.map(PlaceId::raw))
                        .bind("community", community.value())
                        .bind("platform", space.platform().key())
                        .bind("raw", space.raw())
                        .execute()
                == 1;
    }

    List<SpaceId> of(Handle handle, CommunityId community) {
        return handle.createQuery(
                        "select platform, raw from space where community_id = :community order by created_at, platform, raw")
                .bind("community", community.value())
                .map((row, context) -> new SpaceId(Platform.ofKey(row.getString("platform")), row.getString("raw")))
                .list();
    }

    LinkedSpaces.Size size(Handle handle, CommunityId community) {
        return new LinkedSpaces.Size(
                count(handle, "space", community),
                count(handle, "member", community),
                count(handle, "reminder", community));
    }

    LinkedSpaces.Departure departure(Handle handle, CommunityId community, SpaceId space) {
        boolean last = of(handle, community).stream()
                .noneMatch(other -> other.platform() == space.platform() && !other.equals(space));
        List<Boolean> there = handle.createQuery("""
                        select min(platform) = max(platform) from person
                        where community_id = :community
                        group by member_id
                        having sum(case when platform = :platform then 1 else 0 end) > 0
                        """)
                .bind("community", community.value())
                .bind("platform", space.platform().key())
                .mapTo(Boolean.class)
                .list();
        int leaving = (int) there.stream().filter(alone -> alone).count();
        return new LinkedSpaces.Departure(last, last ? leaving : 0, last ? there.size() - leaving : 0);
    }

    private static int count(Handle handle, String table, CommunityId community) {
        return handle.createQuery("select count(*) from " + table + " where community_id = :community")
                .bind("community", community.value())
                .mapTo(Integer.class)
                .one();
    }
}
