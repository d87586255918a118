package dev.carrel.mirror;

import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.chat.spi.ScheduledEvents;
import dev.carrel.chat.spi.ScheduledEvents.Entry;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at one calendar: what ought to stand there, what does, and what is done about the difference. Each step is written down as soon as it
 * is done. Used by one thread, with no transaction open while the platform is asked.
 */
final class Comparison {
    private static final Logger log = LoggerFactory.getLogger(Comparison.class);

    /** Steps of one look: a platform takes few at once, and other calendars wait. */
    private static final int MOST_STEPS = 15;

    private final Store store;
    private final MirrorStore rows;
    private final ScheduledEvents calendar;
    private final MirrorSpace at;
    private final Instant now;
    private final List<ScheduledEvent> wanted;
    private final Map<Long, MirrorEvent> known;
    private int steps;

    /**
     * Not begun yet.
     *
     * @param wanted what ought to stand there, the next one first
     */
    Comparison(
            Store store,
            MirrorStore rows,
            ScheduledEvents calendar,
            MirrorSpace at,
            Instant now,
            List<ScheduledEvent> wanted) {
        this.store = store;
        this.rows = rows;
        this.calendar = calendar;
        this.at = at;
        this.now = now;
        this.wanted = wanted.stream().filter(event -> event.end().isAfter(now)).toList();
        this.known = store.read(handle -> rows.events(handle, at));
    }

    /**
     * How a look has ended.
     *
     * @param leftOut how many events there is no room for
     * @param more whether it goes on, after other calendars
     */
    record End(int leftOut, boolean more) {}

    /** Makes the calendar true; what is over needs nothing, as the platform ends it. */
    End run() throws NotScheduled {
        List<Long> over = known.values().stream()
                .filter(event -> !event.end().isAfter(now))
                .map(MirrorEvent::number)
                .toList();
        store.write(handle -> rows.delete(handle, at, over));
        over.forEach(known::remove);
        if (isTrue()) {
            return new End(0, false);
        }
        if (!calendar.isAllowed(at.space())) {
            throw new NotScheduled(Reason.FORBIDDEN, "Carrel may not create events there", Duration.ZERO);
        }
        List<Entry> there = calendar.list(at.space());
        List<ScheduledEvent> fitting = fitting(there);
        takeAway(there, fitting);
        for (ScheduledEvent event : fitting) {
            if (steps >= MOST_STEPS) {
                break;
            }
            bring(event, there);
        }
        long lasting = wanted.stream().filter(event -> !isGone(event)).count();
        return new End((int) Math.max(0, lasting - fitting.size()), steps >= MOST_STEPS);
    }

    private boolean isTrue() {
        Set<Long> numbers = wanted.stream().map(ScheduledEvent::number).collect(Collectors.toSet());
        return at.problem().isEmpty()
                && at.leftOut() == 0
                && known.keySet().stream().allMatch(numbers::contains)
                && wanted.stream().allMatch(this::isSettled);
    }

    private boolean isSettled(ScheduledEvent event) {
        MirrorEvent before = known.get(event.number());
        return before == null ? !event.start().isAfter(now) : before.isSettled(event);
    }

    private boolean isGone(ScheduledEvent event) {
        MirrorEvent before = known.get(event.number());
        return before != null && before.gone() && before.isSettled(event);
    }

    /** The next ones, as many as there is room for beside what others have made. */
    private List<ScheduledEvent> fitting(List<Entry> there) {
        Set<String> own =
                known.values().stream().flatMap(event -> event.id().stream()).collect(Collectors.toSet());
        long others = there.stream()
                .filter(entry -> entry.number().isEmpty() && !own.contains(entry.id()))
                .count();
        return wanted.stream()
                .filter(event -> !isGone(event))
                .limit(Math.max(0, calendar.most() - others))
                .toList();
    }

