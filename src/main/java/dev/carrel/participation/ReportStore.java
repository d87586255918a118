package dev.carrel.participation;

import dev.carrel.chat.CommunityId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows that tell how a community does. Nothing of a group that not everybody may look into is read here, neither its sessions nor that it
 * exists; so what is counted of members without the group that it was in is left out, too.
 */
final class ReportStore {
    /** What begins in the weeks asked for, is over, and is for everybody; {@code g} is its gathering. A group that was archived held what was over by then. */
    private static final String HELD = """
             where o.community_id = :community and o.starts_at >= :since and o.starts_at < :until and o.ends_at <= :now
                and o.state = 'HELD' and (g.kind = 'EVENT' or exists (select 1 from community_group c
                    where c.community_id = g.community_id and c.id = g.group_id and c.privacy = 'OPEN'
                        and (c.archived_at is null or c.archived_at >= o.ends_at)))
            """;

    private static final String TIMES = """
             from occurrence o join gathering g on g.community_id = o.community_id and g.id = o.gathering_id
            """;
    private static final String PEOPLE = TIMES + """
                join attendance a on a.community_id = o.community_id and a.occurrence_id = o.id
                join member m on m.community_id = a.community_id and m.id = a.member_id
            """;
    private static final String COUNTED = "(m.sharing is null or m.sharing <> 'NOT_COUNTED')";
    private static final String CHECKED_IN = " and g.kind = 'SESSION' and a.checked_in_at is not null and " + COUNTED;
    private static final String DONE = """
             from participation p join member m on m.community_id = p.community_id and m.id = p.member_id
            where p.community_id = :community and p.starts_on >= :first and p.starts_on < :last and p.kind not in (<atSessions>)
                and
            """ + COUNTED;

    /** What people meet for, as the rows of gatherings say it. */
    private enum Meeting {
        SESSION,
        EVENT
    }

    private final Handle handle;
    private final CommunityId community;
    private final ZoneId zone;
    private final Instant now;

    /** Asks within a transaction; weeks are those of this zone. */
    ReportStore(Handle handle, CommunityId community, ZoneId zone, Instant now) {
        this.handle = handle;
        this.community = community;
        this.zone = zone;
        this.now = now;
    }

    /** How many took part from a Monday until another one, without those who do not want to be counted any more. */
    Report.Span span(LocalDate since, LocalDate until) {
        Map<Meeting, Report.Held> held = held(since, until);
        return new Report.Span(
                since,
                Report.Figure.of(people(since, until)),
                lines(since, until),
                held.getOrDefault(Meeting.SESSION, Report.Held.NOTHING),
                held.getOrDefault(Meeting.EVENT, Report.Held.NOTHING));
    }

