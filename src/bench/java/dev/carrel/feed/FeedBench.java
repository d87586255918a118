package dev.carrel.feed;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a feed of 10,000 items takes, from bytes to items, in a heap of 64 MB: under a second, the first time too. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(value = 3, jvmArgs = "-Xmx64m")
public class FeedBench {
    /** What kind of feed it is. */
    @Param({"RSS", "ATOM", "CALENDAR", "JSON"})
    public String feed = "";

    @SuppressWarnings("NullAway.Init") // JMH runs the set-up before any benchmark
    private byte[] bytes;

    @Setup
    public void write() {
        bytes = LargeFeed.valueOf(feed).text().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Feed read() {
        return Samples.feed(bytes);
    }
}
