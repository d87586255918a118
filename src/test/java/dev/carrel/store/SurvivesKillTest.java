package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.ChildProcess;
import dev.carrel.testkit.NumberWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process is killed while it commits; every commit that it acknowledged has to be there afterwards. The file is the same
 * for all kills, so each process also has to open what the one before left behind.
 */
class SurvivesKillTest {
    private static final int KILLS = 10;

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "a commit every {0} ms, killed after {1} at most")
    @CsvSource({"0, 3000", "3, 150"})
    void keeps_every_acknowledged_commit(int pauseMillis, int mostCommits) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        StoreSettings settings = StoreSettings.of("jdbc:h2:file:" + directory.resolve("carrel"));
        try (Store store = Store.open(settings)) {
            store.write(handle -> handle.execute("create table numbered (id bigint primary key)"));
        }
        Set<Long> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int commits = 1 + random.nextInt(mostCommits);
            acknowledged.addAll(commitAndKill(settings, kill * 1_000_000L, pauseMillis, commits));

            assertThat(numbersIn(settings))
                    .as("kill %d of seed %d, after %d commits", kill, seed, acknowledged.size())
                    .containsAll(acknowledged);
        }
    }

    /** The numbers that were acknowledged. The kill comes after so many of them, in the midst of whatever is next. */
    private static List<Long> commitAndKill(StoreSettings settings, long first, int pauseMillis, int commits)
            throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (ChildProcess writer = ChildProcess.start(
                NumberWriter.class, settings.url(), Long.toString(first), Integer.toString(pauseMillis))) {
            while (numbers.size() < commits) {
                String line = writer.line().orElseThrow(() -> new AssertionError("the writer ended by itself"));
                NumberWriter.acknowledgedBy(line).ifPresent(numbers::add);
            }
            writer.kill().forEach(line -> NumberWriter.acknowledgedBy(line).ifPresent(numbers::add));
        }
        return numbers;
    }

    private static Set<Long> numbersIn(StoreSettings settings) {
        try (Store store = Store.open(settings)) {
            return store.read(handle -> handle.createQuery("select id from numbered")
                    .mapTo(Long.class)
                    .set());
        }
    }
}
