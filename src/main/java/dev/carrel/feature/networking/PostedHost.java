package dev.carrel.feature.networking;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
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
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A community as host of its own events: everybody in it may come. Who decides for them is a matter of the caller's role, which is known where
 * a command runs, so the commands' declarations say it.
 */
final class PostedHost implements Host {
    /** Where the machine of gatherings has a group's number: the community as a whole. */
    static final long EVERYBODY = 0;

    static final String CARD = "event-card";
    static final String REMINDER = "event-reminder";
    static final String MISSED = "event-missed";
    static final String BEGUN = "event-begun";
    static final String THANKS = "event-thanks";
    static final String RECORDED = "event-recorded";
    static final String HEARD = "event-heard";
    static final String OFFER = "event-offer";
    static final String MOVED = "event-moved";
    static final String DROPPED = "event-dropped";
    private static final Duration MISSED_IS_USEFUL = Duration.ofDays(14);

    /** For so long after it an event is worth a word of thanks, or its recording one of its own. */
    private static final Duration MEMORABLE = Duration.ofDays(3);

    /** So long after an event those who came have said of it what they will. */
    private static final Duration HEARD_AFTER = Duration.ofDays(1);

    private final Outbox outbox;
    private final Communities communities;
    private final Tidings tidings;
    private final InstantSource clock;
    private final Acts acts = new Acts();

    PostedHost(Outbox outbox, Communities communities, InstantSource clock) {
        this.outbox = outbox;
        this.communities = communities;
        this.tidings = new Tidings(outbox, communities, Notice.EVENT);
        this.clock = clock;
    }

    @Override
    public Right rightOf(Handle handle, Seat seat, Gathering gathering) {
        return Right.DECIDE;
    }

    @Override
    public void planned(Handle handle, List<Occurrence> occurrences) {
        Occurrence first = occurrences.getFirst();
        keep(handle, first, first.gathering().organizer(), ActKind.EVENT_POSTED);
        announce(handle, first);
    }

    @Override
    public void next(Handle handle, Occurrence occurrence) {
        announce(handle, occurrence);
    }

    /** The card goes to every place of announcements, once. */
    private void announce(Handle handle, Occurrence event) {
        Instant now = clock.instant();
        List<PlaceId> places = communities.announcementPlaces(handle, event.community());
        outbox.put(
                handle,
                places.stream()
                        .map(place -> new Delivery(
                                event.community(),
                                CARD + "/" + event.id().value() + "/" + Announcements.hash(place),
                                CARD,
                                card(event),
                                Optional.empty(),
                                new Recipient.Place(place),
                                now,
                                now,
                                event.end()))
                        .toList());
    }

    private static String card(Occurrence occurrence) {
        return Long.toString(occurrence.id().value());
    }

    @Override
    public void changed(Handle handle, Occurrence occurrence) {
        outbox.changed(handle, occurrence.community(), CARD, card(occurrence));
    }

    /** Who comes or might; when it has begun meanwhile, who comes is told that. */
    @Override
    public void remind(Handle handle, Occurrence occurrence, Ringing ringing, List<Attendee> attendees) {
        boolean begun = !clock.instant().isBefore(occurrence.start());
        List<MemberId> told = attendees.stream()
                .filter(attendee -> attendee.answer().isReminded())
                .filter(attendee -> !begun || attendee.answer() != Answer.GOING)
                .map(Attendee::member)
                .toList();
        ringing.of(told)
                .forEach((due, members) -> tidings.tell(
                        handle,
                        occurrence,
                        members,
                        REMINDER,
                        Long.toString(due.getEpochSecond()),
                        due,
                        occurrence.end()));
    }

    /** Who comes is told, once for each start. */
    @Override
    public void begun(Handle handle, Occurrence occurrence, List<Attendee> attendees) {
        tidings.tell(handle, occurrence, came(attendees), BEGUN, "", occurrence.start(), occurrence.end());
    }

    /** Whoever came is thanked and asked how it was; whoever posted it hears what they said. Nobody hears of what nobody came to. */
    @Override
    public void ended(Handle handle, Occurrence occurrence, List<Attendee> attendees) {
        Instant now = clock.instant();
        Instant expires = occurrence.closing().plus(MEMORABLE);
        MemberId organizer = occurrence.gathering().organizer();
        Set<MemberId> thanked = came(attendees);
        thanked.remove(organizer);
        if (thanked.isEmpty() || !now.isBefore(expires)) {
            return;
        }
        tidings.tellAwake(handle, occurrence, thanked, THANKS, "", now, expires);
        tidings.tellAwake(
                handle, occurrence, Set.of(organizer), HEARD, "", now.plus(HEARD_AFTER), now.plus(MISSED_IS_USEFUL));
    }

    /** Those who came are told that it can be seen again, once. */
    void recorded(Handle handle, Occurrence occurrence, Collection<MemberId> members) {
        Instant now = clock.instant();
        tidings.tellAwake(handle, occurrence, members, RECORDED, "", now, now.plus(MEMORABLE));
    }

    /** Those who said that they were going, or were there. */
    static Set<MemberId> came(List<Attendee> attendees) {
        return attendees.stream()
                .filter(PostedHost::came)
                .map(Attendee::member)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static boolean came(Attendee attendee) {
        return attendee.answer() == Answer.GOING || attendee.checkedIn().isPresent();
    }

    /** Whoever posted it is told, once. */
    @Override
    public void missed(Handle handle, Occurrence occurrence) {
        Instant now = clock.instant();
        Set<MemberId> organizer = Set.of(occurrence.gathering().organizer());
        tidings.tell(handle, occurrence, organizer, MISSED, "", now, now.plus(MISSED_IS_USEFUL));
    }

    @Override
    public void offered(Handle handle, Occurrence occurrence, MemberId member, Instant until) {
        tell(handle, occurrence, Set.of(member), OFFER, Long.toString(until.getEpochSecond()));
    }

    @Override
    public void moved(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {
        String more = before.start().getEpochSecond() + " " + after.gathering().revision();
        tell(handle, after, Attendee.interested(attendees, by), MOVED, more);
    }

    @Override
    public void dropped(Handle handle, List<Occurrence> occurrences, MemberId by, List<Attendee> attendees) {
        Occurrence first = occurrences.getFirst();
        tell(handle, first, Attendee.interested(attendees, by), DROPPED, Integer.toString(occurrences.size()));
        keep(handle, first, by, first.state() == State.SKIPPED ? ActKind.EVENT_SKIPPED : ActKind.EVENT_CANCELLED);
    }

    private void keep(Handle handle, Occurrence occurrence, MemberId by, ActKind kind) {
        String title = occurrence.gathering().plan().title();
        acts.keep(handle, Act.of(occurrence.community(), by, kind, title, clock.instant()));
    }

    private void tell(Handle handle, Occurrence occurrence, Collection<MemberId> members, String topic, String more) {
        tidings.tell(handle, occurrence, members, topic, more, clock.instant(), occurrence.end());
    }
}
