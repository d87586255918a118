package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetched;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What 500 feeds take of the heap and of the process, 20 in each of 25 communities, of 100 entries each, read six times, four at once, on an
 * H2 file. Nothing is collected but by the JVM itself, until the end:
 * {@code mvn -Pbench verify -Dbench.main=dev.carrel.feature.networking.FeedMemory -Dbench= -Dbench.arguments=}, with the launcher's flags in
 * {@code JDK_JAVA_OPTIONS}.
 */
public final class FeedMemory {
    private static final int COMMUNITIES = 25;
    private static final int ENTRIES = 100;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 6;
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final long MEGABYTE = 1 << 20;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));

    private FeedMemory() {}

    /** Takes nothing. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("carrel-feeds-");
        try (Store store = Store.open(StoreSettings.of("jdbc:h2:file:" + folder.resolve("rows")))) {
            InstantSource clock = NOW::get;
            Communities communities = new Communities(store, clock);
            Outbox outbox = new Outbox(store, clock);
            Gatherings gatherings = new Gatherings(
                    store,
                    new Schedule(store, clock),
                    clock,
                    Map.of(Kind.EVENT, Networking.host(outbox, communities, clock)));
            Networking networking = new Networking(
                    store,
                    outbox,
                    communities,
                    gatherings,
                    (address, known) -> new Fetched.Content(address, text(address), Fetched.Validators.NONE),
                    clock,
                    new Random(1));
            Feeds feeds = networking.feeds();
            CommunityId any = seat(store, communities, COMMUNITIES).community();
            feeds.look(any, URI.create("https://warm.example.org/0"), TopicFilter.ALL);
            say("without any feed");
            for (int community = 0; community < COMMUNITIES; community++) {
                Seat by = seat(store, communities, community);
                for (int feed = 0; feed < Feeds.MOST; feed++) {
                    URI address = URI.create("https://c" + community + "f" + feed + ".example.org/jobs");
                    feeds.add(by, address, TopicFilter.ALL, Optional.of(feed % 2 == 0));
                }
            }
            say("500 feeds added");
            for (int round = 1; round <= ROUNDS; round++) {
                NOW.updateAndGet(before -> before.plus(Duration.ofHours(2)));
                say("round " + round + ": " + round(feeds) + " feeds read");
            }
            System.gc();
            say("what is alive of it");
        }
    }

    private static Seat seat(Store store, Communities communities, int number) {
        CommunityId community = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", NOW.get())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        communities.linkSpace(community, new SpaceId(Platform.DISCORD, Integer.toString(number)));
        return communities.seatOf(community, new PersonId(Platform.DISCORD, "m" + number));
    }

    private static int round(Feeds feeds) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        int read = 0;
        List<FeedSource> taken;
        do {
            taken = feeds.claim("bench", AT_ONCE, LEASE);
            for (FeedSource feed : taken) {
                free.acquire();
                Thread.ofVirtual().start(() -> {
                    feeds.visit(feed, "bench");
                    free.release();
                });
                read++;
            }
        } while (!taken.isEmpty());
        free.acquire(AT_ONCE);
        return read;
    }

    /** A feed whose newest entry is another one every two hours. */
    private static String text(URI address) {
        long newest = Duration.between(Instant.EPOCH, NOW.get()).toHours();
        StringBuilder text = new StringBuilder("<rss version='2.0'><channel><title>Jobs at ")
                .append(address.getHost())
                .append("</title>");
        for (int entry = 0; entry < ENTRIES; entry++) {
            long number = newest - entry;
            text.append("<item><guid>")
                    .append(number)
                    .append("</guid><title>Librarian ")
                    .append(number);
            text.append("</title><link>https://jobs.example.org/")
                    .append(number)
                    .append("</link><description>");
            text.append("Full time, with benefits, in a library that is not far. ".repeat(10));
            text.append("</description><company>Library</company><location>Columbus, OH</location></item>");
        }
        return text.append("</channel></rss>").toString();
    }

    private static void say(String when) throws IOException {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: unknown");
        System.out.println(
                when + ": " + used / MEGABYTE + " MB used, " + peak / MEGABYTE + " MB at most since, " + resident);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }
}
