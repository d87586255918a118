package dev.carrel.gathering;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Promises to tell members something about one time of a gathering, each once, where they want to be told; what it says is worked out when it is sent. */
public final class Tidings {
    private final Outbox outbox;
    private final Communities communities;
    private final Notice notice;

    /** What is to be told goes into this outbox, to those who want to be told such notices. */
    public Tidings(Outbox outbox, Communities communities, Notice notice) {
        this.outbox = outbox;
        this.communities = communities;
        this.notice = notice;
    }

    /**
     * Within the transaction that causes it.
     *
     * @param topic what kind of message; its subject is a {@link Subject}
     * @param more what else the subject needs, which also tells one message from another of the same topic
     */
    public void tell(
            Handle handle,
            Occurrence occurrence,
            Collection<MemberId> members,
            String topic,
            String more,
            Instant due,
            Instant expires) {
        tell(handle, occurrence, members, topic, more, due, expires, Map.of());
    }

    /** The same, to each as soon as their quiet hours are over: for what can wait. */
    public void tellAwake(
            Handle handle,
            Occurrence occurrence,
            Collection<MemberId> members,
            String topic,
            String more,
            Instant due,
            Instant expires) {
        Map<MemberId, Instant> awake = communities.awake(handle, occurrence.community(), members, due);
        tell(handle, occurrence, members, topic, more, due, expires, awake);
    }

    private void tell(
            Handle handle,
            Occurrence occurrence,
            Collection<MemberId> members,
            String topic,
            String more,
            Instant due,
            Instant expires,
            Map<MemberId, Instant> notBefore) {
        CommunityId community = occurrence.community();
        String subject = (Subject.of(occurrence).text() + " " + more).strip();
        List<Delivery> deliveries = communities.addresses(handle, community, members, notice).entrySet().stream()
                .map(known -> new Delivery(
                        community,
                        topic + "/" + known.getKey().value() + "/" + subject,
                        topic,
                        subject,
                        Optional.of(known.getKey()),
                        new Recipient.Person(known.getValue().getFirst()),
                        due,
                        notBefore.getOrDefault(known.getKey(), due),
                        expires))
                .toList();
        outbox.put(handle, deliveries);
    }
}
