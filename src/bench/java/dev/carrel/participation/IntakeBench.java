package dev.carrel.participation;

import dev.carrel.chat.event.ChatEvent;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import dev.carrel.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events a second from the neutral event into an H2 file, beside a bare batched upsert of one row an event; and for how long whoever
 * hands an event over is held up while a flood is being written.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IntakeBench {
    private static final int MEMBERS = 5_000;
    private static final int EVENTS = 50_000;

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final AtomicLong number = new AtomicLong();
    private final Random random = new Random(1);
    private final List<String> names = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JMH runs the set-up before any benchmark
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Campus campus;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("intake-bench");
        store = Store.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("bench"), "carrel", ""));
        campus = new Campus(store, clock);
        for (int i = 0; i < MEMBERS; i++) {
            names.add("member" + i);
            seats.add(campus.seat("member" + i));
        }
    }

    private ChatEvent event() {
        long id = number.incrementAndGet();
        return campus.posted(campus.server, names.get((int) (id * 7919 % MEMBERS)), "event " + id);
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Others for each run: what was seen before is not counted. */
    @State(Scope.Benchmark)
    public static class Batch {
        private final List<ChatEvent> events = new ArrayList<>();

        @SuppressWarnings("NullAway.Init")
        private Intake intake;

        @Setup(Level.Iteration)
        public void begin(IntakeBench bench) {
            intake = new Intake(bench.campus.participation, bench.clock);
        }

        @Setup(Level.Invocation)
        public void happen(IntakeBench bench) {
            events.clear();
            for (int i = 0; i < EVENTS; i++) {
                events.add(bench.event());
            }
        }

        @TearDown(Level.Iteration)
        public void end() {
            intake.close();
        }
    }

    /** The whole way in. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OperationsPerInvocation(EVENTS)
    public void count(Batch batch) {
        batch.events.forEach(batch.intake::take);
        batch.intake.flush();
    }

    /** The least that a program without any of this would do for the same: a row an event, in batches. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OperationsPerInvocation(EVENTS)
    public void bareUpsert() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        merge into participation p
                        using (values (cast(? as bigint), cast(? as bigint))) as n (community_id, member_id)
                        on p.community_id = n.community_id and p.member_id = n.member_id and p.kind = 'REPLY'
                            and p.span = 'D' and p.starts_on = 20781
                        when matched then update set amount = p.amount + 1
                        when not matched then insert (community_id, member_id, kind, span, starts_on, amount)
                            values (n.community_id, n.member_id, 'REPLY', 'D', 20781, 1)
                        """)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EVENTS; i++) {
                Seat seat = seats.get(random.nextInt(MEMBERS));
                statement.setLong(1, seat.community().value());
                statement.setLong(2, seat.member().value());
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    /** An intake that writes beside what is handed to it. */
    @State(Scope.Benchmark)
    public static class Flood {
        @SuppressWarnings("NullAway.Init")
        private Intake intake;

        @Setup(Level.Iteration)
        public void start(IntakeBench bench) {
            intake = new Intake(bench.campus.participation, bench.clock);
            intake.start();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            intake.close();
        }
    }

    /** What a gateway's thread is held up by one event. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void take(Flood flood) {
        flood.intake.take(event());
    }
}
