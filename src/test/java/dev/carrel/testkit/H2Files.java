package dev.carrel.testkit;

import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** H2 files in a directory that goes away with the last test; migrated once and then copied. */
final class H2Files implements AutoCloseable {
    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    H2Files() {
        try {
            directory = Files.createTempDirectory("carrel-h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Store.open(settingsOf("template")).close();
    }

    TestDatabase migrated() {
        String name = "copy" + count.incrementAndGet();
        try {
            Files.copy(directory.resolve("template.mv.db"), directory.resolve(name + ".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase("an H2 file", settingsOf(name), () -> settingsOf("empty" + count.incrementAndGet()));
    }

    private StoreSettings settingsOf(String name) {
        return StoreSettings.of("jdbc:h2:file:" + directory.resolve(name));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(directory)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
