package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.room.Rooms;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A platform's private rooms, into which others may let people, and where things go wrong as a test says. Thread-safe. */
public final class RoomDouble implements PrivateRooms {
    private final Platform platform;
    private final boolean tells;
    private final Map<PlaceId, Set<PersonId>> rooms = new ConcurrentHashMap<>();
    private final Map<PersonId, List<String>> heard = new ConcurrentHashMap<>();
    private final Map<PlaceId, String> names =
            new TreeMap<>((one, other) -> one.raw().compareTo(other.raw()));
    private final Set<PersonId> strangers = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private int made;
    private volatile boolean allowed = true;
    private volatile boolean texts = true;

    private record Fault(Predicate<String> step, Reason reason, boolean applies, Duration after) {}

    /**
     * None yet.
     *
     * @param tells whether the platform tells who is in a room
     */
    public RoomDouble(Platform platform, boolean tells) {
        this.platform = platform;
        this.tells = tells;
    }

    /** For commands of groups of which none asks for a room. */
    public static Supplier<Rooms> nowhere() {
        return () -> {
            throw new AssertionError("nobody keeps rooms here");
        };
    }

    /** Whether the bot may make rooms from now on. */
    public void allow(boolean yes) {
        allowed = yes;
    }

    /** Whether people ask in channels below which a room can be, from now on. */
    public void inTexts(boolean yes) {
        texts = yes;
    }

    /** This person is not in the space. */
    public void absent(String person) {
        strangers.add(new PersonId(platform, person));
    }

    /** This person is in the space after all. */
    public void present(String person) {
        strangers.remove(new PersonId(platform, person));
    }

    /** The next step that begins so is not done, for this reason. */
    public void refuse(String step, Reason reason, Duration after) {
        faults.add(new Fault(done -> done.startsWith(step), reason, false, after));
    }

    /** The next step that begins so is done, and the answer is lost. */
    public void loseAnswer(String step) {
        faults.add(new Fault(done -> done.startsWith(step), Reason.LATER, true, Duration.ZERO));
    }

    /** Somebody in a room lets somebody else in by hand. */
    public void othersAdmit(PlaceId room, String person) {
        guestsOf(room).add(new PersonId(platform, person));
    }

    /** Somebody leaves a room by themselves. */
    public void walksOut(PlaceId room, String person) {
        guestsOf(room).remove(new PersonId(platform, person));
    }

    /** Somebody deletes a room. */
    public void delete(PlaceId room) {
        rooms.remove(room);
    }

    /** The only room there is, or the last that was made. */
    public PlaceId room() {
        return new PlaceId(platform, "room-" + made);
    }

    /** What a room is called. */
    public synchronized String name(PlaceId room) {
        return names.getOrDefault(room, "");
    }

    /** The people in a room besides the bot, by their ids. */
    public List<String> inside(PlaceId room) {
        return guestsOf(room).stream().map(PersonId::raw).sorted().toList();
    }

    private Set<PersonId> guestsOf(PlaceId room) {
        return rooms.getOrDefault(room, new HashSet<>());
    }

    /** Something is posted in a place; who is in it reads it. */
    void posted(PlaceId place, String words) {
        guestsOf(place)
                .forEach(person -> heard.computeIfAbsent(person, unknown -> new CopyOnWriteArrayList<>())
                        .add(words));
    }

    /** Whether there is such a room. */
    boolean has(PlaceId place) {
        return rooms.containsKey(place);
    }

    /** What somebody has read in rooms. */
    public List<String> heard(String person) {
        return heard.getOrDefault(new PersonId(platform, person), List.of());
    }

    /** The next thing that the bot has done here, such as {@code admit U1}; waits for it. */
    public String step() {
        return next(steps);
    }

    /** The next thing that was {@linkplain #refuse refused}; waits for it. */
    public String refusal() {
        return next(refused);
    }

    private static String next(BlockingQueue<String> waiting) {
        try {
            String step = waiting.poll(20, TimeUnit.SECONDS);
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
    public Optional<PlaceId> below(SpaceId space, PlaceId place) {
        return texts ? Optional.of(place) : Optional.empty();
    }

    @Override
    public boolean isAllowed(SpaceId space, PlaceId below) {
        return allowed;
    }

    @Override
    public Optional<URI> permission(SpaceId space) {
        return tells ? Optional.empty() : Optional.of(URI.create("https://discord.example.org/allow"));
    }

    @Override
    public String alsoReads() {
        return tells
                ? "Nobody else reads a private channel in Slack, but whoever owns the workspace may be able to export it."
                : "Moderators who have the permission “Manage Threads” can read every private thread of the server, and let others in.";
    }

    @Override
    public synchronized PlaceId make(SpaceId space, PlaceId below, String name) throws NoRoom {
        if (!allowed) {
            throw new NoRoom(Reason.FORBIDDEN, "it may not make private threads in the channel", Duration.ZERO);
        }
        return done("make " + name, () -> {
            PlaceId room = new PlaceId(platform, "room-" + ++made);
            rooms.put(room, ConcurrentHashMap.newKeySet());
            names.put(room, name);
            return room;
        });
    }

    @Override
    public Optional<Set<PersonId>> guests(SpaceId space, PlaceId room) throws NoRoom {
        require(room);
        return tells ? Optional.of(new HashSet<>(guestsOf(room))) : Optional.empty();
    }

    @Override
    public synchronized void admit(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        require(room);
        if (strangers.contains(person)) {
            throw new NoRoom(Reason.ABSENT, "nobody of that id is there", Duration.ZERO);
        }
        done("admit " + person.raw(), () -> guestsOf(room).add(person));
    }

    @Override
    public synchronized void expel(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        require(room);
        done("expel " + person.raw(), () -> guestsOf(room).remove(person));
    }

    @Override
    public synchronized void close(SpaceId space, PlaceId room) throws NoRoom {
        require(room);
        done("close " + room.raw(), () -> room);
    }

    private void require(PlaceId room) throws NoRoom {
        if (!has(room)) {
            throw new NoRoom(Reason.MISSING, "the thread is not there any more", Duration.ZERO);
        }
    }

    private interface Work<T> {
        T run();
    }

    private <T> T done(String step, Work<T> work) throws NoRoom {
        Optional<Fault> fault =
                faults.stream().filter(one -> one.step().test(step)).findFirst();
        fault.ifPresent(faults::remove);
        if (fault.isPresent() && !fault.get().applies()) {
            refused.add(step);
            throw new NoRoom(fault.get().reason(), "refused", fault.get().after());
        }
        T result = work.run();
        steps.add(step);
        if (fault.isPresent()) {
            throw new NoRoom(
                    fault.get().reason(), "the answer is lost", fault.get().after());
        }
        return result;
    }
}
