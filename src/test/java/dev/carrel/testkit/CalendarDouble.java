package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.chat.spi.ScheduledEvents;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A platform's own calendar of one space, in which others may write, and where things go wrong as a test says. Thread-safe. */
public final class CalendarDouble implements ScheduledEvents {
    private final int most;
    private final Map<String, Optional<ScheduledEvent>> entries = new TreeMap<>();
    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<PersonId>> pressed = new HashMap<>();
    private final ConcurrentLinkedQueue<Reason> secrets = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int made;
    private volatile boolean allowed = true;

    private record Fault(Reason reason, boolean applies, Duration after) {}

    /** An empty one that takes so many. */
    public CalendarDouble(int most) {
        this.most = most;
    }

    /** Whether the bot may write from now on. */
    public void allow(boolean yes) {
        allowed = yes;
    }

    /** The next event that is made or changed is not, for this reason. */
    public void refuse(Reason reason, Duration after) {
        faults.add(new Fault(reason, false, after));
    }

    /** The next event that is made or changed is, and the answer is lost. */
    public void loseAnswer() {
        faults.add(new Fault(Reason.LATER, true, Duration.ZERO));
    }

    /** Somebody else makes one. */
    public synchronized void othersMake() {
        entries.put("e" + ++made, Optional.empty());
    }

    /** Somebody takes one away by hand. */
    public synchronized void othersRemove(String title) {
        entries.values()
                .removeIf(event -> event.filter(it -> it.title().equals(title)).isPresent());
    }

    /** The id of the bot's own entry of this title. */
    public synchronized String id(String title) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getValue().filter(it -> it.title().equals(title)).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What the bot has there. */
    public synchronized List<ScheduledEvent> shown() {
        return entries.values().stream().flatMap(Optional::stream).toList();
    }

    /** The next thing that the bot has done here: {@code make Title}, {@code change Title}, {@code cancel Title}; waits for it. */
    public String step() {
        try {
            String step = steps.poll(20, TimeUnit.SECONDS);
            assertThat(step).as("a step").isNotNull();
            return step;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** What the bot has done here that nobody has looked at. */
    public List<String> steps() {
        return new ArrayList<>(steps);
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public boolean isAllowed(SpaceId space) {
        return allowed;
    }

    @Override
    public Optional<URI> permission(SpaceId space) {
        return Optional.of(URI.create("https://discord.example.org/allow"));
    }

    @Override
    public synchronized List<Entry> list(SpaceId space) {
        return entries.entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(),
                        entry.getValue()
                                .map(event -> OptionalLong.of(event.number()))
                                .orElse(OptionalLong.empty())))
                .toList();
    }

    @Override
    public synchronized String create(SpaceId space, ScheduledEvent event) throws NotScheduled {
        Fault fault = faults.poll();
        if (fault == null || fault.applies()) {
            if (entries.size() >= most) {
                throw new NotScheduled(Reason.FULL, "full", Duration.ZERO);
            }
            entries.put("e" + ++made, Optional.of(event));
        }
        steps.add("make " + event.title());
        fail(fault);
        return "e" + made;
    }

    @Override
    public synchronized void change(SpaceId space, String id, ScheduledEvent event) throws NotScheduled {
        Fault fault = faults.poll();
        if (!entries.containsKey(id)) {
            throw new NotScheduled(Reason.MISSING, "missing", Duration.ZERO);
        }
        if (fault == null || fault.applies()) {
            entries.put(id, Optional.of(event));
        }
        steps.add("change " + event.title());
        fail(fault);
    }

    @Override
    public synchronized void cancel(SpaceId space, String id) {
        Optional<ScheduledEvent> event = entries.getOrDefault(id, Optional.empty());
        entries.remove(id);
        steps.add("cancel " + event.map(ScheduledEvent::title).orElse("what is not there"));
    }

    /** Somebody presses “Interested” on the entry of this title, or takes it back. */
    public synchronized void press(String title, PersonId person, boolean interested) {
        Set<PersonId> all =
                pressed.computeIfAbsent(id(title), entry -> new TreeSet<>(Comparator.comparing(PersonId::raw)));
        boolean changed = interested ? all.add(person) : all.remove(person);
        assertThat(changed).isTrue();
    }

    /** The next time that somebody asks who is interested, it goes wrong for this reason; the time after that, it does not. */
    public void keepSecret(Reason reason) {
        secrets.add(reason);
    }

    /** This is done while the next answer on who is interested is on its way. */
    public void meanwhile(Runnable done) {
        meanwhile.add(done);
    }

    /** The titles of what was asked for, in that order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Set<PersonId> interested(SpaceId space, String id) throws NotScheduled {
        Set<PersonId> all;
        synchronized (this) {
            Optional<ScheduledEvent> event = entries.getOrDefault(id, Optional.empty());
            asked.add(event.map(ScheduledEvent::title).orElse("what is not there"));
            Reason secret = secrets.poll();
            if (secret != null || event.isEmpty()) {
                throw new NotScheduled(secret == null ? Reason.MISSING : secret, "not said", Duration.ZERO);
            }
            all = Set.copyOf(pressed.getOrDefault(id, Set.of()));
        }
        Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
        return all;
    }

    private static void fail(Fault fault) throws NotScheduled {
        if (fault != null) {
            throw new NotScheduled(fault.reason(), fault.applies() ? "the answer is lost" : "refused", fault.after());
        }
    }
}