    /** What is not wanted, has no room any more, or stands there twice because an answer was lost. */
    private void takeAway(List<Entry> there, List<ScheduledEvent> fitting) throws NotScheduled {
        Map<Long, ScheduledEvent> stays =
                fitting.stream().collect(Collectors.toMap(ScheduledEvent::number, event -> event));
        Set<Long> numbers = wanted.stream().map(ScheduledEvent::number).collect(Collectors.toSet());
        Set<String> ids = there.stream().map(Entry::id).collect(Collectors.toSet());
        for (MirrorEvent before : new ArrayList<>(known.values())) {
            boolean remembered = before.gone() && numbers.contains(before.number());
            if (!stays.containsKey(before.number()) && !remembered && steps < MOST_STEPS) {
                if (before.id().isPresent() && !before.gone()) {
                    steps++;
                    calendar.cancel(at.space(), before.id().get());
                    ids.remove(before.id().get());
                }
                forget(before.number());
            }
        }
        for (Entry entry : there) {
            if (entry.number().isPresent() && ids.contains(entry.id()) && steps < MOST_STEPS) {
                settle(entry, stays, ids);
            }
        }
    }

    /** An entry of the bot's own: known, found again after its answer was lost, or one too many. */
    private void settle(Entry entry, Map<Long, ScheduledEvent> stays, Set<String> ids) throws NotScheduled {
        long number = entry.number().getAsLong();
        Optional<MirrorEvent> before = Optional.ofNullable(known.get(number));
        Optional<String> standing = before.flatMap(MirrorEvent::id).filter(ids::contains);
        if (standing.equals(Optional.of(entry.id()))) {
            return;
        }
        ScheduledEvent event = stays.get(number);
        if (standing.isPresent()
                || event == null
                || before.filter(MirrorEvent::gone).isPresent()) {
            steps++;
            calendar.cancel(at.space(), entry.id());
            return;
        }
        // What it says is not known, so it is told anew.
        remember(new MirrorEvent(number, Optional.of(entry.id()), "", event.end(), false));
        store.write(handle -> rows.missed(handle, List.of(at.space()), now));
    }

    private void bring(ScheduledEvent event, List<Entry> there) throws NotScheduled {
        MirrorEvent before = known.get(event.number());
        if (before == null || before.id().isEmpty()) {
            create(event);
            return;
        }
        String id = before.id().get();
        boolean stands = there.stream().anyMatch(entry -> entry.id().equals(id))
                || before.digest().isEmpty();
        if (!stands) {
            remember(before.takenAway());
        } else if (!before.says(event)) {
            change(event, before, id);
        }
    }

    private void create(ScheduledEvent event) throws NotScheduled {
        if (!event.start().isAfter(now)) {
            return;
        }
        steps++;
        try {
            remember(MirrorEvent.of(event, calendar.create(at.space(), event)));
        } catch (NotScheduled failed) {
            if (failed.reason() != Reason.REFUSED) {
                throw failed;
            }
            log.warn(
                    "{} does not take an event into its calendar: {}",
                    at.space().platform(),
                    failed.getMessage());
            remember(MirrorEvent.refused(event));
        }
    }

    private void change(ScheduledEvent event, MirrorEvent before, String id) throws NotScheduled {
        steps++;
        try {
            calendar.change(at.space(), id, event);
            remember(MirrorEvent.of(event, id));
        } catch (NotScheduled failed) {
            switch (failed.reason()) {
                case MISSING -> remember(before.takenAway());
                case REFUSED -> {
                    log.warn(
                            "{} does not take a change of an event: {}",
                            at.space().platform(),
                            failed.getMessage());
                    remember(MirrorEvent.of(event, id));
                }
                case FORBIDDEN, FULL, LATER -> throw failed;
            }
        }
    }

    private void remember(MirrorEvent event) {
        store.write(handle -> rows.set(handle, at, event));
        known.put(event.number(), event);
    }

    private void forget(long number) {
        store.write(handle -> rows.delete(handle, at, List.of(number)));
        known.remove(number);
    }
}
