package dev.carrel.feature.reminder;

import com.google.errorprone.annotations.FormatMethod;
import com.sun.management.OperatingSystemMXBean;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Readers;
import dev.carrel.outbox.Relay;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * The numbers of the delivery machine, on an H2 file and on PostgreSQL with its defaults: {@code mvn -Pbench verify
 * -Dbench.main=dev.carrel.feature.reminder.DeliveryLoad -Dbench=burst -Dbench.arguments=}. What a platform takes is counted and dropped.
 */
public final class DeliveryLoad {
    private static final int BURST = 10_000;
    private static final int PENDING = 100_000;
    private static final int MEMBERS = 1_000;
    private static final int LONE = 60;

    /** As many a second as Discord takes of one bot. */
    private static final int ALLOWED = 50;

    private static final Duration NETWORK = Duration.ofMillis(80);
    private static final Duration IDLE = Duration.ofSeconds(20);

    private DeliveryLoad() {}

    /** Takes the names of what to measure, of burst, allowed, lone and pending; none for all. */
    public static void main(String[] arguments) throws Exception {
        Set<String> chosen = arguments.length == 0 ? Set.of("burst", "allowed", "lone", "pending") : Set.of(arguments);
        measure(chosen, "H2", name -> {
            try {
                Path folder = Files.createTempDirectory("carrel-load-");
                return StoreSettings.of("jdbc:h2:file:" + folder.resolve("rows" + name));
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
        });
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            measure(chosen, "PostgreSQL", name -> {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database load" + name);
                } catch (SQLException problem) {
                    throw new IllegalStateException(problem);
                }
                return new StoreSettings(
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/load" + name, "postgres", "");
            });
        }
    }

    private static void measure(Set<String> chosen, String kind, LongFunction<StoreSettings> fresh) throws Exception {
        for (int round = 1; round <= 3 && chosen.contains("burst"); round++) {
            burst(kind + ", round " + round, fresh.apply(round));
        }
        if (chosen.contains("allowed")) {
            allowed(kind, fresh.apply(4));
        }
        if (chosen.contains("lone")) {
            lone(kind, fresh.apply(5));
        }
        if (chosen.contains("pending")) {
            pending(kind, fresh.apply(6));
        }
    }

    /** All due in the same second, and one of another community set last. */
    private static void burst(String what, StoreSettings settings) throws Exception {
        try (Node node = new Node(settings, message -> {})) {
            Instant due = node.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
            node.promise("crowd", BURST, number -> due);
            node.promise("alone", 1, number -> due);
            node.start();
            node.clock.moveTo(due);
            long begin = System.nanoTime();
            long last = begin;
            long alone = begin;
            for (int count = 0; count <= BURST; count++) {
                Taken taken = node.taken.take();
                last = taken.nanos();
                if (!taken.community().equals(node.community("crowd"))) {
                    alone = taken.nanos();
                }
            }
            print(
                    "%s: %,d due in one second, all rendered after %d ms; the one of another community after %d ms",
                    what, BURST, (last - begin) / 1_000_000, (alone - begin) / 1_000_000);
        }
    }

    /** Over a platform that takes so many a second and answers after a while, as a client's own limiter makes it. */
    private static void allowed(String what, StoreSettings settings) throws Exception {
        int count = 20 * ALLOWED;
        AtomicReference<Long> free = new AtomicReference<>(System.nanoTime());
        long gap = 1_000_000_000L / ALLOWED;
        try (Node node = new Node(settings, message -> {
            long now = System.nanoTime();
            long mine = free.updateAndGet(next -> Math.max(next, now) + gap) - gap;
            LockSupport.parkNanos(Math.max(0, mine - now) + NETWORK.toNanos());
        })) {
            Instant due = node.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
            node.promise("crowd", count, number -> due);
            node.start();
            node.clock.moveTo(due);
            long begin = node.taken.take().nanos();
            long last = begin;
            for (int number = 1; number < count; number++) {
                last = node.taken.take().nanos();
            }
            double rate = (count - 1) / ((last - begin) / 1e9);
            print("%s: %.1f a second of %d allowed (%.1f %%)", what, rate, ALLOWED, 100 * rate / ALLOWED);
        }
    }

