package dev.carrel.feature.session;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.GatheringId;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Right;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of a member's own groups in their own calendar: a series as it repeats, without what is skipped, and what is moved where it is
 * now. What was cancelled says so for a while, so that calendars take it out.
 */
final class SessionCalendar implements CalendarSource {
    private static final String KIND = "session";

    /** Whoever reads by an address is nobody in particular. */
    private static final MemberId NOBODY = new MemberId(0);

    private static final Duration CANCELLED_SHOWN = Duration.ofDays(30);

    private final Groups groups;
    private final Gatherings gatherings;
    private final InstantSource clock;

    SessionCalendar(Groups groups, Gatherings gatherings, InstantSource clock) {
        this.groups = groups;
        this.gatherings = gatherings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CalendarEntry> entries(Seat seat) {
        List<Long> own = groups.of(seat).stream()
                .filter(Seen::attends)
                .filter(seen -> seen.group().archived().isEmpty())
                .map(seen -> seen.id().value())
                .toList();
        return dated(seat.community(), own).stream().map(SessionCalendar::entry).toList();
    }

    /** What the address of a session leads to: the gathering as which its series began, with all its times and those that go on after it. */
    static CalendarLinks.Entry entryOf(Gathering gathering) {
        return new CalendarLinks.Entry(
                gathering.community(), KIND, gathering.series().value());
    }

    /** Only of open groups: whoever was given the address can read, whoever they are. */
    @Override
    public List<CalendarEntry> given(CommunityId community, long number) {
        Seat anybody = new Seat(community, NOBODY);
        return gatherings.dated(community, new GatheringId(number)).stream()
                .filter(dated -> groups.find(anybody, SessionHost.group(dated.gathering()))
                        .filter(seen -> SessionHost.right(seen).covers(Right.LOOK))
                        .isPresent())
                .map(SessionCalendar::entry)
                .toList();
    }

    private List<Gatherings.Dated> dated(CommunityId community, List<Long> of) {
        return gatherings.dated(community, Kind.SESSION, of, clock.instant().minus(CANCELLED_SHOWN));
    }

    private static CalendarEntry entry(Gatherings.Dated dated) {
        Plan plan = dated.gathering().plan();
        return dated.entry(
                KIND + "-" + dated.gathering().id().value() + "@carrel", plan.about(), plan.venue(), Optional.empty());
    }
}
