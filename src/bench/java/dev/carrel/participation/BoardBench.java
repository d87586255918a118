package dev.carrel.participation;

import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import dev.carrel.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a board over {@value #MEMBERS} members and a term of days takes, in an H2 file of {@value #ROWS} rows for each of them. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 20)
@Fork(1)
public class BoardBench {
    private static final int MEMBERS = 100_000;
    private static final int ROWS = 10;
    private static final int TERM = 120;
    private static final int OFTEN = 1_000;

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final LocalDate since = LocalDate.of(2026, 11, 24).minusDays(TERM);

    @SuppressWarnings("NullAway.Init") // JMH runs the set-up before any benchmark
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Boards boards;

    @SuppressWarnings("NullAway.Init")
    private Circle everybody;

    private int reads;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("board-bench");
        store = Store.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("bench"), "carrel", ""));
        everybody = Circle.of(new Campus(store, clock).seat("first").community());
        store.write(handle -> {
            handle.execute("""
                    insert into member (community_id, id, sharing, created_at)
                    select ?, 1000 + x, 'BOARD', current_timestamp from system_range(1, ?)
                    """, everybody.community().value(), MEMBERS);
            handle.execute("""
                    insert into participation (community_id, member_id, kind, span, starts_on, amount)
                    select ?, 1000 + m.x, case mod(r.x, 4) when 0 then 'MESSAGE' when 1 then 'REPLY' when 2 then 'SESSION_ATTENDED' else 'GOAL_DONE' end,
                        'D', ? + mod(m.x * 7 + r.x * 11, ?), 1 + mod(m.x + r.x, 9)
                    from system_range(1, ?) m cross join system_range(1, ?) r
                    """, everybody.community().value(), Days.number(since), TERM, MEMBERS, ROWS);
        });
        boards = new Boards(
                store, clock, Campus.FORMULA, new ReadStore(), new Pace(Pace.USUAL.beside(), Duration.ofMinutes(5)));
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

    /** As it is asked for while time passes: every {@value #OFTEN}th time it is too old, and is worked out anew beside. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Optional<Standing> read() {
        reads++;
        if (reads % OFTEN == 0) {
            clock.advance(Duration.ofMinutes(10));
        }
        return boards.of(everybody, since, Optional.empty());
    }

    /** Worked out while somebody waits. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Optional<Standing> workOut() {
        boards.outdate(everybody.community());
        return boards.of(everybody, since, Optional.empty());
    }
}
