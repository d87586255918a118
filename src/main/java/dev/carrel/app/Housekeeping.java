package dev.carrel.app;

import dev.carrel.privacy.Departures;
import dev.carrel.privacy.Erasure;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once a day, at midnight UTC, on one node: forgetting who has left, and what has expired. */
final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final String KIND = "housekeeping";

    private final Store store;
    private final Schedule schedule;
    private final InstantSource clock;
    private final Erasure erasure;
    private final Departures departures;
    private final AtomicInteger rounds = new AtomicInteger();

    /** Housekeeping on this schedule, from {@link #begin} on. */
    Housekeeping(Store store, Schedule schedule, InstantSource clock, Erasure erasure, Departures departures) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
        this.erasure = erasure;
        this.departures = departures;
        schedule.on(KIND, (subject, moment) -> keep());
    }

    /** Sets the next day’s moment; setting it on every node and again changes nothing. */
    void begin() {
        Instant next = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        store.write(handle -> schedule.set(handle, KIND, "all", next));
    }

    /** How often everybody whose day it was has been asked about, since the start. */
    int rounds() {
        return rounds.get();
    }

    private void keep() {
        begin();
        erasure.tidy(clock.instant());
        departures.forget();
        // Platforms are asked one by one, for as long as that takes: the schedule goes on meanwhile.
        Thread.ofVirtual().name("departures").start(() -> {
            try {
                departures.look();
                rounds.incrementAndGet();
            } catch (StoreUnavailable stopped) {
                log.debug("Not everybody was asked about today", stopped);
            }
        });
    }
}
