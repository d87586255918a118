package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.Attending;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Press;
import dev.carrel.gathering.Right;
import dev.carrel.mirror.MirrorListener;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Posted events for platforms' own calendars, and who is interested in them there. */
final class MirroredEvents implements MirrorListener {
    static final String TROUBLE = "event-mirror";

    private static final MemberId NOBODY = new MemberId(0);
    private static final Duration USEFUL = Duration.ofDays(7);

    private final PostedEvents posted;
    private final Communities communities;
    private final Outbox outbox;
    private final InstantSource clock;

    MirroredEvents(PostedEvents posted, Communities communities, Outbox outbox, InstantSource clock) {
        this.posted = posted;
        this.communities = communities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** As somebody sees them who has said nothing: without the links for those who go. */
    @Override
    public List<ScheduledEvent> ahead(CommunityId community) {
        return posted.ahead(new Seat(community, NOBODY)).stream()
                .map(event -> new ScheduledEvent(
                        event.id().value(),
                        event.plan().title(),
                        event.plan().about(),
                        where(event),
                        event.occurrence().start(),
                        event.occurrence().end()))
                .toList();
    }

    private static String where(Posted event) {
        return event.plan().venue().isEmpty()
                ? event.link().map(URI::toString).orElse("")
                : event.plan().venue();
    }

    /**
     * Interest is a maybe, of whoever is a member already: a stranger who clicks there has asked nothing of Carrel, and stays one. It takes no
     * place, changes nothing that somebody who comes or waits has said, and is never told back to the platform.
     */
    @Override
    public void interested(CommunityId community, SpaceId space, PersonId person, long number, boolean interested) {
        OccurrenceId id = new OccurrenceId(number);
        communities
                .memberOf(community, person)
                .map(member -> new Seat(community, member))
                .filter(seat -> posted.find(seat, id).isPresent())
                .ifPresent(seat -> pressed(seat, id, new Press(space, true), interested));
        outbox.wake();
    }

    /** The same of whoever has said nothing here since; and a maybe that came from there alone goes with the interest. */
    @Override
    public void interested(CommunityId community, SpaceId space, long number, Set<PersonId> all) {
        OccurrenceId id = new OccurrenceId(number);
        Seat nobody = new Seat(community, NOBODY);
        if (posted.find(nobody, id).isEmpty()) {
            return;
        }
        Press press = new Press(space, false);
        Set<MemberId> interested =
                Set.copyOf(communities.membersOf(community, all).values());
        List<Attendee> said = posted.gatherings().attendees(nobody, id, Right.LOOK);
        Set<MemberId> settled = said.stream()
                .filter(attendee -> press.yieldsTo(attendee.answer()))
                .map(Attendee::member)
                .collect(Collectors.toSet());
        interested.stream()
                .filter(member -> !settled.contains(member))
                .forEach(member -> pressed(new Seat(community, member), id, press, true));
        said.stream()
                .filter(attendee -> press.carries(attendee) && !interested.contains(attendee.member()))
                .forEach(attendee -> pressed(new Seat(community, attendee.member()), id, press, false));
        outbox.wake();
    }

    private void pressed(Seat seat, OccurrenceId id, Press press, boolean interested) {
        Attending attending = posted.gatherings().attending();
        if (interested) {
            attending.interested(seat, id, press);
        } else {
            attending.notInterested(seat, id, press);
        }
    }

    @Override
    public void forbidden(Handle handle, Seat switchedOnBy, SpaceId space) {
        Instant now = clock.instant();
        Set<MemberId> told = Set.of(switchedOnBy.member());
        communities.addresses(handle, switchedOnBy.community(), told, Notice.REMINDER).values().stream()
                .flatMap(persons -> persons.stream().limit(1))
                .forEach(person -> outbox.put(
                        handle,
                        List.of(new Delivery(
                                switchedOnBy.community(),
                                TROUBLE + "/" + space + "/" + now.getEpochSecond(),
                                TROUBLE,
                                space.toString(),
                                Optional.of(switchedOnBy.member()),
                                new Recipient.Person(person),
                                now,
                                now,
                                now.plus(USEFUL)))));
    }
}
