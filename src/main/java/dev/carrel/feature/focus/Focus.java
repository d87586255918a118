package dev.carrel.feature.focus;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Seat;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Sprints in which people work at the same time. One runs in a place at a time, and a member is in one at a time; where a group is at home,
 * it runs in its other homes, too. Thread-safe; every method may block for the database.
 */
public final class Focus {
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(2);
    static final Duration USUAL = Duration.ofMinutes(25);
    static final Duration USUAL_PAUSE = Duration.ofMinutes(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** How many can be in one. */
    static final int MOST = 50;

    /** The longest goal, in characters. */
    static final int LONGEST_GOAL = 100;

    static final String CARD = "focus-card";
    static final String END = "focus-end";

    /** So long after its end it is of use to hear of it. */
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Store store;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Supplier<Groups> groups;
    private final Participation participation;
    private final InstantSource clock;
    private final FocusStore rows = new FocusStore();
    private final Map<String, Topic> topics;

    /** Sprints in this store; the minutes are counted for their members alone. */
    public Focus(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Supplier<Groups> groups,
            Participation participation,
            InstantSource clock) {
        this.store = store;
        this.schedule = schedule;
        this.outbox = outbox;
        this.groups = groups;
        this.participation = participation;
        this.clock = clock;
        this.topics = Map.of(
                CARD, new FocusTopic("card of a sprint", true, FocusCards::shared, this),
                END, new FocusTopic("end of a sprint", false, FocusCards::ended, this));
        schedule.on("focus", (community, moment) -> endAll());
    }

    /**
     * One command each for starting, joining and stopping.
     *
     * @param focus asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Focus> focus) {
        return List.of(new StartCommand(focus), new JoinCommand(focus), new StopCommand(focus));
    }

    /** What messages about sprints say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    Optional<Sprint> find(CommunityId community, long id) {
        return store.read(handle -> rows.find(handle, community, id));
    }

    FocusAnswer start(Caller caller, String goal, Duration length, Duration pause) {
        List<PlaceId> places = places(caller);
        FocusAnswer answer = store.transact(handle -> {
            Instant now = clock.instant();
            rows.hold(handle, caller.community());
            Optional<FocusAnswer> taken = taken(handle, caller, places, now);
            if (taken.isPresent()) {
                return taken.get();
            }
            long id = rows.insert(handle, caller.community(), goal, length, pause, places, now);
            rows.join(handle, Seat.of(caller), id, true, now);
            Sprint sprint = rows.find(handle, caller.community(), id).orElseThrow();
            schedule.set(handle, "focus", Long.toString(caller.community().value()), sprint.end());
            tell(handle, sprint, CARD, now, sprint.end());
            return new FocusAnswer.Begun(sprint);
        });
        outbox.wake();
        return answer;
    }

    FocusAnswer join(Caller caller) {
        return store.transact(handle -> {
            Instant now = clock.instant();
            rows.hold(handle, caller.community());
            FocusAnswer there =
                    taken(handle, caller, List.of(caller.place()), now).orElseGet(FocusAnswer.Nothing::new);
            if (!(there instanceof FocusAnswer.Busy busy)) {
                return there;
            }
            Sprint sprint =
                    rows.lock(handle, caller.community(), busy.sprint().id()).orElseThrow();
            if (!sprint.isRunning(now)) {
                return new FocusAnswer.Nothing();
            }
            if (sprint.present() >= MOST) {
                return new FocusAnswer.Full(sprint);
            }
            rows.join(handle, Seat.of(caller), sprint.id(), false, now);
            return new FocusAnswer.Joined(changed(handle, sprint));
        });
    }

    /** Why nothing can begin there: the member is in a sprint, or one is running in one of the places. */
    private Optional<FocusAnswer> taken(Handle handle, Caller caller, List<PlaceId> places, Instant now) {
        Optional<Sprint> own = rows.of(handle, Seat.of(caller), now);
        if (own.isPresent()) {
            return own.map(sprint -> sprint.places().contains(caller.place())
                    ? new FocusAnswer.Already(sprint)
                    : new FocusAnswer.Elsewhere(sprint));
        }
        return rows.running(handle, caller.community(), now).stream()
                .filter(sprint -> sprint.places().stream().anyMatch(places::contains))
                .<FocusAnswer>map(FocusAnswer.Busy::new)
                .findFirst();
    }

    /** The place in which it is started, and the other homes of the groups that are at home there and that who starts it is in. */
    private List<PlaceId> places(Caller caller) {
        return Stream.concat(
                        Stream.of(caller.place()),
                        groups.get().at(Seat.of(caller), caller.place()).stream()
                                .filter(Seen::attends)
                                .flatMap(seen -> seen.group().homes().stream())
                                .map(Home::place))
                .distinct()
                .toList();
    }

    /**
     * Takes a member out of the sprint that they are in.
     *
     * @param everyone whether it is over for all, which only who has started it can say; asked for when it is not said
     */
    FocusAnswer stop(Seat seat, Optional<Boolean> everyone) {
        return store.transact(handle -> {
            Instant now = clock.instant();
            Optional<Sprint> found = rows.of(handle, seat, now)
                    .flatMap(sprint -> rows.lock(handle, seat.community(), sprint.id()))
                    .filter(sprint -> sprint.isRunning(now));
            List<FocusStore.Part> parts =
                    found.map(sprint -> rows.parts(handle, sprint)).orElse(List.of());
            Optional<FocusStore.Part> own = parts.stream()
                    .filter(part -> part.member().equals(seat.member()))
                    .findFirst();
            if (own.isEmpty()) {
                return new FocusAnswer.NotIn();
            }
            Sprint sprint = found.orElseThrow();
            boolean decides = own.get().starter();
            if (decides && parts.size() > 1 && everyone.isEmpty()) {
                return new FocusAnswer.WhichWay(sprint);
            }
            boolean ends = parts.size() == 1 || (decides && everyone.orElse(false));
            long minutes = minutes(own.get(), now);
            if (ends) {
                end(handle, sprint, now);
                return new FocusAnswer.Stopped(changed(handle, sprint), minutes);
            }
            rows.leave(handle, sprint, seat.member(), now);
            count(handle, sprint, own.get(), now);
            return new FocusAnswer.Left(changed(handle, sprint), minutes);
        });
    }

    /** Ends every sprint whose time is up; one that was over long ago, because Carrel was away, is not told of any more. */
    private void endAll() {
        List<FocusStore.Key> due = store.read(handle -> rows.due(handle, clock.instant()));
        for (FocusStore.Key key : due) {
            store.write(handle -> rows.lock(handle, key.community(), key.id())
                    .filter(sprint -> sprint.over().isEmpty())
                    .ifPresent(sprint -> {
                        end(handle, sprint, sprint.end());
                        changed(handle, sprint);
                    }));
        }
        outbox.wake();
    }

    /** Its end is told where others than who has ended it are in it, or its time is up. */
    private void end(Handle handle, Sprint sprint, Instant over) {
        List<FocusStore.Part> parts = rows.parts(handle, sprint);
        parts.forEach(part -> count(handle, sprint, part, over));
        rows.end(handle, sprint, over);
        if (parts.size() > 1 || !over.isBefore(sprint.end())) {
            tell(handle, sprint, END, over, over.plus(NEWS));
        }
    }

    private void count(Handle handle, Sprint sprint, FocusStore.Part part, Instant until) {
        long minutes = minutes(part, until);
        if (minutes > 0) {
            participation.count(handle, Kind.FOCUS_MINUTE, new Seat(sprint.community(), part.member()), until, minutes);
        }
    }

    private static long minutes(FocusStore.Part part, Instant until) {
        return Duration.between(part.since(), until).toMinutes();
    }

    private void tell(Handle handle, Sprint sprint, String topic, Instant due, Instant expires) {
        outbox.put(
                handle,
                sprint.places().stream()
                        .map(place -> new Delivery(
                                sprint.community(),
                                topic + "/" + sprint.id() + "/" + place,
                                topic,
                                Long.toString(sprint.id()),
                                Optional.empty(),
                                new Recipient.Place(place),
                                due,
                                due,
                                expires))
                        .toList());
    }

    private Sprint changed(Handle handle, Sprint sprint) {
        outbox.changed(handle, sprint.community(), CARD, Long.toString(sprint.id()));
        return rows.find(handle, sprint.community(), sprint.id()).orElseThrow();
    }
}
