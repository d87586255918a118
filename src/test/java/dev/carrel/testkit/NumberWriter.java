package dev.carrel.testkit;

import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that commits the numbers from its second argument on, one transaction each, and writes a number to its
 * standard output when the commit has returned. It never ends by itself: it is there to be killed.
 */
public final class NumberWriter {
    private static final String KEPT = "kept ";

    private NumberWriter() {}

    /** The number that a line acknowledges; a line of the log acknowledges none. */
    public static OptionalLong acknowledgedBy(String line) {
        return line.startsWith(KEPT)
                ? OptionalLong.of(Long.parseLong(line.substring(KEPT.length())))
                : OptionalLong.empty();
    }

    /** Takes the URL, the first number, and the pause between two commits in milliseconds. */
    public static void main(String[] args) throws IOException {
        long pause = Duration.ofMillis(Long.parseLong(args[2])).toNanos();
        try (Store store = Store.open(StoreSettings.of(args[0]));
                // Not buffered: a number that was written here has left the process.
                FileOutputStream acknowledged = new FileOutputStream(FileDescriptor.out)) {
            for (long number = Long.parseLong(args[1]); ; number++) {
                long next = number;
                store.write(handle -> handle.execute("insert into numbered (id) values (?)", next));
                acknowledged.write((KEPT + number + "\n").getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(pause);
            }
        }
    }
}
