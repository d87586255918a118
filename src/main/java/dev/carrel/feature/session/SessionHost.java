package dev.carrel.feature.session;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.Right;
import dev.carrel.gathering.Ringing;
import dev.carrel.gathering.State;
import dev.carrel.gathering.Tidings;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Privacy;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.participation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Groups as hosts of their sessions: how somebody stands to a group says what they may do, and who is in it is told. */
final class SessionHost implements Host {
    static final String CARD = "session-card";
    static final String PLANNED = "session-planned";
    static final String REMINDER = "session-reminder";
    static final String MISSED = "session-missed";
    static final String OFFER = "session-offer";
    static final String MOVED = "session-moved";
    static final String MOVED_ON = "session-moved-on";
    static final String REPEATS = "session-repeats";
    static final String DROPPED = "session-dropped";

    private static final Duration MISSED_IS_USEFUL = Duration.ofDays(14);

    private final Groups groups;
    private final Outbox outbox;
    private final Tidings tidings;
    private final Counting counting;
    private final InstantSource clock;
    private final Acts acts = new Acts();

    SessionHost(Groups groups, Outbox outbox, Communities communities, Counting counting, InstantSource clock) {
        this.groups = groups;
        this.outbox = outbox;
        this.tidings = new Tidings(outbox, communities, Notice.SESSION);
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public Right rightOf(Handle handle, Seat seat, Gathering gathering) {
        return groups.find(handle, seat, group(gathering))
                .map(SessionHost::right)
                .orElse(Right.NONE);
    }

    /** What a reader may do with the sessions of a group that they see so. */
    static Right right(Seen group) {
        if (group.group().archived().isPresent() || !group.looksInside()) {
            return Right.NONE;
        }
        return group.organizes() ? Right.DECIDE : group.attends() ? Right.TAKE_PART : Right.LOOK;
    }

    static GroupId group(Gathering gathering) {
        return new GroupId(gathering.group().orElseThrow());
    }

    @Override
    public void planned(Handle handle, List<Occurrence> occurrences) {
        Occurrence first = occurrences.getFirst();
        announce(handle, first);
        GroupId group = group(first.gathering());
        List<Home> homes = groups.homes(handle, first.community(), group);
        if (homes.isEmpty() || homes.stream().anyMatch(Home::own)) {
            List<MemberId> others = new ArrayList<>(groups.unreached(handle, first.community(), group));
            others.remove(first.gathering().organizer());
            tell(handle, first, others, PLANNED, "", clock.instant());
        }
    }

    @Override
    public void next(Handle handle, Occurrence occurrence) {
        announce(handle, occurrence);
    }

    private static String card(Occurrence occurrence) {
        return Long.toString(occurrence.id().value());
    }

    @Override
    public void changed(Handle handle, Occurrence occurrence) {
        outbox.changed(handle, occurrence.community(), CARD, card(occurrence));
    }

    private List<MemberId> members(Handle handle, Occurrence occurrence) {
        return groups.attendees(handle, occurrence.community(), group(occurrence.gathering()));
    }

    /** The card goes to every home of the group, once. */
    private void announce(Handle handle, Occurrence occurrence) {
        List<Delivery> cards = groups.homes(handle, occurrence.community(), group(occurrence.gathering())).stream()
                .map(home -> new Delivery(
                        occurrence.community(),
                        CARD + "/" + occurrence.id().value() + "/" + home.place(),
                        CARD,
                        card(occurrence),
                        Optional.empty(),
                        new Recipient.Place(home.place()),
                        clock.instant(),
                        clock.instant(),
                        occurrence.end()))
                .toList();
        outbox.put(handle, cards);
    }

    /**
     * Who comes or might is told each time; who has said nothing the first time, so that they can, or when they have chosen to be told of this
     * series.
     */
    @Override
    public void remind(Handle handle, Occurrence occurrence, Ringing ringing, List<Attendee> attendees) {
        Map<MemberId, Answer> answers =
                attendees.stream().collect(Collectors.toMap(Attendee::member, Attendee::answer));
        List<MemberId> told = members(handle, occurrence).stream()
                .filter(member -> Optional.ofNullable(answers.get(member))
                        .map(Answer::isReminded)
                        .orElseGet(() -> ringing.first() || ringing.own().containsKey(member)))
                .toList();
        if (ringing.first()) {
            announce(handle, occurrence);
        }
        ringing.of(told)
                .forEach((due, members) ->
                        tell(handle, occurrence, members, REMINDER, Long.toString(due.getEpochSecond()), due));
    }

    /** Counts who was there, and who had said so; where nobody has checked in nobody is missed. */
    @Override
    public void ended(Handle handle, Occurrence occurrence, List<Attendee> attendees) {
        List<Attendee> present = attendees.stream()
                .filter(attendee -> attendee.checkedIn().isPresent())
                .toList();
        if (present.isEmpty()) {
            return;
        }
        for (Attendee attendee : attendees) {
            boolean there = attendee.checkedIn().isPresent();
            if (there) {
                count(handle, Kind.SESSION_ATTENDED, occurrence, attendee.member());
            }
            if (attendee.answer() == Answer.GOING) {
                count(handle, there ? Kind.RSVP_KEPT : Kind.RSVP_MISSED, occurrence, attendee.member());
            }
        }
        MemberId organizer = occurrence.gathering().organizer();
        if (present.stream().anyMatch(attendee -> !attendee.member().equals(organizer))) {
            count(handle, Kind.SESSION_ORGANIZED, occurrence, organizer);
        }
    }

    private void count(Handle handle, Kind kind, Occurrence occurrence, MemberId member) {
        counting.count(handle, kind, new Seat(occurrence.community(), member), occurrence.start(), 1);
    }

    /** The organizer is told, once for each session. */
    @Override
    public void missed(Handle handle, Occurrence occurrence) {
        Instant now = clock.instant();
        tell(
                handle,
                occurrence,
                Set.of(occurrence.gathering().organizer()),
                MISSED,
                "",
                now,
                now.plus(MISSED_IS_USEFUL));
    }

    @Override
    public void offered(Handle handle, Occurrence occurrence, MemberId member, Instant until) {
        tell(handle, occurrence, Set.of(member), OFFER, Long.toString(until.getEpochSecond()), clock.instant());
    }

    @Override
    public void moved(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {
        tell(
                handle,
                after,
                Attendee.interested(attendees, by),
                MOVED,
                before.start().getEpochSecond() + " " + after.gathering().revision(),
                clock.instant());
    }

    @Override
    public void movedOn(
            Handle handle, Occurrence before, List<Occurrence> moved, MemberId by, List<Attendee> attendees) {
        Occurrence after = moved.getFirst();
        tell(handle, after, Attendee.interested(attendees, by), MOVED_ON, anew(before, after), clock.instant());
    }

    @Override
    public void repeats(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {
        tell(handle, after, Attendee.interested(attendees, by), REPEATS, anew(before, after), clock.instant());
    }

    /** Tells a series that goes on otherwise from the same one that went there before, and back: each time it is another gathering. */
    private static String anew(Occurrence before, Occurrence after) {
        return before.start().getEpochSecond() + " " + after.gathering().id().value() + " "
                + after.gathering().revision();
    }

    @Override
    public void dropped(Handle handle, List<Occurrence> occurrences, MemberId by, List<Attendee> attendees) {
        tell(
                handle,
                occurrences.getFirst(),
                Attendee.interested(attendees, by),
                DROPPED,
                Integer.toString(occurrences.size()),
                clock.instant());
        keep(handle, occurrences.getFirst(), by);
    }

    /** When a group meets that not everybody may look into is the matter of those who are in it. */
    private void keep(Handle handle, Occurrence dropped, MemberId by) {
        Gathering gathering = dropped.gathering();
        groups.find(handle, new Seat(dropped.community(), by), group(gathering))
                .filter(seen -> seen.group().privacy() == Privacy.OPEN)
                .ifPresent(seen -> acts.keep(
                        handle,
                        Act.of(
                                        dropped.community(),
                                        by,
                                        dropped.state() == State.SKIPPED
                                                ? ActKind.SESSION_SKIPPED
                                                : ActKind.SESSION_CANCELLED,
                                        gathering.plan().title(),
                                        clock.instant())
                                .in(seen.id().value())));
    }

    private void tell(
            Handle handle,
            Occurrence occurrence,
            Collection<MemberId> members,
            String topic,
            String more,
            Instant due) {
        tell(handle, occurrence, members, topic, more, due, occurrence.end());
    }

    private void tell(
            Handle handle,
            Occurrence occurrence,
            Collection<MemberId> members,
            String topic,
            String more,
            Instant due,
            Instant expires) {
        tidings.tell(handle, occurrence, members, topic, more, due, expires);
    }
}