    private long people(LocalDate since, LocalDate until) {
        String there = "select a.member_id" + PEOPLE + HELD + CHECKED_IN;
        return done("select count(*) from (select p.member_id" + DONE + " union " + there + ") person", since, until)
                .bind("since", start(since))
                .bind("until", start(until))
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /** How many took part in each of so many weeks, the first of which begins on this Monday. */
    List<Report.Turnout> turnout(LocalDate first, int weeks) {
        String week = IntStream.range(0, weeks)
                .mapToObj(number -> " when o.starts_at < :end" + number + " then " + number)
                .collect(Collectors.joining("", "case", " end"));
        Query query = done(
                        "select week, count(distinct member_id) as people from (select (p.starts_on - :first) / 7 as week, p.member_id"
                                + DONE + " union all select " + week + " as week, a.member_id" + PEOPLE + HELD
                                + CHECKED_IN
                                + ") person group by week",
                        first,
                        first.plusWeeks(weeks))
                .bind("since", start(first))
                .bind("until", start(first.plusWeeks(weeks)))
                .bind("now", now);
        IntStream.range(0, weeks).forEach(number -> query.bind("end" + number, start(first.plusWeeks(number + 1L))));
        Map<Integer, Long> people = query.map((row, context) -> Map.entry(row.getInt("week"), row.getLong("people")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return IntStream.range(0, weeks)
                .mapToObj(number ->
                        new Report.Turnout(first.plusWeeks(number), Report.Figure.of(people.getOrDefault(number, 0L))))
                .toList();
    }

    private List<Report.Line> lines(LocalDate since, LocalDate until) {
        return done(
                        "select p.kind, count(distinct p.member_id) as people, sum(p.amount) as amount" + DONE
                                + " group by p.kind",
                        since,
                        until)
                .map((row, context) -> new Report.Line(
                        Kind.valueOf(row.getString("kind")),
                        Report.Figure.of(row.getLong("people")),
                        Report.Figure.of(row.getLong("amount"), row.getLong("people"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Report.Line::kind))
                .toList();
    }

    private Query done(String sql, LocalDate since, LocalDate until) {
        return handle.createQuery(sql)
                .bind("community", community.value())
                .bind("first", Days.number(since))
                .bind("last", Days.number(until))
                .bindList(
                        "atSessions", Kind.atSessions().stream().map(Kind::name).toList());
    }

    /** How many came to what, and which places were theirs. */
    private record Crowd(Report.Figure people, Report.Figure taken) {
        static final Crowd NOBODY = new Crowd(Report.Figure.of(0), Report.Figure.of(0));
    }

    private Map<Meeting, Report.Held> held(LocalDate since, LocalDate until) {
        Map<Meeting, Crowd> crowds = new EnumMap<>(Meeting.class);
        window("""
                        select g.kind,
                            count(distinct case when (a.checked_in_at is not null or (g.kind = 'EVENT' and a.answer = 'GOING'))
                                and %s then a.member_id end) as people,
                            count(distinct case when g.capacity is not null and a.answer = 'GOING' then a.member_id end) as takers,
                            count(case when g.capacity is not null and a.answer = 'GOING' then 1 end) as taken
                        """.formatted(COUNTED) + PEOPLE + HELD + " group by g.kind", since, until)
                .map((row, context) -> Map.entry(
                        Meeting.valueOf(row.getString("kind")),
                        new Crowd(
                                Report.Figure.of(row.getLong("people")),
                                Report.Figure.of(row.getLong("taken"), row.getLong("takers")))))
                .forEach(found -> crowds.put(found.getKey(), found.getValue()));
        Map<Meeting, Report.Held> held = new EnumMap<>(Meeting.class);
        window(
                        "select g.kind, count(*) as times, coalesce(sum(g.capacity), 0) as places" + TIMES + HELD
                                + " group by g.kind",
                        since,
                        until)
                .map((row, context) -> {
                    Meeting meeting = Meeting.valueOf(row.getString("kind"));
                    Crowd crowd = crowds.getOrDefault(meeting, Crowd.NOBODY);
                    return Map.entry(
                            meeting,
                            new Report.Held(
                                    row.getLong("times"), crowd.people(), row.getLong("places"), crowd.taken()));
                })
                .forEach(found -> held.put(found.getKey(), found.getValue()));
        return held;
    }

    private Query window(String sql, LocalDate since, LocalDate until) {
        return handle.createQuery(sql)
                .bind("community", community.value())
                .bind("since", start(since))
                .bind("until", start(until))
                .bind("now", now);
    }

    /** Groups of which the last that is known happened from a Monday until another one, the latest first. */
    List<Silent> silent(LocalDate since, LocalDate until, int from, int most) {
        return fallen(
                        "select id, name, last_sign",
                        " order by last_sign desc, id offset :from rows fetch next :most rows only",
                        since,
                        until)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> new Silent(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("last_sign", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many {@link #silent} has. */
    int countSilent(LocalDate since, LocalDate until) {
        return fallen("select count(*)", "", since, until).mapTo(Integer.class).one();
    }

    private Query fallen(String what, String order, LocalDate since, LocalDate until) {
        return handle.createQuery(what + """
                         from (select c.id, c.name, greatest(c.created_at,
                            coalesce((select max(one.since) from group_member one where one.community_id = c.community_id
                                and one.group_id = c.id and one.standing in ('MEMBER', 'ORGANIZER')), c.created_at),
                            coalesce((select max(o.ends_at) from gathering g join occurrence o on o.community_id = g.community_id
                                and o.gathering_id = g.id where g.community_id = c.community_id and g.group_id = c.id
                                and g.kind = 'SESSION' and o.state = 'HELD'), c.created_at),
                            coalesce((select max(poll.opened_at) from time_poll poll where poll.community_id = c.community_id
                                and poll.group_id = c.id), c.created_at),
                            coalesce((select max(term.over_at) from term_date term where term.community_id = c.community_id
                                and term.group_id = c.id), c.created_at)) as last_sign
                            from community_group c
                            where c.community_id = :community and c.privacy = 'OPEN' and c.archived_at is null) alive
                        where last_sign >= :since and last_sign < :until
                        """ + order)
                .bind("community", community.value())
                .bind("since", start(since))
                .bind("until", start(until));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
