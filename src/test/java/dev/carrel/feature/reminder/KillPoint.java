package dev.carrel.feature.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The place at which a process wants to be killed: it says so on its output and stops there for ever, in the midst of what it was doing. It
 * is also the clock, because the time is asked in the midst of every transaction; it can be put forward.
 */
final class KillPoint implements InstantSource {
    /** What the process says when it is there. */
    static final String HERE = "kill me";

    /** A message is about to be handed over. */
    static final String SENDING = "before it is sent";

    /** A message was taken, and nobody learns of it. */
    static final String ANSWER = "accepted, the answer lost";

    /** A clock is asked for the so-and-so-many-th time. */
    static final String CLOCK = "the time is asked";

    /** What was accepted is about to be written down. */
    static final String RECEIPT = "the receipt is not recorded";

    /** What was accepted has been written down. */
    static final String RECORDED = "the receipt is recorded";

    private final String name;
    private final AtomicInteger times;
    private final AtomicLong ahead;
    private final AtomicBoolean armed = new AtomicBoolean();

    /**
     * A point.
     *
     * @param times how often it is passed before it kills
     * @param ahead by how many seconds the clock is ahead of the machine's
     */
    KillPoint(String name, int times, long ahead) {
        this.name = name;
        this.times = new AtomicInteger(times);
        this.ahead = new AtomicLong(ahead);
    }

    /** From now on the clock is this many seconds ahead of the machine's. */
    void setAhead(long seconds) {
        ahead.set(seconds);
    }

    void reached(String where) {
        if (where.equals(name) && times.getAndDecrement() == 0) {
            System.out.println(HERE);
            System.out.flush();
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Something was accepted: the next question for the time is the one about its receipt. */
    void arm() {
        armed.set(true);
    }

    @Override
    public Instant instant() {
        reached(CLOCK);
        if (armed.compareAndSet(true, false)) {
            reached(RECEIPT);
        }
        return InstantSource.system().instant().plusSeconds(ahead.get());
    }
}
