package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is left of a posted event when it is over. Thread-safe; every method may block for the database. */
final class Aftermath {
    private final Store store;
    private final Gatherings gatherings;
    private final PostedHost host;
    private final InstantSource clock;
    private final AftermathStore rows = new AftermathStore();

    Aftermath(Store store, Gatherings gatherings, PostedHost host, InstantSource clock) {
        this.store = store;
        this.gatherings = gatherings;
        this.host = host;
        this.clock = clock;
    }

    Optional<URI> recording(CommunityId community, OccurrenceId event) {
        return store.read(handle -> rows.recording(handle, community, event));
    }

    /**
     * Where an event that has begun can be seen again; nothing takes it back. Those who came are told once: with the thanks, or now when those
     * have been said.
     */
    GatheringAnswer keepRecording(Seat by, OccurrenceId event, Optional<URI> link) {
        return gatherings.planning().keep(by, event, Right.DECIDE, (handle, occurrence) -> {
            rows.setRecording(handle, by.community(), event, link);
            if (link.isPresent() && !clock.instant().isBefore(occurrence.closing())) {
                Set<MemberId> told = PostedHost.came(gatherings.attendees(handle, occurrence));
                told.remove(by.member());
                host.recorded(handle, occurrence, told);
            }
        });
    }

    Optional<Feedback> of(Seat seat, OccurrenceId event) {
        return store.read(handle -> rows.find(handle, seat, event));
    }

    /** Takes what somebody who came says of it. */
    GatheringAnswer say(Seat seat, OccurrenceId event, Feedback feedback) {
        return gatherings
                .planning()
                .keep(
                        seat,
                        event,
                        Right.TAKE_PART,
                        (handle, occurrence) -> rows.set(handle, seat.community(), event, feedback, clock.instant()));
    }

    List<Feedback> all(CommunityId community, OccurrenceId event) {
        return store.read(handle -> rows.all(handle, community, event));
    }
}
