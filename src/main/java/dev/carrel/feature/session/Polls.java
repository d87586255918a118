package dev.carrel.feature.session;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Right;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Asks groups at which of some times they can meet. The question stands as one card in every home of the group; who is on none of the platforms
 * of these, and everybody of a group without a home, is asked by direct message. Thread-safe; its methods may block for the database.
 */
public final class Polls {
    static final int FEWEST_TIMES = 2;

    /** Times in one question: as many as stand on a card of any platform, each with its button. */
    static final int MOST_TIMES = 5;

    static final Duration USUAL_PATIENCE = Duration.ofDays(2);
    static final Duration LONGEST_PATIENCE = Duration.ofDays(14);

    /** So long before its first time a poll ends at the latest, and the first time is twice as far ahead at least. */
    static final Duration NOTICE = Duration.ofHours(1);

    /** A poll that was opened longer ago is forgotten; the list of what is kept says so, too. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String KIND = "session-poll";
    private static final int BATCH = 100;

    private final Store store;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Communities communities;
    private final Groups groups;
    private final InstantSource clock;
    private final PollStore rows = new PollStore();

    /** Polls in this store, which end by this schedule; who is asked is asked through this outbox. */
    public Polls(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Groups groups,
            InstantSource clock) {
        this.store = store;
        this.schedule = schedule;
        this.outbox = outbox;
        this.communities = communities;
        this.groups = groups;
        this.clock = clock;
        schedule.on(KIND, (community, moment) -> endAll());
    }

    /** When a question to which one may answer for so long ends: no later than an hour before its first time. */
    static Instant closes(Poll.Question question, Instant now, Duration patience) {
        Instant latest = question.starts().getFirst().minus(NOTICE);
        Instant wanted = now.plus(patience);
        return wanted.isBefore(latest) ? wanted : latest;
    }

    /** Asks a group that the member organizes, which is asked nothing else at the moment. */
    PollAnswer ask(Seat seat, GroupId group, Poll.Question question, Duration patience) {
        Instant now = clock.instant();
        PollAnswer answer = store.transact(handle -> {
            Optional<Seen> seen = active(handle, seat, group);
            if (seen.isEmpty()) {
                return new PollAnswer.Unknown();
            }
            if (!seen.get().organizes()) {
                return new PollAnswer.NotYours(seen.get());
            }
            rows.forget(handle, seat.community(), oldest());
            List<Poll> open = rows.open(handle, seat.community(), List.of(group));
            if (!open.isEmpty()) {
                return new PollAnswer.AskedAlready(voting(handle, seat, open.getFirst(), seen.get()));
            }
            Instant closes = closes(question, now, patience);
            long number = rows.insert(handle, seat.community(), group, question, now, closes);
            Poll poll = find(handle, seat.community(), number).orElseThrow();
            schedule.set(handle, KIND, Long.toString(seat.community().value()), closes);
            tell(handle, poll, seen.get(), seat, now);
            return new PollAnswer.Done(voting(handle, seat, poll, seen.get()));
        });
        outbox.wake();
        return answer;
    }

    private Optional<Seen> active(Handle handle, Seat reader, GroupId group) {
        return groups.find(handle, reader, group)
                .filter(seen -> SessionHost.right(seen).covers(Right.LOOK));
    }

    private void tell(Handle handle, Poll poll, Seen seen, Seat by, Instant now) {
        List<Home> homes = seen.group().homes();
        List<Delivery> deliveries = homes.stream()
                .map(home -> new Delivery(
                        poll.community(),
                        PollTopics.CARD + "/" + poll.number() + "/" + home.place(),
                        PollTopics.CARD,
                        Long.toString(poll.number()),
                        Optional.empty(),
                        new Recipient.Place(home.place()),
                        now,
                        now,
                        poll.closes()))
                .toList();
        outbox.put(handle, deliveries);
        ask(handle, poll, Set.of(by.member()), now);
    }

    /** Who reads in no home of the group is asked by themselves. */
    private void ask(Handle handle, Poll poll, Set<MemberId> besides, Instant now) {
        List<MemberId> others = new ArrayList<>(groups.unreached(handle, poll.community(), poll.group()));
        others.removeAll(besides);
        outbox.put(
                handle,
                messages(
                        handle,
                        poll,
                        PollTopics.ASKED,
                        communities.addresses(handle, poll.community(), others, Notice.SESSION),
                        now,
                        poll.closes()));
    }

    /** The card of a poll could not be posted in a room of its group's own. */
    void unposted(Handle handle, CommunityId community, long number) {
        Instant now = clock.instant();
        find(handle, community, number)
                .filter(poll -> now.isBefore(poll.closes()) && poll.closed().isEmpty())
                .ifPresent(poll -> ask(handle, poll, Set.of(), now));
    }

    /** Who looks at a poll for the reader of its card. */
    Seat onlooker(Caller reader, long number) {
        return store.read(handle -> find(handle, reader.community(), number))
                .map(poll -> groups.onlooker(reader, poll.group()))
                .orElseGet(() -> Seat.of(reader));
    }

    /** One to each of these members, at an hour at which they want to be written to. */
    private List<Delivery> messages(
            Handle handle,
            Poll poll,
            String topic,
            Map<MemberId, List<PersonId>> addresses,
            Instant due,
            Instant expires) {
        Instant now = clock.instant();
        Map<MemberId, Instant> awake = communities.awake(handle, poll.community(), addresses.keySet(), now);
        return addresses.entrySet().stream()
                .map(known -> new Delivery(
                        poll.community(),
                        topic + "/" + poll.number() + "/" + known.getKey().value(),
                        topic,
                        Long.toString(poll.number()),
                        Optional.of(known.getKey()),
                        new Recipient.Person(known.getValue().getFirst()),
                        due,
                        awake.getOrDefault(known.getKey(), now),
                        expires))
                .toList();
    }

