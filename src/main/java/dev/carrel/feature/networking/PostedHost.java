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
import dev.carrel.gathering.Tidings;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
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
    static final String OFFER = "event-offer";
    static final String MOVED = "event-moved";
    static final String DROPPED = "event-dropped";
    private static final Duration MISSED_IS_USEFUL = Duration.ofDays(14);

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

    /** The card goes to every place of announcements, once. */
    @Override
    public void planned(Handle handle, List<Occurrence> occurrences) {
        Occurrence first = occurrences.getFirst();
        Instant now = clock.instant();
        keep(handle, first, first.gathering().organizer(), ActKind.EVENT_POSTED);
        List<PlaceId> places = communities.announcementPlaces(handle, first.community());
        outbox.put(
                handle,
                places.stream()
                        .map(place -> new Delivery(
                                first.community(),
                                CARD + "/" + first.id().value() + "/" + Announcements.hash(place),
                                CARD,
                                card(first),
                                Optional.empty(),
                                new Recipient.Place(place),
                                now,
                                now,
                                first.end()))
                        .toList());
    }

    private static String card(Occurrence occurrence) {
        return Long.toString(occurrence.id().value());
    }

    @Override
    public void changed(Handle handle, Occurrence occurrence) {
        outbox.changed(handle, occurrence.community(), CARD, card(occurrence));
    }

    /** Who comes or might. */
    @Override
    public void remind(Handle handle, Occurrence occurrence, Instant due, boolean first, List<Attendee> attendees) {
        Set<MemberId> told = attendees.stream()
                .filter(attendee -> attendee.answer().takesPlace() || attendee.answer() == Answer.MAYBE)
                .map(Attendee::member)
                .collect(Collectors.toSet());
        tidings.tell(handle, occurrence, told, REMINDER, Long.toString(due.getEpochSecond()), due, occurrence.end());
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
        tell(handle, occurrences.getFirst(), Attendee.interested(attendees, by), DROPPED, "");
        keep(handle, occurrences.getFirst(), by, ActKind.EVENT_CANCELLED);
    }

    private void keep(Handle handle, Occurrence occurrence, MemberId by, ActKind kind) {
        String title = occurrence.gathering().plan().title();
        acts.keep(handle, Act.of(occurrence.community(), by, kind, title, clock.instant()));
    }

    private void tell(Handle handle, Occurrence occurrence, Collection<MemberId> members, String topic, String more) {
        tidings.tell(handle, occurrence, members, topic, more, clock.instant(), occurrence.end());
    }
}
