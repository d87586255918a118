package dev.carrel.mirror;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.ScheduledEvents;
import dev.carrel.community.Seat;
import dev.carrel.schedule.Patrol;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps platforms' own calendars true: where moderators have switched that on, what a community has posted stands there, and is changed
 * and taken away with it.
 *
 * <p>A change only makes a calendar due. Whoever takes it on compares what ought to stand there with what does, so that a lost answer, a restart
 * or another node leads to the same end. Thread-safe; methods may block for the database unless they say otherwise.
 */
public final class Mirror implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Mirror.class);
    /** Changes within this time are one: a burst of answers is none at all. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    /** Longer than one look takes: 15 steps and a list, of 15 seconds at most each. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LOOKING = Duration.ofMinutes(15);
    private static final Duration TROUBLE = Duration.ofMinutes(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int LONGEST_PROBLEM = 300;

    private final Store store;
    private final InstantSource clock;
    private final Supplier<List<ChatPlatform>> platforms;
    private final MirrorListener listener;
    private final MirrorStore rows = new MirrorStore();
    private final Acts acts = new Acts();
    private final Patrol patrol = new Patrol("mirror", this::take);
    private final Interest interest;

    /**
     * Looks at nothing before it is started.
     *
     * @param platforms those that are connected or may be soon, asked again each time
     */
    public Mirror(Store store, InstantSource clock, Supplier<List<ChatPlatform>> platforms, MirrorListener listener) {
        this.store = store;
        this.clock = clock;
        this.platforms = platforms;
        this.listener = listener;
        this.interest = new Interest(store, clock, this::ready, listener, rows);
    }

    /** Keeps the calendars true from now on that are switched on. */
    public void start() {
        patrol.start();
        interest.start();
    }

    /** Whether a space's platform has a calendar of its own that the bot reaches; does not block. */
    public boolean canMirror(SpaceId space) {
        return calendar(space).isPresent();
    }

    /** Whether the bot may make events there, as far as is known; does not block. */
    public boolean isAllowed(SpaceId space) {
        return calendar(space).map(found -> found.isAllowed(space)).orElse(true);
    }

    /** Where whoever runs the space lets the bot make events; does not block. */
    public Optional<URI> permission(SpaceId space) {
        return calendar(space).flatMap(found -> found.permission(space));
    }

    private Optional<ScheduledEvents> calendar(SpaceId space) {
        return platforms.get().stream()
                .filter(platform -> platform.platform() == space.platform())
                .flatMap(platform -> platform.scheduledEvents().stream())
                .findFirst();
    }

    /** How the calendars of a community stand, the earliest first; none where nothing is switched on. */
    public List<Mirrored> of(CommunityId community) {
        return store.read(handle -> rows.of(handle, community));
    }

    /** Keeps the calendar of a space true from now on, or looks at it anew; whoever wants it so is told when that is not possible any more. */
    public void switchOn(Seat by, SpaceId space) {
        store.write(handle -> {
            if (!rows.isOn(handle, by.community(), space)) {
                keep(handle, by, ActKind.MIRROR_SWITCHED_ON, space);
            }
            rows.begin(handle, by, space, clock.instant());
        });
        patrol.ring();
    }

    /** Takes everything away that the bot has made there; false when it is not switched on. */
    public boolean switchOff(Seat by, SpaceId space) {
        boolean was = store.transact(handle -> {
            if (rows.isOn(handle, by.community(), space)) {
                keep(handle, by, ActKind.MIRROR_SWITCHED_OFF, space);
            }
            return rows.end(handle, by.community(), space, clock.instant());
        });
        patrol.ring();
        return was;
    }

    private void keep(Handle handle, Seat by, ActKind kind, SpaceId space) {
        acts.keep(handle, Act.of(by.community(), by.member(), kind, space.toString(), clock.instant()));
    }

    /** What ought to stand in the calendars of a community may have changed: they are compared soon after this transaction is committed. */
    public void changed(Handle handle, CommunityId community) {
        rows.changed(handle, community, clock.instant().plus(GATHERING));
    }

    /** Somebody is interested in something that stands there, or is not any more. Returns at once. */
    public void take(ChatEvent.Interested said) {
        interest.hear(said);
    }

    /** Who is interested in what stands there may not have been heard for a while: it is asked for soon. Returns at once. */
    public void missed(SpaceId space) {
        interest.missed(space);
    }

    private Map<Platform, ScheduledEvents> ready() {
        Map<Platform, ScheduledEvents> ready = new HashMap<>();
        platforms.get().stream()
                .filter(platform -> platform.health() instanceof Health.Ready)
                .forEach(platform -> platform.scheduledEvents()
                        .ifPresent(calendar -> ready.putIfAbsent(platform.platform(), calendar)));
        return ready;
    }

    private List<Runnable> take(int most) {
        Map<Platform, ScheduledEvents> ready = ready();
        if (ready.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS); // As the database keeps it.
        return store.read(handle -> rows.due(handle, ready.keySet(), now, lease, most)).stream()
                .filter(due -> store.transact(handle -> rows.take(handle, due, now)))
                .<Runnable>map(due -> () -> keepTrue(
                        due, Objects.requireNonNull(ready.get(due.space().platform())), now))
                .toList();
    }

    private void keepTrue(MirrorSpace at, ScheduledEvents calendar, Instant now) {
        List<ScheduledEvent> wanted = at.ending() ? List.of() : listener.ahead(at.community());
        try {
            Comparison.End end = new Comparison(store, rows, calendar, at, now, wanted).run();
            if (at.ending() && !end.more()) {
                forget(at, now);
                return;
            }
            giveBack(at, Optional.empty(), end.leftOut(), now.plus(end.more() ? GATHERING : LOOKING));
        } catch (NotScheduled failed) {
            log.debug("A calendar of {} is not true yet: {}", at.space().platform(), failed.getMessage());
            failed(at, failed, now);
        }
    }

    private void failed(MirrorSpace at, NotScheduled failed, Instant now) {
        switch (failed.reason()) {
            case FORBIDDEN -> {
                if (at.ending()) {
                    forget(at, now);
                    return;
                }
                store.write(handle -> {
                    if (at.problem().isEmpty()) {
                        listener.forbidden(handle, at.seat(), at.space());
                    }
                    rows.giveBack(handle, at, Optional.of(problem(failed)), at.leftOut(), now.plus(TROUBLE));
                });
            }
            // Somebody has made one meanwhile: the next look counts anew.
            case FULL -> giveBack(at, at.problem(), Math.max(1, at.leftOut()), now.plus(TROUBLE));
            case LATER, MISSING, REFUSED ->
                giveBack(
                        at,
                        at.problem(),
                        at.leftOut(),
                        now.plus(failed.after().compareTo(FIRST_RETRY) > 0 ? failed.after() : FIRST_RETRY));
        }
    }

    /** Everything is taken away, or cannot be; unless somebody wants it back meanwhile. */
    private void forget(MirrorSpace at, Instant now) {
        store.write(handle -> {
            if (!rows.forget(handle, at)) {
                rows.giveBack(handle, at, Optional.empty(), 0, now);
            }
        });
    }

    private static String problem(NotScheduled failed) {
        String words = String.valueOf(failed.getMessage());
        return words.substring(0, Math.min(words.length(), LONGEST_PROBLEM));
    }

    private void giveBack(MirrorSpace at, Optional<String> problem, int leftOut, Instant due) {
        store.write(handle -> rows.giveBack(handle, at, problem, leftOut, due));
    }

    /** Takes no more calendars on, and waits for some seconds at most for those that are being compared or asked. */
    @Override
    public void close() {
        patrol.close();
        interest.close();
    }
}
