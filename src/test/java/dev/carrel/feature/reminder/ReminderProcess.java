package dev.carrel.feature.reminder;

import dev.carrel.chat.Caller;
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
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The delivery machine in a process of its own, to be killed. It sets reminders for some members, due at once, and fires and sends what is
 * due. A number on its standard input puts its clock forward.
 */
final class ReminderProcess {
    /** What it says when nothing is left to be done. */
    static final String IDLE = "idle";

    /** What stands before the number of a reminder that is committed. */
    static final String PROMISED = "promised ";

    private static final SpaceId SPACE = new SpaceId(Platform.DISCORD, "1");
    private static final int MEMBERS = 6;

    private ReminderProcess() {}

    /**
     * Takes the database's URL and user, the ledger's file, the point to be killed at, how often it is passed before, by how much the clock
     * is ahead, and the numbers to promise: the first, and the one after the last.
     */
    public static void main(String[] arguments) throws InterruptedException {
        KillPoint point = new KillPoint(arguments[3], Integer.parseInt(arguments[4]), Long.parseLong(arguments[5]));
        Thread.ofVirtual()
                .start(() -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(line -> point.setAhead(Long.parseLong(line))));
        Store store = Store.open(new StoreSettings(arguments[0], arguments[1], ""));
        Communities communities = new Communities(store, InstantSource.system());
        List<Caller> members = IntStream.range(0, MEMBERS)
                .mapToObj(number -> communities.callerOf(origin(number)))
                .toList();
        Schedule schedule = new Schedule(store, point);
        Outbox outbox = new Outbox(store, point);
        Reminders reminders = new Reminders(store, schedule, outbox, communities, point, (about, zone) -> List.of());
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        Relay relay = new Relay(
                store,
                point,
                outbox,
                reminders.topics(),
                () -> List.of(new LedgerOffice(Path.of(arguments[2]), point)),
                new Members(members.stream().collect(Collectors.toMap(Caller::member, Function.identity()))),
                Names.untold(),
                new ActionCodec(new ActionStore(store, InstantSource.system(), new Random(1))),
                (platform, outcome, late) -> {
                    point.reached(KillPoint.RECORDED);
                    ends.add(outcome);
                });
        relay.start();
        schedule.start();
        for (int number = Integer.parseInt(arguments[6]); number < Integer.parseInt(arguments[7]); number++) {
            promise(reminders, members.get(number % MEMBERS), number, point.instant());
            System.out.println(PROMISED + number);
        }
        while (!isIdle(store)) {
            ends.poll(1, TimeUnit.SECONDS);
        }
        System.out.println(IDLE);
        System.out.flush();
        relay.close();
        schedule.close();
        store.close();
    }

    private static Origin origin(int number) {
        return new Origin(
                new PersonId(Platform.DISCORD, "member" + number),
                SPACE,
                new PlaceId(Platform.DISCORD, "1"),
                Role.STUDENT,
                Locale.ROOT);
    }

    private static void promise(Reminders reminders, Caller member, int number, Instant now) {
        reminders.keep(new Reminder(
                0,
                new Seat(member.community(), member.member()),
                "no " + number,
                ZoneOffset.UTC,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                ""));
    }

    private static boolean isIdle(Store store) {
        return store.read(handle -> handle.createQuery("""
                        select (select count(*) from reminder where due_at is not null)
                            + (select count(*) from delivery where state in ('DUE', 'LEASED'))
                        """).mapTo(Long.class).one()) == 0;
    }

    private record Members(Map<MemberId, Caller> callers) implements Readers {
        @Override
        public Caller reader(Delivery delivery) {
            return Objects.requireNonNull(callers.get(delivery.member().orElseThrow()));
        }

        @Override
        public List<Recipient> addresses(Delivery delivery) {
            return List.of(delivery.to());
        }
    }
}
