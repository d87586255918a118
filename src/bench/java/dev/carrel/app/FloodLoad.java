package dev.carrel.app;

import com.google.errorprone.annotations.FormatMethod;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.config.Reading;
import dev.carrel.config.SettingsReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Everything at once, on an H2 file: a flood of messages to be counted, every minute five hundred answers to one session and a thousand reminders
 * that are due, and how long commands take meanwhile, from when each was due to its card. {@code mvn -Pbench verify
 * -Dbench.main=dev.carrel.app.FloodLoad -Dbench= -Dbench.arguments=10} for ten minutes.
 */
public final class FloodLoad {
    private static final int MEMBERS = 5_000;

    /** As much as JDA takes in of Discord's gateway on a machine like this. */
    private static final int EVENTS_A_SECOND = 9_500;

    private static final int COMMANDS_A_SECOND = 50;
    private static final int ANSWERS = 500;
    private static final int REMINDERS = 1_000;
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "100");
    private static final List<String> LINES = List.of(
            "/program find archives online under 30k",
            "/program show kent",
            "/program compare kent sjsu",
            "/board me",
            "/board show",
            "/session show Cataloguing Circle",
            "/reminder list",
            "/event list");

    private final Bot bot;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong redrawn = new AtomicLong();
    private final AtomicLong happened = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(1);
    private volatile boolean over;

    private FloodLoad(Bot bot) {
        this.bot = bot;
    }

    /** Takes for how many minutes. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("carrel-flood-");
        Map<String, String> environment =
                Map.of("CARREL_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("rows"), "CARREL_LOG_LEVEL", "error");
        if (new SettingsReader(environment, Path.of(".")).read() instanceof Reading.Ready ready) {
            try (Lifecycle lifecycle = new Lifecycle()) {
                Bot bot = Bot.start(ready.settings(), InstantSource.system(), lifecycle);
                FloodLoad load = new FloodLoad(bot);
                bot.deliver(List.of(load.new Sink()), lifecycle);
                load.run(Integer.parseInt(arguments[0]));
            }
            return;
        }
        throw new IllegalStateException("the standard settings do not fit");
    }

    private void run(int minutes) throws InterruptedException {
        fill();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread flood = Thread.ofPlatform().name("flood").start(this::flood);
            for (int minute = 1; minute <= minutes; minute++) {
                threads.execute(this::remind);
                String word = minute % 2 == 1 ? "going" : "no";
                threads.execute(() -> answer(threads, word));
                commands(threads);
                report(minute);
            }
            over = true;
            flood.join();
        }
    }

    private void fill() {
        Origin moderator = member(0, Role.MODERATOR);
        say(moderator, "/profile timezone UTC");
        say(moderator, "/group create Cataloguing Circle");
        say(moderator, "/group edit group:1 home:555");
        press(moderator, say(moderator, "/session schedule tomorrow 7pm capacity:30"), "Looks right");
        for (int i = 1; i < MEMBERS; i++) {
            Origin origin = member(i, Role.STUDENT);
            if (i <= Math.max(ANSWERS, REMINDERS)) {
                say(origin, "/profile timezone UTC");
            } else {
                bot.parts().communities().callerOf(origin);
            }
            if (i <= ANSWERS) {
                say(origin, "/group join Cataloguing Circle");
                say(origin, "/profile participation choice:board");
            }
        }
    }

    private static Origin member(int number, Role role) {
        return new Origin(
                new PersonId(Platform.DISCORD, Integer.toString(1000 + number)),
                SERVER,
                new PlaceId(Platform.DISCORD, "general"),
                role,
                Locale.ENGLISH);
    }

    private Origin student(int number) {
        return member(1 + number % (MEMBERS - 1), Role.STUDENT);
    }

    /** As the gateway's thread hands them over. */
    private void flood() {
        long begin = System.nanoTime();
        for (long number = 0; !over; number++) {
            await(begin + number * 1_000_000_000L / EVENTS_A_SECOND);
            PersonId author = student((int) (number * 7919 % MEMBERS)).person();
            bot.parts()
                    .happenings()
                    .take(new ChatEvent.MessagePosted(
                            "event " + number,
                            SERVER,
                            author,
                            InstantSource.system().instant(),
                            number % 3 == 0));
            happened.incrementAndGet();
        }
    }

    /** A thousand for the beginning of the next minute but one. */
    private void remind() {
        Instant due =
                InstantSource.system().instant().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
        String when = due.atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ');
        for (int i = 0; i < REMINDERS; i++) {
            Origin who = student(i);
            press(who, say(who, "/reminder set read chapter " + i + " " + when), "Set it");
        }
    }

    /** Five hundred within five seconds: every other minute they go, and then they do not. */
    private void answer(ExecutorService threads, String word) {
        long begin = System.nanoTime() + 30_000_000_000L;
        for (int i = 0; i < ANSWERS; i++) {
            Origin who = student(i);
            await(begin + i * 10_000_000L);
            threads.execute(() -> say(who, "/session rsvp " + word + " Cataloguing Circle"));
        }
    }

    private void commands(ExecutorService threads) throws InterruptedException {
        int count = 60 * COMMANDS_A_SECOND;
        CountDownLatch left = new CountDownLatch(count);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / COMMANDS_A_SECOND;
            Origin who = student(random.nextInt(MEMBERS));
            String line = LINES.get(i % LINES.size());
            await(due);
            threads.execute(() -> {
                say(who, line);
                took.add(System.nanoTime() - due);
                left.countDown();
            });
        }
        left.await();
    }

    private void report(int minute) {
        long[] all = took.stream().mapToLong(Long::longValue).sorted().toArray();
        took.clear();
        long kept = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        print(
                "minute %d: %,d commands, median %.1f ms, p99 %.1f ms, longest %.1f ms; %,d events, %,d dropped, %,d waiting; %,d delivered,"
                        + " %,d redrawn; %d MiB after the last collection",
                minute,
                all.length,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                all[all.length - 1] / 1e6,
                happened.getAndSet(0),
                bot.parts().intake().dropped(),
                bot.parts().intake().waiting(),
                delivered.getAndSet(0),
                redrawn.getAndSet(0),
                kept >> 20);
    }

    private Answer say(Origin who, String line) {
        Answer answer = bot.router().answer(who, new Request.Typed(line));
        if (answer.reply() instanceof Reply.Refuse refuse) {
            throw new IllegalStateException(
                    line + " was refused: " + PlainText.of(refuse.refusal().card()));
        }
        return answer;
    }

    private static List<Button.Press> buttons(Answer answer) {
        return answer.reply() instanceof Reply.Show show
                ? show.card().blocks().stream()
                        .filter(Block.Buttons.class::isInstance)
                        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                        .filter(Button.Press.class::isInstance)
                        .map(Button.Press.class::cast)
                        .toList()
                : List.of();
    }

    private void press(Origin who, Answer answer, String label) {
        Button.Press button = buttons(answer).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + label + " on " + answer.reply()));
        bot.router().answer(who, new Request.Pressed(answer.ids().idOf(button.action()), List.of()));
    }

    private static void await(long due) {
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
            LockSupport.parkNanos(due - now);
        }
    }

    @FormatMethod
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** A Discord that takes everything and forgets it. */
    private final class Sink implements ChatPlatform {
        @Override
        public Platform platform() {
            return Platform.DISCORD;
        }

        @Override
        public void start() {}

        @Override
        public Outcome deliver(Outgoing message) {
            delivered.incrementAndGet();
            return new Outcome.Receipt(new PlaceId(Platform.DISCORD, "dm"), message.mark());
        }

        @Override
        public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
            redrawn.incrementAndGet();
            return sent;
        }

        @Override
        public Health health() {
            return Health.ready();
        }

        @Override
        public void stop() {}
    }
}
