package dev.carrel.feature.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.store.StoreSettings;
import dev.carrel.testkit.ChildProcess;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that promise, fire and send are killed by SIGKILL again and again, at points that are chosen beforehand; the others, and the
 * next ones, go on with what they find. In the end everything that was promised has arrived, and nothing twice. On an H2 file there is one
 * process at a time, on PostgreSQL two share the work and either may be killed.
 */
@OnBothDatabases
class SurvivesKillsTest {
    private static final int KILLS = 104;
    private static final int MOST_ROUNDS = 3 * KILLS;
    private static final int PROMISES = 6;

    /** For this long after a kill what the dead process had taken on stays its own. */
    private static final long LEASE_SECONDS = 61;

    /** Where a process is killed, and how often it passes there at most before. */
    private enum Where {
        BEFORE_SENDING(KillPoint.SENDING, 4),
        ANSWER_LOST(KillPoint.ANSWER, 4),
        RECEIPT_NOT_RECORDED(KillPoint.RECEIPT, 4),
        RECEIPT_RECORDED(KillPoint.RECORDED, 4),
        ANYWHERE(KillPoint.CLOCK, 120);

        private final String point;
        private final int most;

        Where(String point, int most) {
            this.point = point;
            this.most = most;
        }
    }

    @TempDir
    private Path folder;

    private final StoreSettings database;
    private final int nodes;
    private final Map<Where, Integer> kills = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> promised = new ConcurrentLinkedQueue<>();
    private final List<ChildProcess> alive = new ArrayList<>();
    private final AtomicLong ahead = new AtomicLong();

    SurvivesKillsTest(TestDatabase database) {
        this.database = database.settings();
        this.nodes = database.settings().url().startsWith("jdbc:h2:") ? 1 : 2;
    }

    @Test
    void everything_that_was_promised_arrives_once() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int number = 0;
        int rounds = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (killed() < KILLS && rounds++ < MOST_ROUNDS) {
                List<Future<?>> round = new ArrayList<>();
                for (int node = 0; node < nodes; node++) {
                    Where where = rarest(random);
                    ChildProcess process = start(where.point, random.nextInt(where.most), number, number + PROMISES);
                    number += PROMISES;
                    round.add(threads.submit(() -> {
                        if (follow(process)) {
                            kills.merge(where, 1, Integer::sum);
                        }
                        return null;
                    }));
                }
                await(round);
            }
        }
        assertThat(follow(start("nowhere", 0, 0, 0))).as("killed").isFalse();

        System.out.println(nodes + " at once, seed " + seed + ", " + rounds + " rounds, killed " + kills + ", "
                + promised.size() + " promises");
        assertThat(kills).as("points reached, seed %d", seed).hasSize(Where.values().length);
        assertThat(killed()).as("kills, seed %d", seed).isGreaterThanOrEqualTo(KILLS);
        List<String> arrived = LedgerOffice.arrived(folder.resolve("ledger"));
        assertThat(arrived).as("seed %d", seed).doesNotHaveDuplicates().containsAll(promised);
        assertThat(arrived)
                .as("nothing else, seed %d", seed)
                .isSubsetOf(IntStream.range(0, number)
                        .mapToObj(SurvivesKillsTest::words)
                        .toList());
    }

    private static String words(int number) {
        return "Reminder: no " + number;
    }

    private int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One of the points at which the fewest were killed. */
    private Where rarest(Random random) {
        Map<Where, Integer> chances = Arrays.stream(Where.values())
                .collect(Collectors.toMap(Function.identity(), where -> random.nextInt(100)));
        return Arrays.stream(Where.values())
                .min(Comparator.<Where>comparingInt(where -> kills.getOrDefault(where, 0))
                        .thenComparing(chances::get))
                .orElseThrow();
    }

    private ChildProcess start(String point, int times, int first, int end) throws IOException {
        synchronized (alive) {
            ChildProcess process = ChildProcess.start(
                    ReminderProcess.class,
                    database.url(),
                    database.user(),
                    folder.resolve("ledger").toString(),
                    point,
                    Integer.toString(times),
                    Long.toString(ahead.get()),
                    Integer.toString(first),
                    Integer.toString(end));
            alive.add(process);
            return process;
        }
    }

    /** Whether it had to be killed before everything was done; what it had promised by then is remembered. */
    private boolean follow(ChildProcess process) throws IOException, InterruptedException {
        try (process) {
            while (true) {
                String line = process.line()
                        .orElseThrow(() -> new AssertionError("it ended by itself: " + troubles(process)));
                if (line.startsWith(ReminderProcess.PROMISED)) {
                    remember(line);
                } else if (line.equals(KillPoint.HERE) || line.equals(ReminderProcess.IDLE)) {
                    process.kill().stream()
                            .filter(rest -> rest.startsWith(ReminderProcess.PROMISED))
                            .forEach(this::remember);
                    buried(process);
                    return line.equals(KillPoint.HERE);
                }
            }
        }
    }

    private void remember(String line) {
        promised.add(words(Integer.parseInt(line.substring(ReminderProcess.PROMISED.length()))));
    }

    /** Time goes by for the others until the leases of the dead are over. */
    private void buried(ChildProcess process) {
        synchronized (alive) {
            alive.remove(process);
            long now = ahead.addAndGet(LEASE_SECONDS);
            alive.forEach(other -> other.say(Long.toString(now)));
        }
    }

    private static String troubles(ChildProcess process) {
        try {
            return process.troubles();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void await(List<Future<?>> round) throws InterruptedException {
        for (Future<?> future : round) {
            try {
                future.get();
            } catch (ExecutionException problem) {
                throw new AssertionError(problem.getCause());
            }
        }
    }
}
