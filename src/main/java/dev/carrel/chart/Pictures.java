package dev.carrel.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.card.Block;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Charts at addresses that nobody can guess, for a platform that fetches pictures itself. They are in memory for half an hour and
 * nowhere else, and say of nobody whose they are. Thread-safe.
 */
public final class Pictures {
    /** For so long an address works: as long as Slack takes answers. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int MOST = 2_000;
    private static final int BYTES = 32;

    private final Supplier<Optional<URI>> webAddress;
    private final RandomGenerator random;
    private final Cache<String, Block.Chart> charts;

    /**
     * No charts yet.
     *
     * @param webAddress where people reach this installation, if that is known
     * @param random a secure one: an address is a secret
     */
    public Pictures(Supplier<Optional<URI>> webAddress, InstantSource clock, RandomGenerator random) {
        this.webAddress = webAddress;
        this.random = random;
        this.charts = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /** The chart with an address of its own; as it was where no address of this installation is known. */
    public Block.Chart placed(Block.Chart chart) {
        return webAddress
                .get()
                .map(address -> chart.at(address.resolve("/picture/" + keep(chart) + ".png")))
                .orElse(chart);
    }

    private String keep(Block.Chart chart) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        charts.put(token, chart);
        return token;
    }

    /** The PNG at an address; nothing when it never was one, or is none any more. */
    public Optional<byte[]> find(String token) {
        return Optional.ofNullable(charts.getIfPresent(token)).map(BarChart::png);
    }
}