    /** A poll, if the reader may see it: nothing when there is none, and nothing when it is not theirs to see. */
    Optional<Voting> find(Seat reader, long number) {
        return store.read(handle -> find(handle, reader.community(), number)
                .flatMap(poll -> active(handle, reader, poll.group()).map(seen -> voting(handle, reader, poll, seen))));
    }

    /** The open poll of one of these groups, the one that ends first, as far as the reader may look inside. */
    Optional<Voting> open(Seat reader, Collection<Seen> of) {
        Map<GroupId, Seen> inside = of.stream()
                .filter(seen -> SessionHost.right(seen).covers(Right.LOOK))
                .collect(Collectors.toMap(Seen::id, seen -> seen, (one, other) -> one));
        return store.read(handle -> rows.open(handle, reader.community(), inside.keySet()).stream()
                .findFirst()
                .flatMap(poll ->
                        Optional.ofNullable(inside.get(poll.group())).map(seen -> voting(handle, reader, poll, seen))));
    }

    private Optional<Poll> find(Handle handle, CommunityId community, long number) {
        return rows.find(handle, community, number, oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private Voting voting(Handle handle, Seat reader, Poll poll, Seen seen) {
        Set<MemberId> members = new HashSet<>(groups.attendees(handle, poll.community(), poll.group()));
        List<Ballot> ballots = rows.ballots(handle, poll).stream()
                .filter(ballot -> members.contains(ballot.member()))
                .toList();
        return new Voting(
                poll,
                seen,
                ballots,
                ballots.stream()
                        .filter(ballot -> ballot.member().equals(reader.member()))
                        .findFirst());
    }

    /** Changes what a member who is in the group says; having said it already is no mistake. */
    PollAnswer vote(Seat seat, long number, UnaryOperator<Ballot> change) {
        Instant now = clock.instant();
        return store.transact(handle -> locked(handle, seat, number, Right.TAKE_PART, now, (poll, seen) -> {
            Voting before = voting(handle, seat, poll, seen);
            Ballot ballot = change.apply(before.own().orElseGet(() -> new Ballot(seat.member(), 0)));
            if (before.own().filter(ballot::equals).isPresent()) {
                return before;
            }
            rows.put(handle, poll, ballot, now);
            changed(handle, poll);
            return voting(handle, seat, poll, seen);
        }));
    }

    /** Ends a poll of a group that the member organizes. */
    PollAnswer end(Seat seat, long number) {
        Instant now = clock.instant();
        return store.transact(handle -> locked(handle, seat, number, Right.DECIDE, now, (poll, seen) -> {
            rows.close(handle, poll, now);
            changed(handle, poll);
            return voting(handle, seat, find(handle, seat.community(), number).orElseThrow(), seen);
        }));
    }

    /** What is done with an open poll by who has the right to. */
    private interface Work {
        Voting on(Poll poll, Seen seen);
    }

    private PollAnswer locked(Handle handle, Seat seat, long number, Right needed, Instant now, Work work) {
        Optional<Poll> poll = rows.lock(handle, seat.community(), number, oldest());
        Optional<Seen> seen = poll.flatMap(found -> active(handle, seat, found.group()));
        if (poll.isEmpty() || seen.isEmpty()) {
            return new PollAnswer.Unknown();
        }
        if (!SessionHost.right(seen.get()).covers(needed)) {
            return new PollAnswer.NotYours(seen.get());
        }
        boolean over = poll.get().closed().isPresent()
                || (needed != Right.DECIDE && !now.isBefore(poll.get().closes()));
        return over
                ? new PollAnswer.Closed(voting(handle, seat, poll.get(), seen.get()))
                : new PollAnswer.Done(work.on(poll.get(), seen.get()));
    }

    private void changed(Handle handle, Poll poll) {
        outbox.changed(handle, poll.community(), PollTopics.CARD, Long.toString(poll.number()));
    }

    /** Ends what has come to its end, of every community: one may have become part of another since the moment was set. */
    private void endAll() {
        List<Poll> due;
        do {
            due = store.read(handle -> rows.due(handle, clock.instant(), BATCH));
            due.forEach(poll -> store.write(handle -> end(handle, poll)));
            outbox.wake();
        } while (due.size() == BATCH);
    }

    private void end(Handle handle, Poll due) {
        rows.lock(handle, due.community(), due.number(), Instant.EPOCH)
                .filter(poll -> poll.closed().isEmpty())
                .ifPresent(poll -> {
                    rows.close(handle, poll, poll.closes());
                    changed(handle, poll);
                    List<MemberId> organizers = groups.organizers(handle, poll.community(), poll.group());
                    outbox.put(
                            handle,
                            messages(
                                    handle,
                                    poll,
                                    PollTopics.ENDED,
                                    communities.addresses(handle, poll.community(), organizers, Notice.SESSION),
                                    poll.closes(),
                                    poll.question().starts().getLast()));
                });
    }

    /** Somebody has left a group: what they said in its polls goes with them. */
    void left(Handle handle, Seat member, GroupId group) {
        for (Poll poll : rows.of(handle, member, group)) {
            rows.remove(handle, poll, member.member());
            changed(handle, poll);
        }
    }

    /** A group is no more: its polls go with it. */
    void ended(Handle handle, CommunityId community, GroupId group) {
        rows.forget(handle, community, group);
    }
}
