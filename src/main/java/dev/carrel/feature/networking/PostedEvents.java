package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.GatheringId;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Right;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The events that people of a community have posted, for everybody in it. Thread-safe; every method may block for the database. */
final class PostedEvents {
    private final Store store;
    private final Gatherings gatherings;
    private final PostedHost host;
    private final DetailsStore rows = new DetailsStore();
    private final Aftermath aftermath;

    PostedEvents(Store store, Gatherings gatherings, PostedHost host, InstantSource clock) {
        this.store = store;
        this.gatherings = gatherings;
        this.host = host;
        this.aftermath = new Aftermath(store, gatherings, host, clock);
    }

    Aftermath aftermath() {
        return aftermath;
    }

    Gatherings gatherings() {
        return gatherings;
    }

    Optional<Posted> find(Seat reader, OccurrenceId id) {
        return gatherings
                .find(reader, id)
                .filter(meeting -> meeting.gathering().kind() == Kind.EVENT)
                .flatMap(meeting ->
                        of(reader.community(), List.of(meeting)).stream().findFirst())
                .map(event ->
                        new Posted(event.meeting(), event.details(), aftermath.recording(reader.community(), id)));
    }

    /** What is ahead or under way, the next one first: {@link Gatherings#MOST_AHEAD} at most. */
    List<Posted> ahead(Seat reader) {
        List<Meeting> meetings = gatherings.ahead(
                reader, Kind.EVENT, Map.of(PostedHost.EVERYBODY, Right.DECIDE), 0, Gatherings.MOST_AHEAD);
        return of(reader.community(), meetings);
    }

    /** The same with the next time alone of each series. */
    List<Posted> next(Seat reader) {
        Set<GatheringId> seen = new HashSet<>();
        return ahead(reader).stream()
                .filter(event -> seen.add(event.gathering().id()))
                .toList();
    }

    private List<Posted> of(CommunityId community, List<Meeting> meetings) {
        Map<GatheringId, Details> details = details(
                community,
                meetings.stream().map(meeting -> meeting.gathering().id()).toList());
        return meetings.stream()
                .flatMap(meeting ->
                        Optional.ofNullable(details.get(meeting.gathering().id()))
                                .map(known -> new Posted(meeting, known))
                                .stream())
                .toList();
    }

    private Map<GatheringId, Details> details(CommunityId community, List<GatheringId> ids) {
        return store.read(handle -> rows.of(handle, community, ids));
    }

    /** A posted event for a calendar. */
    record Dated(Gatherings.Dated times, Details details) {}

    /** Those that were not cancelled before a moment. */
    List<Dated> dated(CommunityId community, Instant since) {
        List<Gatherings.Dated> found = gatherings.dated(community, Kind.EVENT, List.of(PostedHost.EVERYBODY), since);
        Map<GatheringId, Details> details = details(
                community, found.stream().map(dated -> dated.gathering().id()).toList());
        return found.stream()
                .flatMap(dated ->
                        Optional.ofNullable(details.get(dated.gathering().id()))
                                .map(known -> new Dated(dated, known))
                                .stream())
                .toList();
    }

    GatheringAnswer post(Seat by, Plan plan, Details details) {
        return gatherings
                .planning()
                .plan(
                        by,
                        Kind.EVENT,
                        Optional.of(PostedHost.EVERYBODY),
                        plan,
                        (handle, gathering) -> rows.set(handle, gathering, details));
    }

    GatheringAnswer revise(Seat by, OccurrenceId id, Plan plan, Details details) {
        return gatherings.planning().revise(by, id, plan, (handle, gathering) -> rows.set(handle, gathering, details));
    }

    /** People were not reminded in time. */
    void missed(Handle handle, CommunityId community, OccurrenceId id) {
        gatherings.occurrence(handle, community, id).ifPresent(occurrence -> host.missed(handle, occurrence));
    }
}
