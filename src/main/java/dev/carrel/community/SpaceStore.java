package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
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
}
