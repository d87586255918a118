package dev.carrel.feature.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that promises, fires and sends is killed by SIGKILL again and again, at points that are chosen beforehand; the next one goes on
 * with what it finds. In the end everything that was promised has arrived, and nothing twice.
 */
class SurvivesKillsTest {
    private static final int KILLS = 80;
    private static final int PROMISES = 5;

    /** Where a process is killed, and how often it passes there at most before. */
    private enum Where {
        BEFORE_SENDING("before it is sent", 5),
        ANSWER_LOST("accepted, the answer lost", 5),
        RECEIPT_NOT_RECORDED(KillPoint.RECEIPT, 5),
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

    private final Map<Where, Integer> kills = new EnumMap<>(Where.class);
    private final List<String> promised = new ArrayList<>();

    @Test
    void everything_that_was_promised_arrives_once() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int number = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Where where = Where.values()[kill % Where.values().length];
            run(where.point, random.nextInt(where.most), number, number + PROMISES)
                    .ifPresent(killed -> kills.merge(where, 1, Integer::sum));
            number += PROMISES;
        }
        run("nowhere", 0, 0, 0);

        System.out.println("killed " + kills);
        assertThat(kills.values().stream().mapToInt(Integer::intValue).sum())
                .as("kills, seed %d", seed)
                .isGreaterThan(KILLS / 2);
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

    /** Whether it was killed; what it had promised by then is remembered. */
    private Optional<String> run(String point, int times, int first, int end) throws IOException, InterruptedException {
        try (ChildProcess process = ChildProcess.start(
                ReminderProcess.class,
                "jdbc:h2:file:" + folder.resolve("carrel"),
                folder.resolve("ledger").toString(),
                point,
                Integer.toString(times),
                Integer.toString(first),
                Integer.toString(end))) {
            while (true) {
                String line = process.line().orElseThrow(() -> new AssertionError("it ended by itself"));
                if (line.startsWith("promised ")) {
                    promised.add(words(Integer.parseInt(line.substring("promised ".length()))));
                } else if (line.equals(KillPoint.HERE)) {
                    process.kill().stream()
                            .filter(rest -> rest.startsWith("promised "))
                            .forEach(rest ->
                                    promised.add(words(Integer.parseInt(rest.substring("promised ".length())))));
                    return Optional.of(point);
                } else if (line.equals(ReminderProcess.IDLE)) {
                    process.kill();
                    return Optional.empty();
                }
            }
        }
    }
}
