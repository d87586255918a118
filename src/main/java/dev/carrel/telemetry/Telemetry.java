package dev.carrel.telemetry;

import dev.carrel.chat.Platform;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What Carrel counts, one method for each kind of thing that happens.
 *
 * <p>Thread-safe, never blocks and never throws because of a value. Labels are bounded: see {@link Labels}.
 */
public final class Telemetry implements AutoCloseable {
    /** Twice the commands of the finished product; more can only be a mistake of ours. */
    private static final int MOST_COMMANDS = 150;

    private static final int MOST_OTHERS = 30;

    /** What a person feels as at once, as quick, as the moment an adapter defers, and what platforms allow at most. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(1_200), Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Labels commands = new Labels(MOST_COMMANDS);
    private final Labels outcomes = new Labels(MOST_OTHERS);

    private final Timer everyAnswer = Timer.builder("carrel.answers")
            .description("Answers over all commands and platforms")
            .publishPercentiles(0.5, 0.99)
            .register(registry);

    private final AtomicBoolean watchesJvm = new AtomicBoolean();

    /**
     * A command was answered, with whatever came of it. Fits the router's listener.
     *
     * @param command its declared name, such as {@code program find}
     * @param outcome what kind of reply it was
     */
    public void commandAnswered(Platform platform, String command, String outcome, Duration took) {
        Timer.builder("carrel.command")
                .description("Commands answered, and how long the core took")
                .tag("platform", platform.key())
                .tag("command", commands.bounded(command))
                .tag("outcome", outcomes.bounded(outcome))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
        everyAnswer.record(took);
    }

    /**
     * A message of the bot's own was sent, or put off, or given up. Fits the relay's listener.
     *
     * @param outcome what became of it
     * @param late how long after its moment
     */
    public void delivered(Platform platform, String outcome, Duration late) {
        Timer.builder("carrel.delivery")
                .description("Messages of the bot's own, and how long after their moment")
                .tag("platform", platform.key())
                .tag("outcome", outcomes.bounded(outcome))
                .register(registry)
                .record(late.isNegative() ? Duration.ZERO : late);
    }

    /**
     * How quickly the core answered of late.
     *
     * @param count since the start
     * @param median half of the last minutes' answers took no longer
     * @param slowest99 99 of 100 of them took no longer
     */
    public record Answers(long count, Duration median, Duration slowest99) {}

    /** How quickly the core answered, over all commands and platforms. */
    public Answers answers() {
        HistogramSnapshot snapshot = everyAnswer.takeSnapshot();
        ValueAtPercentile[] percentiles = snapshot.percentileValues();
        return new Answers(snapshot.count(), nanos(percentiles[0]), nanos(percentiles[1]));
    }

    private static Duration nanos(ValueAtPercentile percentile) {
        return Duration.ofNanos((long) percentile.value(TimeUnit.NANOSECONDS));
    }

    /** From now on reports how much the catalogue holds. */
    public void watchCatalogue(IntSupplier programs, IntSupplier facts) {
        Gauge.builder("carrel.catalogue.programs", programs::getAsInt)
                .description("Programs in the catalogue")
                .strongReference(true)
                .register(registry);
        Gauge.builder("carrel.catalogue.facts", facts::getAsInt)
                .description("Facts in the catalogue")
                .strongReference(true)
                .register(registry);
    }

    /** From now on reports what became of the events that are counted: those written down, dropped because too many waited, and waiting. */
    public void watchIntake(LongSupplier written, LongSupplier dropped, IntSupplier waiting) {
        FunctionCounter.builder("carrel.participation.written", this, self -> written.getAsLong())
                .description("Events that were counted")
                .register(registry);
        FunctionCounter.builder("carrel.participation.dropped", this, self -> dropped.getAsLong())
                .description("Events that were not counted because too many waited")
                .register(registry);
        Gauge.builder("carrel.participation.waiting", waiting::getAsInt)
                .description("Events that wait to be counted")
                .strongReference(true)
                .register(registry);
    }

    /** Everything is up. */
    public void started(Duration sinceLaunch) {
        Gauge.builder("carrel.start", () -> sinceLaunch.toNanos() / 1e9)
                .description("From the launch of the process until everything was ready")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    /** All counts, and the JVM's memory, threads, processor time and age, in Prometheus' text format, version 0.0.4. */
    public String scrape() {
        if (watchesJvm.compareAndSet(false, true)) {
            watchJvm();
        }
        return registry.scrape();
    }

    /** Waits for the first reader, because the JVM's management classes take longer to load than all the rest here. */
    private void watchJvm() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void close() {
        registry.close();
    }
}
