package dev.carrel.feature.career;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.job.Job;
import dev.carrel.job.Jobs;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Jobs, and who is told of new ones, each seen by their member alone. Thread-safe; every method may block for the database. */
public final class Career {
    /** Wishes about which a member may be told. */
    static final int MOST = 10;

    private final Store store;
    private final Jobs jobs;
    private final Regions regions;
    private final InstantSource clock;
    private final WatchStore rows = new WatchStore();
    private final Telling telling;
    private final Map<String, Topic> topics;

    /** Knows what has been listed of late. */
    @FunctionalInterface
    public interface News {
        /** The jobs of a community that were first listed after the one moment and not after the other, the newest first; within a transaction. */
        List<Job> listed(Handle handle, CommunityId community, Instant after, Instant until);
    }

    /** What came of the wish to be told. */
    enum Begun {
        NOW,
        ALREADY,
        TOO_MANY
    }

    /** Jobs from there; who is told of them is kept in this store. */
    public Career(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Jobs jobs,
            News news,
            Regions regions,
            InstantSource clock) {
        this.store = store;
        this.jobs = jobs;
        this.regions = regions;
        this.clock = clock;
        this.telling = new Telling(store, rows, news, regions, schedule, outbox, communities, clock);
        this.topics = Map.of(JobTopic.TOPIC, new JobTopic(this));
    }

    /**
     * One command for the list, and one for what one is told of.
     *
     * @param career asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Career> career) {
        JobOptions options = new JobOptions(() -> career.get().regions());
        return List.of(new JobsCommand(career, options), new WatchCommand(career, options));
    }

    /** What messages about jobs say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    Jobs jobs() {
        return jobs;
    }

    Regions regions() {
        return regions;
    }

    /** Tells a member of such jobs from now on. */
    Begun begin(Seat seat, Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.transact(handle -> {
            rows.hold(handle, seat.community(), List.of(seat.member()));
            List<Watch> known = rows.of(handle, seat.community(), List.of(seat.member()));
            if (known.stream().anyMatch(watch -> watch.wanted().key().equals(wanted.key()))) {
                return Begun.ALREADY;
            }
            if (known.size() >= MOST) {
                return Begun.TOO_MANY;
            }
            Instant due = known.stream()
                    .map(Watch::due)
                    .findFirst()
                    .orElseGet(() -> Telling.morning(
                            now,
                            rows.zones(handle, seat.community(), List.of(seat.member()))
                                    .getOrDefault(seat.member(), ZoneOffset.UTC)));
            rows.insert(handle, seat, wanted, now, due);
            telling.setMoment(handle, seat.community(), due);
            return Begun.NOW;
        });
    }

    /** False when there was none of that number. */
    boolean end(Seat seat, long id) {
        return store.transact(handle -> rows.delete(handle, seat, id));
    }

    /** What a member is told of, the earliest first. */
    List<Watch> of(Seat seat) {
        return store.read(handle -> rows.of(handle, seat.community(), List.of(seat.member())));
    }
}
