package dev.carrel.feature.session;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import dev.carrel.community.Communities;
import dev.carrel.community.Presence;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks in who is with others in the voice channel that a session names as its place, for {@link #LONG_ENOUGH} of the time at which it is
 * held. It may do what the member may: who is not in the group is not checked in, and who does not want to be counted is not looked at.
 *
 * <p>Minutes are kept in this process alone and for as long as the session. Thread-safe: whoever works holds {@link #working}.
 */
public final class VoiceAttendance implements EventSink, AutoCloseable {
    static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(VoiceAttendance.class);

    /** Somebody in voice for a minute, each: more than one round through all servers of a node. */
    private static final int MOST_WAITING = 65_536;

    /** A channel as Discord's clients write it, or as the address that they copy. */
    private static final Pattern CHANNEL =
            Pattern.compile("<#(?<id>\\d{1,20})>|/channels/\\d{1,20}/(?<linked>\\d{1,20})(?![\\d/])");

    private final Gatherings gatherings;
    private final Communities communities;
    private final BlockingQueue<ChatEvent.VoiceSpan> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock working = new ReentrantLock();

    /** Guarded by {@link #working}. */
    private final Map<Stay, Minutes> stays = new HashMap<>();

    VoiceAttendance(Gatherings gatherings, Communities communities) {
        this.gatherings = gatherings;
        this.communities = communities;
    }

    /** A member at a session. */
    private record Stay(CommunityId community, OccurrenceId session, MemberId member) {
        Seat seat() {
            return new Seat(community, member);
        }
    }

    /** The minutes in which a member was there, until when they count, and whether they have been enough. */
    private static final class Minutes {
        private final Set<Instant> seen = new HashSet<>();
        private final Instant end;
        private boolean noted;

        private Minutes(Instant end) {
            this.end = end;
        }
    }

    /** The raw ids of the channels that a place in people's words names. */
    static Set<String> channels(String venue) {
        return CHANNEL.matcher(venue)
                .results()
                .map(found -> Optional.ofNullable(found.group("id")).orElseGet(() -> found.group("linked")))
                .collect(Collectors.toSet());
    }

    @Override
    public void take(ChatEvent event) {
        if (event instanceof ChatEvent.VoiceSpan span
                && !closed.get()
                && waiting.offer(span)
                && woken.compareAndSet(false, true)) {
            Thread.ofVirtual().name("voice-attendance").start(this::work);
        }
    }

    private void work() {
        woken.set(false);
        try {
            flush();
        } catch (RuntimeException trouble) {
            log.warn("Who is at a session cannot be noted at the moment; the next minute is looked at", trouble);
        }
    }

    /** Notes whom has been taken up to now. */
    public void flush() {
        working.lock();
        try {
            List<ChatEvent.VoiceSpan> spans = new ArrayList<>();
            waiting.drainTo(spans);
            spans.stream()
                    .collect(Collectors.groupingBy(ChatEvent.VoiceSpan::at))
                    .forEach(this::look);
        } finally {
            working.unlock();
        }
    }

    private void look(Instant minute, List<ChatEvent.VoiceSpan> spans) {
        stays.values().removeIf(minutes -> !minute.isBefore(minutes.end));
        Map<Presence, Seat> seats = communities.seatsOf(
                spans.stream().map(VoiceAttendance::presence).toList(), stranger -> false);
        Map<CommunityId, List<Occurrence>> held = gatherings
                .underWay(
                        Kind.SESSION,
                        seats.values().stream().map(Seat::community).collect(Collectors.toSet()),
                        minute)
                .stream()
                .filter(session -> !channels(session).isEmpty())
                .collect(Collectors.groupingBy(Occurrence::community));
        for (ChatEvent.VoiceSpan span : spans) {
            Optional.ofNullable(seats.get(presence(span)))
                    .ifPresent(seat -> held.getOrDefault(seat.community(), List.of()).stream()
                            .filter(session ->
                                    channels(session).contains(span.place().raw()))
                            .forEach(session -> stay(seat, session, minute)));
        }
    }

    private static Presence presence(ChatEvent.VoiceSpan span) {
        return new Presence(span.space(), span.person());
    }

    private static Set<String> channels(Occurrence session) {
        return channels(session.gathering().plan().venue());
    }

    private void stay(Seat seat, Occurrence session, Instant minute) {
        Stay stay = new Stay(seat.community(), session.id(), seat.member());
        Minutes minutes = stays.computeIfAbsent(stay, first -> new Minutes(session.end()));
        minutes.seen.add(minute);
        if (!minutes.noted && minutes.seen.size() >= LONG_ENOUGH.toMinutes()) {
            if (communities.memberSettings(stay.seat()).sharing() != Sharing.NOT_COUNTED) {
                gatherings.attending().checkIn(stay.seat(), stay.session());
            }
            minutes.noted = true;
        }
    }

    /** Takes nothing more, and notes whom it has taken. */
    @Override
    public void close() {
        closed.set(true);
        work();
    }
}
