package dev.carrel.feature.group;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.group.Group;
import dev.carrel.group.GroupListener;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Promises to tell members what happens in groups: each of them by a message of their own, the same thing once a day at most. */
final class GroupNews implements GroupListener {
    static final String JOINED = "group-joined";
    static final String ASKED = "group-asked";
    static final String DECIDED = "group-decided";
    static final String INVITED = "group-invited";
    static final String INHERITED = "group-inherited";

    private static final Duration USEFUL = Duration.ofDays(7);

    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final Circles.Leaving leaving;

    GroupNews(Outbox outbox, Communities communities, InstantSource clock, Circles.Leaving leaving) {
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.leaving = leaving;
    }

    @Override
    public void came(Handle handle, Group group, MemberId member) {
        leaving.came(handle, new Seat(group.community(), member), group.id());
    }

    @Override
    public void left(Handle handle, Group group, MemberId member) {
        leaving.left(handle, new Seat(group.community(), member), group.id());
    }

    @Override
    public void ended(Handle handle, Group group) {
        leaving.ended(handle, group.community(), group.id());
    }

    @Override
    public void joined(Handle handle, Group group, Collection<MemberId> organizers, Instant from, Instant until) {
        tell(
                handle,
                group,
                organizers,
                JOINED,
                from + " " + until,
                Long.toString(until.toEpochMilli()),
                until,
                until.plus(USEFUL));
    }

    @Override
    public void asked(Handle handle, Group group, Collection<MemberId> organizers, MemberId asker, Instant until) {
        String who = Long.toString(asker.value());
        tell(handle, group, organizers, ASKED, who, who + "/" + today(), clock.instant(), until);
    }

    @Override
    public void approved(Handle handle, Group group, MemberId asker) {
        decided(handle, group, asker, "yes");
    }

    @Override
    public void declined(Handle handle, Group group, MemberId asker) {
        decided(handle, group, asker, "no");
    }

    private void decided(Handle handle, Group group, MemberId asker, String how) {
        Instant now = clock.instant();
        tell(handle, group, Set.of(asker), DECIDED, how, how + "/" + today(), now, now.plus(USEFUL));
    }

    @Override
    public void invited(Handle handle, Group group, MemberId invited, Instant until) {
        tell(handle, group, Set.of(invited), INVITED, "", today(), clock.instant(), until);
    }

    @Override
    public void inherited(Handle handle, Group group, MemberId heir) {
        if (group.archived().isEmpty()) {
            Instant now = clock.instant();
            tell(handle, group, Set.of(heir), INHERITED, "", today(), now, now.plus(USEFUL));
        }
    }

    /** Forgets what organizers were told of somebody who asked to join. */
    void forget(Handle handle, Seat seat) {
        String asker = " " + seat.member().value();
        outbox.forget(handle, seat.community(), ASKED, subject -> subject.endsWith(asker));
    }

    private String today() {
        return Long.toString(
                clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds());
    }

    private void tell(
            Handle handle,
            Group group,
            Collection<MemberId> members,
            String topic,
            String more,
            String once,
            Instant due,
            Instant expires) {
        CommunityId community = group.community();
        List<Delivery> deliveries =
                communities.addresses(handle, community, members, Notice.SESSION).entrySet().stream()
                        .map(known -> new Delivery(
                                community,
                                topic + "/" + group.id().value() + "/"
                                        + known.getKey().value() + "/" + once,
                                topic,
                                (group.id().value() + " " + more).strip(),
                                Optional.of(known.getKey()),
                                new Recipient.Person(known.getValue().getFirst()),
                                due,
                                due,
                                expires))
                        .toList();
        outbox.put(handle, deliveries);
    }
}
