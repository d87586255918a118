package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Communities;
import dev.carrel.feed.Fetching;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The networking events of all communities, and the feeds that they come from. Thread-safe. */
public final class Networking implements AutoCloseable {
    private final Store store;
    private final Communities communities;
    private final Events events;
    private final Feeds feeds;
    private final ReviewQueue queue;
    private final Rounds rounds;
    private final Map<String, Topic> topics;

    /** Events in this store; what is to be told goes into this outbox, and what others publish is fetched so. */
    public Networking(Store store, Outbox outbox, Communities communities, Fetching fetching, InstantSource clock) {
        this.store = store;
        this.communities = communities;
        ItemStore items = new ItemStore();
        Announcements announcements = new Announcements(outbox, communities, clock);
        Intake intake = new Intake(items, announcements, clock);
        this.events = new Events(store, items, clock);
        this.feeds = new Feeds(store, items, intake, announcements, communities, fetching, clock);
        this.queue = new ReviewQueue(store, items, intake, announcements, clock);
        this.rounds = new Rounds(feeds);
        this.topics = EventTopics.of(events, feeds, queue, clock);
    }

    /** What messages about events and feeds say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** What members' calendars show of them. */
    public CalendarSource calendar() {
        return new EventCalendar(events);
    }

    /** Looks from now on at the feeds that are due. */
    public void start() {
        rounds.start();
    }

    /** Looks at no feed any more, and waits for two seconds at most for those that are being read. */
    @Override
    public void close() {
        rounds.close();
    }

    Events events() {
        return events;
    }

    Feeds feeds() {
        return feeds;
    }

    ReviewQueue queue() {
        return queue;
    }

    /** Whether a community has said where announcements go. */
    boolean announces(CommunityId community) {
        return store.read(
                handle -> !communities.announcementPlaces(handle, community).isEmpty());
    }

    /**
     * The commands of events and feeds.
     *
     * @param networking asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Networking> networking, InstantSource clock) {
        return List.of(
                new ListCommand(networking, clock),
                new ShowCommand(networking, clock),
                new ReviewCommand(networking, clock),
                new FeedAddCommand(networking),
                new FeedPreviewCommand(networking),
                new FeedListCommand(networking),
                new FeedRemoveCommand(networking));
    }
}
