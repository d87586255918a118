package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/** The rows that say what communities and members have decided, and what members may do. */
final class SettingsStore {
    /** Nothing when the member has ended meanwhile. */
    Optional<MemberSettings> ofMember(Handle handle, Seat seat) {
        Role role = handle.createQuery("""
                        select role_name from member_role where community_id = :community and member_id = :member
                        """).bindMap(seat.key()).mapTo(String.class).map(Role::valueOf).stream()
                .max(Comparator.naturalOrder())
                .orElse(Role.STUDENT);
        return handle.createQuery("""
                        select zone, language_tag, app_language, text_mode, zone_offers, sharing from member
                        where community_id = :community and id = :member
                        """)
                .bindMap(seat.key())
                .map((row, context) -> new MemberSettings(
                        role,
                        zone(row),
                        language(row, "language_tag"),
                        language(row, "app_language"),
                        row.getBoolean("text_mode"),
                        row.getInt("zone_offers"),
                        Optional.ofNullable(row.getString("sharing"))
                                .map(Sharing::valueOf)
                                .orElse(Sharing.PRIVATE)))
                .findOne();
    }

    CommunitySettings ofCommunity(Handle handle, CommunityId community) {
        return handle.createQuery("select zone, language_tag from community where id = :community")
                .bind("community", community.value())
                .map((row, context) -> new CommunitySettings(zone(row), language(row, "language_tag")))
                .one();
    }

    void setMemberZone(Handle handle, Seat seat, ZoneId zone) {
        handle.createUpdate("update member set zone = :zone where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("zone", zone.getId())
                .execute();
    }

    /** Counts another offer to tell the zone; false when it was told meanwhile, or has been offered this often already. */
    boolean countZoneOffer(Handle handle, Seat seat, int most) {
        return handle.createUpdate("""
                        update member set zone_offers = zone_offers + 1
                        where community_id = :community and id = :member and zone is null and zone_offers < :most
                        """).bindMap(seat.key()).bind("most", most).execute() == 1;
    }

    void setMemberLanguage(Handle handle, Seat seat, Language language) {
        handle.createUpdate("update member set language_tag = :tag where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("tag", language.tag())
                .execute();
    }

    void clearMemberLanguage(Handle handle, Seat seat) {
        handle.createUpdate("update member set language_tag = null where community_id = :community and id = :member")
                .bindMap(seat.key())
                .execute();
    }

    void setAppLanguage(Handle handle, Seat seat, Optional<Language> language) {
        handle.createUpdate("update member set app_language = :tag where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("tag", language.map(Language::tag))
                .execute();
    }

    void setTextMode(Handle handle, Seat seat, boolean textMode) {
        handle.createUpdate("update member set text_mode = :mode where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("mode", textMode)
                .execute();
    }

    void setSharing(Handle handle, Seat seat, Sharing sharing) {
        handle.createUpdate("update member set sharing = :sharing where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("sharing", sharing.name())
                .execute();
    }

    void setCommunityZone(Handle handle, CommunityId community, ZoneId zone) {
        handle.createUpdate("update community set zone = :zone where id = :community")
                .bind("zone", zone.getId())
                .bind("community", community.value())
                .execute();
    }

    void setCommunityLanguage(Handle handle, CommunityId community, Language language) {
        handle.createUpdate("update community set language_tag = :tag where id = :community")
                .bind("tag", language.tag())
                .bind("community", community.value())
                .execute();
    }

    /** False when it was granted already. */
    boolean grant(Handle handle, Seat seat, Role role, Instant now) {
        boolean granted = handle.createQuery("""
                        select count(*) from member_role
                        where community_id = :community and member_id = :member and role_name = :role
                        """)
                        .bindMap(seat.key())
                        .bind("role", role.name())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!granted) {
            handle.createUpdate("""
                            insert into member_role (community_id, member_id, role_name, granted_at)
                            values (:community, :member, :role, :now)
                            """)
                    .bindMap(seat.key())
                    .bind("role", role.name())
                    .bind("now", now)
                    .execute();
        }
        return !granted;
    }

    /** False when it was not granted. */
    boolean revoke(Handle handle, Seat seat, Role role) {
        return handle.createUpdate("""
                        delete from member_role
                        where community_id = :community and member_id = :member and role_name = :role
                        """)
                        .bindMap(seat.key())
                        .bind("role", role.name())
                        .execute()
                > 0;
    }

    /** The members to whom this role was granted, the earliest first, each with their persons. */
    List<Appointed> appointed(Handle handle, CommunityId community, Role role) {
        SequencedMap<Seat, List<PersonId>> personsOf = new LinkedHashMap<>();
        handle.createQuery("""
                        select person.member_id, person.platform, person.raw
                        from member_role join person
                            on person.community_id = member_role.community_id and person.member_id = member_role.member_id
                        where member_role.community_id = :community and member_role.role_name = :role
                        order by member_role.granted_at, person.member_id, person.platform, person.raw
                        """)
                .bind("community", community.value())
                .bind("role", role.name())
                .map((row, context) -> {
                    Seat seat = new Seat(community, new MemberId(row.getLong("member_id")));
                    Platform platform = Platform.ofKey(row.getString("platform"));
                    return Map.entry(seat, new PersonId(platform, row.getString("raw")));
                })
                .forEach(found -> personsOf
                        .computeIfAbsent(found.getKey(), seat -> new ArrayList<>())
                        .add(found.getValue()));
        return personsOf.entrySet().stream()
                .map(found -> new Appointed(found.getKey(), found.getValue()))
                .toList();
    }

    private static Optional<ZoneId> zone(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("zone")).map(ZoneId::of);
    }

    private static Optional<Language> language(ResultSet row, String column) throws SQLException {
        String tag = row.getString(column);
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
