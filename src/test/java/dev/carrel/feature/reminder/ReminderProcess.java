package dev.carrel.feature.reminder;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.ActionCodec;
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
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The delivery machine in a process of its own, to be killed. It sets some reminders that are due at once, and fires and sends what is due. */
final class ReminderProcess {
    /** What it says when nothing is left to be done. */
    static final String IDLE = "idle";

    private static final SpaceId SPACE = new SpaceId(Platform.DISCORD, "1");

    private ReminderProcess() {}

    /** Takes the database's URL, the ledger's file, the point to be killed at, how often it is passed before, and the numbers to promise. */
    public static void main(String[] arguments) throws InterruptedException {
        KillPoint point = new KillPoint(arguments[2], Integer.parseInt(arguments[3]));
        Store store = Store.open(StoreSettings.of(arguments[0]));
        Communities communities = new Communities(store, InstantSource.system());
        Origin origin = new Origin(
                new PersonId(Platform.DISCORD, "ada"),
                SPACE,
                new PlaceId(Platform.DISCORD, "1"),
                Role.STUDENT,
                Locale.ROOT);
        Caller ada = communities.callerOf(origin);
        Schedule schedule = new Schedule(store, point);
        Outbox outbox = new Outbox(store, point);
        Reminders reminders = new Reminders(store, schedule, outbox, communities, point, (about, zone) -> List.of());
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        Relay relay = new Relay(
                store,
                point,
                outbox,
                reminders.topics(),
                () -> List.of(new LedgerOffice(Path.of(arguments[1]), point)),
                new OneReader(ada),
                new ActionCodec(new ActionStore(store, InstantSource.system(), new Random(1))),
                (platform, outcome, late) -> ends.add(outcome));
        relay.start();
        schedule.start();
        for (int number = Integer.parseInt(arguments[4]); number < Integer.parseInt(arguments[5]); number++) {
            promise(reminders, ada, number);
            System.out.println("promised " + number);
        }
        CommunityId community = ada.community();
        while (!isIdle(store, community)) {
            ends.poll(1, TimeUnit.SECONDS);
        }
        System.out.println(IDLE);
        System.out.flush();
        relay.close();
        schedule.close();
        store.close();
    }

    private static void promise(Reminders reminders, Caller ada, int number) {
        Instant now = InstantSource.system().instant();
        reminders.keep(new Reminder(
                0,
                new Seat(ada.community(), ada.member()),
                "no " + number,
                ZoneOffset.UTC,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                ""));
    }

    private static boolean isIdle(Store store, CommunityId community) {
        return store.read(handle -> handle.createQuery("""
                        select (select count(*) from reminder where due_at is not null)
                            + (select count(*) from delivery where state in ('DUE', 'LEASED'))
                        """).mapTo(Long.class).one()) == 0 && community.value() > 0;
    }

    private record OneReader(Caller ada) implements Readers {
        @Override
        public Caller reader(Delivery delivery) {
            return ada;
        }

        @Override
        public List<Recipient> addresses(Delivery delivery) {
            return List.of(delivery.to());
        }
    }
}
