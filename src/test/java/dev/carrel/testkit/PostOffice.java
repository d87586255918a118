package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.chat.spi.ScheduledEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform that takes messages and keeps what it took; the next answers can be said beforehand. Thread-safe. */
public final class PostOffice implements ChatPlatform {
    /** Something that arrived. */
    public record Letter(Recipient to, String mark, String words) {}

    private final Platform platform;
    private final BlockingQueue<Letter> arrived = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> redrawFailures = new LinkedBlockingQueue<>();
    private final BlockingQueue<Letter> drawn = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> answers = new LinkedBlockingQueue<>();
    private final Map<String, Outcome.Receipt> byMark = new ConcurrentHashMap<>();
    private final List<PersonId> forgotten = new CopyOnWriteArrayList<>();
    private final Set<PersonId> gone = ConcurrentHashMap.newKeySet();
    private final Map<Object, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger namesAsked = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private volatile Health health = Health.ready();
    private volatile Optional<ScheduledEvents> calendar = Optional.empty();
    private volatile Optional<RoomDouble> rooms = Optional.empty();

    /** An office of this platform, which is open. */
    public PostOffice(Platform platform) {
        this.platform = platform;
    }

    /** From now on nothing can be brought, or everything again. */
    public void open(boolean open) {
        health = open ? Health.ready() : Health.unready("closed");
    }

    /** The next try ends so; a {@link Outcome.Receipt} stands for what arrives and whose answer is lost. */
    public void next(Outcome outcome) {
        answers.add(outcome);
    }

    /** The next thing that arrives; waits for it. */
    public Letter letter() {
        return next(arrived);
    }

    /** The next thing, if it arrives within so much real time. */
    public Optional<Letter> letter(Duration within) {
        try {
            return Optional.ofNullable(arrived.poll(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Letter next(BlockingQueue<Letter> letters) {
        try {
            Letter letter = letters.poll(20, TimeUnit.SECONDS);
            assertThat(letter).as("a letter").isNotNull();
            return letter;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** How much has arrived that nobody has looked at. */
    public int waiting() {
        return arrived.size();
    }

    /** The next try to draw something anew ends so. */
    public void nextRedraw(Outcome.DeliveryFailure failure) {
        redrawFailures.add(failure);
    }

    /** How often anything was brought here. */
    public int tries() {
        return tries.get();
    }

    /** From now on this platform has a calendar of its own. */
    public void keep(CalendarDouble own) {
        calendar = Optional.of(own);
    }

    @Override
    public Optional<ScheduledEvents> scheduledEvents() {
        return calendar;
    }

    /** From now on this platform has private rooms. */
    public void offer(RoomDouble own) {
        rooms = Optional.of(own);
    }

    @Override
    public Optional<PrivateRooms> privateRooms() {
        return rooms.map(offered -> offered);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        tries.incrementAndGet();
        Outcome.Receipt found = byMark.get(message.mark());
        if (found != null && message.uncertainSince().isPresent()) {
            return found;
        }
        Outcome answer = answers.poll();
        if (answer != null && !(answer instanceof Outcome.Receipt)) {
            return answer;
        }
        PlaceId place = new PlaceId(platform, "somewhere");
        byMark.put(message.mark(), new Outcome.Receipt(place, message.mark()));
        post(message);
        arrived.add(new Letter(message.to(), message.mark(), words(message)));
        return answer == null
                ? new Outcome.Receipt(place, message.mark())
                : new Outcome.Uncertain("the answer is lost");
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        Outcome failure = redrawFailures.poll();
        if (failure != null) {
            return failure;
        }
        post(message);
        drawn.add(new Letter(message.to(), message.mark(), words(message)));
        return byMark.containsValue(sent) ? sent : new Outcome.Gone("it was never sent");
    }

    /** The next thing that was drawn anew; waits for it. */
    public Letter redrawn() {
        return next(drawn);
    }

    /** How often anything was drawn anew that nobody has looked at. */
    public int redrawings() {
        return drawn.size();
    }

    private void post(Outgoing message) {
        if (message.to() instanceof Recipient.Place place) {
            rooms.ifPresent(offered -> offered.posted(place.place(), words(message)));
        }
    }

    private String words(Outgoing message) {
        return message.content().reply() instanceof Reply.Show show ? RawWords.of(show.card(), platform) : "";
    }

    @Override
    public void forget(PersonId person) {
        forgotten.add(person);
    }

    /** From now on this person is not in any space here, or is. */
    public void gone(PersonId person, boolean isGone) {
        if (isGone) {
            gone.add(person);
        } else {
            gone.remove(person);
        }
    }

    /** From now on this platform does not tell in time what anybody is called, until it {@link #tells} again. */
    public void isSlow() {
        slow = new CountDownLatch(1);
    }

    /** Whoever has asked is told now. */
    public void tells() {
        slow.countDown();
    }

    /** Everybody is called by their id here, in words: {@code name of U1}. */
    @Override
    public Optional<String> name(SpaceId space, PersonId person) {
        return named(person, person.raw());
    }

    @Override
    public Optional<String> name(SpaceId space, PlaceId place) {
        return named(place, place.raw());
    }

    private Optional<String> named(Object whoever, String raw) {
        namesAsked.incrementAndGet();
        try {
            assertThat(slow.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        return Optional.of(names.getOrDefault(whoever, "name of " + raw)).filter(name -> !name.isEmpty());
    }

    /** From now on this person, or this channel, has another name; an empty one is told to nobody. */
    public void call(Object whoever, String name) {
        names.put(whoever, name);
    }

    /** How often anybody asked for a name. */
    public int namesAsked() {
        return namesAsked.get();
    }

    /** How often anybody asked who is here. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Presence presence(SpaceId space, PersonId person) {
        asked.incrementAndGet();
        return gone.contains(person) ? Presence.GONE : Presence.THERE;
    }

    /** Whom this office was told to remember no more. */
    public List<PersonId> forgotten() {
        return List.copyOf(forgotten);
    }

    @Override
    public void start() {}

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void stop() {}
}