    /** One a second, with nothing else to do. */
    private static void lone(String what, StoreSettings settings) throws Exception {
        try (Node node = new Node(settings, message -> {})) {
            node.start();
            Instant first = node.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5);
            node.promise("crowd", LONE, first::plusSeconds);
            long[] late = new long[LONE];
            for (int number = 0; number < LONE; number++) {
                late[number] = Duration.between(
                                first.plusSeconds(number), node.taken.take().at())
                        .toMillis();
            }
            Arrays.sort(late);
            print(
                    "%s: %d alone, one a second: median %d ms after its moment, the latest %d ms",
                    what, LONE, late[LONE / 2], late[LONE - 1]);
        }
    }

    /** A year of moments: what waiting costs, and starting. */
    private static void pending(String what, StoreSettings settings) throws Exception {
        long emptyStart;
        long fullStart;
        double empty;
        double full;
        try (Node warm = new Node(settings, message -> {})) {
            warm.start();
        }
        long begin = System.nanoTime();
        try (Node node = new Node(settings, message -> {})) {
            node.start();
            emptyStart = System.nanoTime() - begin;
            empty = node.idle();
            Instant first = node.now().truncatedTo(ChronoUnit.SECONDS).plus(30, ChronoUnit.DAYS);
            node.promise("crowd", PENDING, number -> first.plusSeconds(300L * number));
            full = node.idle();
        }
        begin = System.nanoTime();
        try (Node node = new Node(settings, message -> {})) {
            node.start();
            fullStart = System.nanoTime() - begin;
            double again = node.idle();
            print(
                    "%s: CPU of one core while nothing is due: %.2f %% without anything, %.2f %% with %,d pending, %.2f %% after a restart",
                    what, empty, full, PENDING, again);
        }
        print(
                "%s: opened and started in %d ms without anything, %d ms with %,d pending",
                what, emptyStart / 1_000_000, fullStart / 1_000_000, PENDING);
    }

    @FormatMethod
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** A message as it reached its platform. */
    private record Taken(CommunityId community, Instant at, long nanos) {}

    /** What a platform does with a message before it answers. */
    @FunctionalInterface
    private interface Taking {
        void take(Outgoing message);
    }

    /** The machine's clock until it is moved. */
    private static final class Moving implements InstantSource {
        private volatile Duration ahead = Duration.ZERO;

        void moveTo(Instant moment) {
            ahead = Duration.between(InstantSource.system().instant(), moment);
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }
    }

    /** One node, as the bot puts it together. */
    private static final class Node implements AutoCloseable, ChatPlatform, Readers {
        private final Moving clock = new Moving();
        private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
        private final Map<String, List<Caller>> crowds = new ConcurrentHashMap<>();
        private final Map<MemberId, Caller> members = new ConcurrentHashMap<>();
        private final Taking taking;
        private final Store store;
        private final Communities communities;
        private final Schedule schedule;
        private final Reminders reminders;
        private final Relay relay;

        Node(StoreSettings settings, Taking taking) {
            this.taking = taking;
            store = Store.open(settings);
            communities = new Communities(store, clock);
            schedule = new Schedule(store, clock);
            Outbox outbox = new Outbox(store, clock);
            reminders = new Reminders(store, schedule, outbox, communities, clock, (about, zone) -> List.of());
            relay = new Relay(
                    store,
                    clock,
                    outbox,
                    reminders.topics(),
                    () -> List.of(this),
                    this,
                    Names.untold(),
                    new ActionCodec(new ActionStore(store, clock, new Random(1))),
                    (platform, outcome, late) -> {});
        }

        @Override
        public void start() {
            relay.start();
            schedule.start();
        }

        Instant now() {
            return clock.instant();
        }

        CommunityId community(String name) {
            return crowd(name).getFirst().community();
        }

        void promise(String crowd, int count, LongFunction<Instant> due) {
            List<Caller> callers = crowd(crowd);
            for (int number = 0; number < count; number++) {
                Caller member = callers.get(number % callers.size());
                Instant at = due.apply(number);
                reminders.keep(new Reminder(
                        0,
                        new Seat(member.community(), member.member()),
                        "read chapter " + number,
                        ZoneOffset.UTC,
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty(),
                        ""));
            }
        }

        private List<Caller> crowd(String name) {
            return crowds.computeIfAbsent(
                    name,
                    server -> IntStream.range(0, server.equals("alone") ? 1 : MEMBERS)
                            .mapToObj(number -> communities.callerOf(new Origin(
                                    new PersonId(Platform.DISCORD, server + number),
                                    new SpaceId(Platform.DISCORD, server),
                                    new PlaceId(Platform.DISCORD, server),
                                    Role.STUDENT,
                                    Locale.ROOT)))
                            .peek(caller -> members.put(caller.member(), caller))
                            .toList());
        }

        /** How much of one core this process takes while nothing is to be done, in percent. */
        double idle() throws InterruptedException {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.gc();
            Thread.sleep(Duration.ofSeconds(3));
            long cpu = system.getProcessCpuTime();
            Thread.sleep(IDLE);
            return 100.0 * (system.getProcessCpuTime() - cpu) / IDLE.toNanos();
        }

        @Override
        public Outcome deliver(Outgoing message) {
            taking.take(message);
            taken.add(new Taken(message.content().caller().community(), clock.instant(), System.nanoTime()));
            return new Outcome.Receipt(new PlaceId(Platform.DISCORD, "dm"), message.mark());
        }

        @Override
        public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
            return sent;
        }

        @Override
        public Caller reader(Delivery delivery) {
            return Objects.requireNonNull(members.get(delivery.member().orElseThrow()));
        }

        @Override
        public List<Recipient> addresses(Delivery delivery) {
            return List.of(delivery.to());
        }

        @Override
        public Platform platform() {
            return Platform.DISCORD;
        }

        @Override
        public Health health() {
            return Health.ready();
        }

        @Override
        public void stop() {}

        @Override
        public void close() {
            relay.close();
            schedule.close();
            store.close();
        }
    }
}
