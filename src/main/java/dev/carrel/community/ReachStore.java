package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows that say how members want to be told. */
final class ReachStore {
    /** Nothing when the member has ended meanwhile. */
    Optional<ReachWishes> of(Handle handle, Seat seat) {
        List<PersonId> persons = handle.createQuery("""
                        select platform, raw from person
                        where community_id = :community and member_id = :member
                        order by created_at, platform, raw
                        """)
                .bindMap(seat.key())
                .map((row, context) -> new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw")))
                .list();
        Map<Notice, Way> ways = ways(handle, seat);
        return handle.createQuery("""
                        select quiet_from, quiet_until, preferred_platform from member
                        where community_id = :community and id = :member
                        """)
                .bindMap(seat.key())
                .map((row, context) -> new ReachWishes(
                        persons,
                        Optional.ofNullable(row.getString("preferred_platform")).map(Platform::ofKey),
                        quiet(row),
                        ways))
                .findOne();
    }

    private static Map<Notice, Way> ways(Handle handle, Seat seat) {
        Map<Notice, Way> ways = new EnumMap<>(Notice.class);
        for (Notice notice : Notice.values()) {
            ways.put(notice, notice.usual());
        }
        handle.createQuery("select notice, way from member_way where community_id = :community and member_id = :member")
                .bindMap(seat.key())
                .map((row, context) ->
                        Map.entry(Notice.valueOf(row.getString("notice")), Way.valueOf(row.getString("way"))))
                .forEach(chosen -> ways.put(chosen.getKey(), chosen.getValue()));
        return ways;
    }

    /**
     * Where these members are told one kind of notice in person, the preferred platform first; without those who do not want to be.
     */
    Map<MemberId, List<PersonId>> addresses(
            Handle handle, CommunityId community, Collection<MemberId> members, Notice notice) {
        Map<MemberId, List<PersonId>> addresses = new LinkedHashMap<>();
        if (members.isEmpty()) {
            return addresses;
        }
        handle.createQuery("""
                        select person.member_id, person.platform, person.raw,
                            coalesce(
                                (select way from member_way where member_way.community_id = person.community_id
                                    and member_way.member_id = person.member_id and member_way.notice = :notice),
                                :usual) as way
                        from person
                        where person.community_id = :community and person.member_id in (<members>)
                        order by person.member_id,
                            case when person.platform = (select preferred_platform from member
                                where member.community_id = person.community_id and member.id = person.member_id)
                                then 0 else 1 end,
                            person.created_at, person.platform, person.raw
                        """)
                .bindList("members", members.stream().map(MemberId::value).toList())
                .bind("community", community.value())
                .bind("notice", notice.name())
                .bind("usual", notice.usual().name())
                .map((row, context) -> Map.entry(
                        new MemberId(row.getLong("member_id")),
                        Way.valueOf(row.getString("way")) == Way.NOWHERE
                                ? Optional.<PersonId>empty()
                                : Optional.of(
                                        new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw")))))
                .forEach(found -> found.getValue()
                        .ifPresent(person -> addresses
                                .computeIfAbsent(found.getKey(), member -> new ArrayList<>())
                                .add(person)));
        return addresses;
    }

    /** Those of these members who are in their quiet hours at a moment, with the end of these. */
    Map<MemberId, Instant> awake(Handle handle, CommunityId community, Collection<MemberId> members, Instant at) {
        Map<MemberId, Instant> awake = new LinkedHashMap<>();
        if (members.isEmpty()) {
            return awake;
        }
        handle.createQuery("""
                        select member.id, quiet_from, quiet_until, coalesce(member.zone, community.zone, 'UTC') as zone
                        from member join community on community.id = member.community_id
                        where member.community_id = :community and member.id in (<members>) and quiet_from is not null
                        """)
                .bindList("members", members.stream().map(MemberId::value).toList())
                .bind("community", community.value())
                .map((row, context) -> Map.entry(
                        new MemberId(row.getLong("id")),
                        quiet(row).orElseThrow().nextAwake(at, ZoneId.of(row.getString("zone")))))
                .forEach(found -> awake.put(found.getKey(), found.getValue()));
        return awake;
    }

    void setQuiet(Handle handle, Seat seat, Optional<QuietHours> quiet) {
        handle.createUpdate("""
                        update member set quiet_from = :from, quiet_until = :until
                        where community_id = :community and id = :member
                        """)
                .bindMap(seat.key())
                .bind("from", quiet.map(hours -> minutes(hours.from())))
                .bind("until", quiet.map(hours -> minutes(hours.until())))
                .execute();
    }

    void setWay(Handle handle, Seat seat, Notice notice, Way way) {
        handle.createUpdate("""
                        delete from member_way
                        where community_id = :community and member_id = :member and notice = :notice
                        """)
                .bindMap(seat.key())
                .bind("notice", notice.name())
                .execute();
        handle.createUpdate("""
                        insert into member_way (community_id, member_id, notice, way)
                        values (:community, :member, :notice, :way)
                        """)
                .bindMap(seat.key())
                .bind("notice", notice.name())
                .bind("way", way.name())
                .execute();
    }

    void prefer(Handle handle, Seat seat, Platform platform) {
        handle.createUpdate("""
                        update member set preferred_platform = :platform
                        where community_id = :community and id = :member
                        """)
                .bindMap(seat.key())
                .bind("platform", platform.key())
                .execute();
    }

    private static Optional<QuietHours> quiet(ResultSet row) throws SQLException {
        int from = row.getInt("quiet_from");
        if (row.wasNull()) {
            return Optional.empty();
        }
        int until = row.getInt("quiet_until");
        return Optional.of(new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L)));
    }

    /** Of the day: a time column would pass through the zone of the JVM on its way. */
    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
