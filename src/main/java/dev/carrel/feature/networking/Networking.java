package dev.carrel.feature.networking;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Communities;
import dev.carrel.feed.Fetching;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Programme;
import dev.carrel.mirror.Mirror;
import dev.carrel.mirror.MirrorListener;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The networking events of all communities, and the feeds that they come from. Thread-safe. */
public final class Networking implements AutoCloseable {
    private final Store store;
    private final Communities communities;
    private final InstantSource clock;
    private final Events events;
    private final PostedEvents posted;
    private final Feeds feeds;
    private final ReviewQueue queue;
    private final Rounds rounds;
    private final PublicPages pages;
    private final ListedJobs jobs;
    private final Map<String, Topic> topics;

    /**
     * Events in this store; what is to be told goes into this outbox, and what others publish is fetched so.
     *
     * @param gatherings those of {@link Kind#EVENT} are held by what {@link #host} gave
     */
    public Networking(
            Store store,
            Outbox outbox,
            Communities communities,
            Gatherings gatherings,
            Fetching fetching,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.communities = communities;
        ItemStore items = new ItemStore();
        Announcements announcements = new Announcements(outbox, communities, clock);
        Intake intake = new Intake(items, announcements, clock);
        this.events = new Events(store, items, clock);
        this.feeds = new Feeds(store, items, intake, announcements, communities, fetching, clock);
        this.queue = new ReviewQueue(store, items, intake, announcements, clock);
        this.rounds = new Rounds(feeds);
        this.posted = new PostedEvents(store, gatherings, new PostedHost(outbox, communities, clock), clock);
        this.pages = new PublicPages(store, clock, random);
        this.jobs = new ListedJobs(store, posted, clock);
        Map<String, Topic> all = new HashMap<>(EventTopics.of(events, feeds, queue, clock));
        all.putAll(PostedTopics.of(posted, this::heard, clock));
        this.topics = Map.copyOf(all);
        this.clock = clock;
    }

    /** The community as host of {@link Kind#EVENT}; what is to be told goes into this outbox. */
    public static Host host(Outbox outbox, Communities communities, InstantSource clock) {
        return new PostedHost(outbox, communities, clock);
    }

    /** What messages about events and feeds say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** What members' calendars show of them. */
    public CalendarSource calendar() {
        return new EventCalendar(events, posted, clock);
    }

    /**
     * What communities show of them to everybody.
     *
     * @param web where people reach this installation; nothing is shown while that is not known
     */
    public OpenEvents open(Supplier<Optional<URI>> web) {
        return new OpenEvents(pages, events, posted, communities, web, clock);
    }

    /** What was posted, for platforms' own calendars; what is to be told goes into this outbox. */
    public MirrorListener mirrored(Outbox outbox) {
        return new MirroredEvents(posted, communities, outbox, clock);
    }

    /** What is told of those calendars, by topic. */
    public static Map<String, Topic> topics(Mirror mirror) {
        return Map.of(MirroredEvents.TROUBLE, new MirrorTopic(mirror));
    }

    /**
     * The command of those calendars.
     *
     * @param mirror asked when the command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Mirror> mirror) {
        return List.of(new MirrorCommand(mirror));
    }

    /** The jobs among what feeds told and people have posted. */
    public ListedJobs jobs() {
        return jobs;
    }

    /** What is on of them for everybody. */
    public Programme programme() {
        return new EventProgramme(events, posted);
    }

    /** How many entries of feeds moderators have to look over. */
    public long toReview(CommunityId community) {
        return queue.size(community, Optional.empty());
    }

    /** How many feeds of a community cannot be read at present, or are not read any more for that. */
    public long unreadable(CommunityId community) {
        return feeds.of(community).stream()
                .filter(feed -> feed.isOff() || feed.failingSince().isPresent())
                .count();
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

    PostedEvents posted() {
        return posted;
    }

    Feeds feeds() {
        return feeds;
    }

    PublicPages pages() {
        return pages;
    }

    ReviewQueue queue() {
        return queue;
    }

    /** What those who came to an event say of it, as a reader may know it: with their words for whoever posted it, else in numbers. */
    Card heard(Posted event, Caller reader, int from) {
        List<Feedback> all = posted.aftermath().all(reader.community(), event.id());
        if (!event.isPostedBy(reader.member())) {
            return AftermathCards.counts(event, all);
        }
        List<MemberId> signed =
                all.stream().filter(Feedback::signed).map(Feedback::member).toList();
        return AftermathCards.heard(
                event,
                all,
                communities.personsOf(reader.community(), signed),
                from,
                EventCards.WINDOW,
                PostedOption.action("heard", event.id()));
    }

    /** Whether everybody can read on the web what a community has posted. */
    boolean isShownToEverybody(CommunityId community) {
        return pages.of(community).filter(page -> !page.paused()).isPresent();
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
     * @param zoneMenu a menu of zones for somebody whose own is not known; the choice goes into the option of its action
     * @param web where people reach this installation, if that is known
     */
    public static List<Command> commands(
            Supplier<Networking> networking,
            Supplier<Communities> communities,
            BiFunction<Caller, Action, Block> zoneMenu,
            Supplier<Optional<URI>> web,
            InstantSource clock) {
        PostedOption posted = new PostedOption(networking);
        return List.of(
                new PostCommand(networking, communities, zoneMenu, clock),
                new EditCommand(networking, posted, clock),
                new SkipCommand(networking, posted, clock),
                new CancelCommand(networking, posted, clock),
                new RsvpCommand(networking, posted, clock),
                new RemindCommand(networking, posted, clock),
                new RecordingCommand(networking, posted, clock),
                new FeedbackCommand(networking, posted, clock),
                new HeardCommand(networking, posted),
                new ListCommand(networking, clock),
                new ShowCommand(networking, clock),
                new PageCommand(networking, web),
                new ReviewCommand(networking, clock),
                new FeedAddCommand(networking),
                new FeedPreviewCommand(networking),
                new FeedListCommand(networking),
                new FeedRemoveCommand(networking));
    }
}
