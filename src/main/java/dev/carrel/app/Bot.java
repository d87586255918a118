package dev.carrel.app;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.load.Overrides;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chart.Pictures;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Downloads;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Preview;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.chat.spi.Webhook;
import dev.carrel.community.Communities;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.feature.about.About;
import dev.carrel.feature.about.Edition;
import dev.carrel.feature.about.Status;
import dev.carrel.feature.cohort.Cohorts;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.focus.Focus;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.moderate.Concern;
import dev.carrel.feature.moderate.Connection;
import dev.carrel.feature.moderate.Machinery;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.participation.LastWeek;
import dev.carrel.feature.participation.Sheets;
import dev.carrel.feature.participation.TakingPart;
import dev.carrel.feature.participation.Waiting;
import dev.carrel.feature.participation.Weekly;
import dev.carrel.feature.privacy.OwnData;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feature.program.Programs;
import dev.carrel.feature.program.Watches;
import dev.carrel.feature.reminder.Reminders;
import dev.carrel.feature.session.Polls;
import dev.carrel.feature.session.Sessions;
import dev.carrel.feed.Fetcher;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.group.Groups;
import dev.carrel.installation.Installations;
import dev.carrel.mirror.Mirror;
import dev.carrel.mirror.Mirrored;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Relay;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Intake;
import dev.carrel.participation.Participation;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.Access;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.platform.web.PartHealth;
import dev.carrel.privacy.Departures;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Exports;
import dev.carrel.room.Rooms;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.ActionStore;
import dev.carrel.store.BackupKeys;
import dev.carrel.store.Store;
import dev.carrel.store.StoreHealth;
import dev.carrel.store.StoreSettings;
import dev.carrel.telemetry.Telemetry;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store, the catalogue, the commands, the router that leads to them, and the platforms that have a token.
 *
 * <p>Built top to bottom, each part from the ones above it.
 */
final class Bot implements Services, Machinery {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(1);

    private static final Edition EDITION = new Edition(
            Modes.version(),
            List.of(
                    new Edition.Source("American Library Association", URI.create(Catalogue.ALA_DIRECTORY)),
                    new Edition.Source("IPEDS, the federal survey", URI.create("https://nces.ed.gov/ipeds/"))));

    private final Store store;
    private final Telemetry telemetry;
    private final Communities communities;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Reminders reminders;
    private final Circles circles;
    private final Sessions sessions;
    private final Cohorts cohorts;
    private final Goals goals;
    private final Focus focus;
    private final Watches watches;
    private final Erasure erasure;
    private final Exports exports;
    private final Participation participation;
    private final Intake intake;
    private final Pictures pictures;
    private final Weekly weekly;
    private final Networking networking;
    private final Digests digests;
    private final Mirror mirror;
    private final Rooms rooms;
    private final Housekeeping housekeeping;

    /** Whether no file of the catalogue was left out: else what it says is not what its operator means. */
    private final boolean catalogueIsWhole;

    private final ActionCodec codec;
    private final CommandRouter router;
    private final CommandTree tree;
    private final InstantSource clock;
    private final AtomicReference<@Nullable URI> webAddress;
    private final CatalogueCounts counts;
    private final Contacts contacts;
    private final Map<String, Topic> topics;

    /** Those that are connected, or try to be. */
    private final List<ChatPlatform> platforms = new CopyOnWriteArrayList<>();

    /** Those that need no connection: the web page, the terminal. */
    private final List<ChatPlatform> ownPlatforms = new CopyOnWriteArrayList<>();

    private Bot(Settings settings, InstantSource clock, Lifecycle lifecycle) {
        this.clock = clock;
        this.webAddress = new AtomicReference<>(settings.http().publicUrl().orElse(null));
        CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(
                () -> Reading.of(Catalogues.read(settings.catalogue().directory())));
        this.store = Store.open(storeSettings(settings));
        lifecycle.onStop("store", store::close);
        storeSettings(settings)
                .folder()
                .ifPresent(folder -> LocalDoor.open(folder, store, backupKeys(settings), lifecycle));
        this.telemetry = new Telemetry();
        lifecycle.onStop("telemetry", telemetry::close);
        this.communities = new Communities(store, clock);
        ActionStore actions = new ActionStore(store, clock, new SecureRandom());
        actions.purge();
        this.codec = new ActionCodec(actions);
        this.schedule = new Schedule(store, clock);
        this.outbox = new Outbox(store, clock);
        Reading read = reading.join();
        CatalogueIndex index = read.index();
        this.catalogueIsWhole = read.whole();
        this.counts = CatalogueCounts.of(index.catalogue());
        telemetry.watchCatalogue(counts::programs, counts::facts);
        this.reminders = new Reminders(
                store, schedule, outbox, communities, clock, Programs.deadlineNotes(index.catalogue(), clock));
        this.circles = new Circles(store, outbox, communities, clock, new Turnover(this));
        this.rooms = new Rooms(
                store,
                clock,
                circles.groups(),
                communities,
                this::allPlatforms,
                Circles.rooms(outbox, communities, clock));
        this.participation = new Participation(
                store,
                communities,
                schedule,
                clock,
                formula(settings.participation()),
                settings.participation().daysKept());
        Host groupsHost = Sessions.host(circles.groups(), outbox, communities, participation::count, clock);
        Gatherings gatherings = new Gatherings(
                store,
                schedule,
                clock,
                Map.of(Kind.SESSION, groupsHost, Kind.EVENT, Networking.host(outbox, communities, clock)),
                (handle, occurrence) -> {
                    digests().changed(handle, occurrence.community());
                    if (occurrence.gathering().kind() == Kind.EVENT) {
                        mirror().changed(handle, occurrence.community());
                    }
                });
        this.sessions = new Sessions(
                gatherings,
                groupsHost,
                new Polls(store, schedule, outbox, communities, circles.groups(), clock),
                communities,
                circles.groups(),
                clock,
                this::webAddress);
        lifecycle.onStop("voice", sessions.voice()::close);
        Fetcher fetcher = new Fetcher(userAgent(settings), settings.feeds().allowLoopback());
        this.cohorts = new Cohorts(store, schedule, outbox, communities, circles.groups(), gatherings, fetcher, clock);
        this.goals = new Goals(store, schedule, outbox, communities, participation, clock);
        this.focus = new Focus(store, schedule, outbox, circles::groups, participation, clock);
        this.weekly = new Weekly(store, schedule, outbox, communities, participation, goals::lastWeek, clock);
        this.watches = new Watches(store, outbox, communities, index.catalogue(), clock);
        this.erasure = new Erasure(store, communities, List.of(circles::forget, participation::erase), this::forget);
        this.exports = new Exports(store, communities, clock, new SecureRandom(), List.of(circles::named));
        this.pictures = new Pictures(this::webAddress, clock, new SecureRandom());
        this.intake = new Intake(participation, clock);
        lifecycle.onStop("participation", intake::close);
        telemetry.watchIntake(intake::written, intake::dropped, intake::waiting);
        this.networking = new Networking(store, outbox, communities, gatherings, fetcher, clock, new SecureRandom());
        this.digests = new Digests(
                store,
                schedule,
                outbox,
                communities,
                List.of(networking.programme(), sessions.programme()),
                new LastWeek(participation, this::waiting)::card,
                clock);
        this.mirror = new Mirror(store, clock, this::allPlatforms, networking.mirrored(outbox));
        this.housekeeping = new Housekeeping(
                store, schedule, clock, erasure, new Departures(store, communities, erasure, clock, this::presence));
        this.topics = Stream.of(
                        reminders.topics(),
                        circles.topics(),
                        circles.topics(rooms),
                        sessions.topics(),
                        cohorts.topics(),
                        goals.topics(),
                        focus.topics(),
                        weekly.topics(),
                        watches.topics(),
                        networking.topics(),
                        digests.topics(),
                        Networking.topics(mirror),
                        Profiles.topics(communities),
                        Moderation.topics(communities))
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.contacts = new Contacts(clock);
        this.tree = CommandTree.of(commands(index, clock, this));
        this.router = new CommandRouter(tree, codec, communities, this::answered, new References());
    }

    private Waiting waiting(CommunityId community) {
        return new Waiting(
                networking.toReview(community), outbox.state(community).dead(), networking.unreadable(community));
    }

    private static Formula formula(Settings.Participation settings) {
        return new Formula(settings.turningUp(), settings.helping(), settings.talking(), settings.mostTalking());
    }

    /** The catalogue, ready to be searched. */
    private record Reading(CatalogueIndex index, boolean whole) {
        static Reading of(Overrides.Result read) {
            return new Reading(
                    new CatalogueIndex(read.catalogue()), read.problems().isEmpty());
        }
    }

    /**
     * Builds the bot and registers what has to be stopped.
     *
     * @throws dev.carrel.store.StoreUnavailable when the database cannot be opened
     */
    static Bot start(Settings settings, InstantSource clock, Lifecycle lifecycle) {
        return new Bot(settings, clock, lifecycle);
    }

    /** Connects to every platform that has a token; returns at once, however long that takes. */
    void connect(Settings settings, Lifecycle lifecycle) {
        Optional<Access> slack = Chats.access(settings, () -> installations(settings), communities::spacesOf);
        for (ChatPlatform chat :
                Chats.of(settings, router, tree.declarations(), communities::knows, slack, this::happened)) {
            platforms.add(chat);
            lifecycle.onStop(chat.platform().key(), chat::stop);
            chat.start();
        }
    }

    /** Takes what people do on a platform, of which what they say in its own calendar is an answer; never blocks. */
    void happened(ChatEvent event) {
        if (event instanceof ChatEvent.Interested interested) {
            mirror.take(interested);
        } else {
            intake.take(event);
            sessions.voice().take(event);
        }
    }

    private Installations installations(Settings settings) {
        Installations installations = Chats.installations(
                settings,
                store,
                clock,
                (installer, workspace) ->
                        Moderation.greeting(communities, outbox, installer, workspace, clock.instant()));
        int sealed = installations.sealAgain();
        if (sealed > 0) {
            log.info("{} tokens are encrypted with the first key now; an older one can be taken out", sealed);
        }
        return installations;
    }

    /**
     * Fires what is due and sends what is promised from now on, over the platforms that are connected and these.
     *
     * <p>It is stopped before any platform is, so that what is on its way can still arrive.
     */
    void deliver(List<ChatPlatform> own, Lifecycle lifecycle) {
        ownPlatforms.addAll(own);
        Relay relay = new Relay(
                store,
                clock,
                outbox,
                topics,
                this::allPlatforms,
                new DeliveryReaders(communities, rooms),
                codec,
                this::delivered);
        lifecycle.onStop("relay", relay::close);
        relay.start();
        lifecycle.onStop("schedule", schedule::close);
        participation.start();
        schedule.start();
        intake.start();
        lifecycle.onStop("feeds", networking::close);
        networking.start();
        lifecycle.onStop("mirror", mirror::close);
        mirror.start();
        lifecycle.onStop("rooms", rooms::close);
        rooms.start();
        cohorts.start();
        housekeeping.begin();
        if (catalogueIsWhole) {
            watches.look();
        }
    }

    private List<ChatPlatform> allPlatforms() {
        return Stream.concat(platforms.stream(), ownPlatforms.stream()).toList();
    }

    private Presence presence(SpaceId space, PersonId person) {
        return allPlatforms().stream()
                .filter(chat -> chat.platform() == space.platform())
                .map(chat -> chat.presence(space, person))
                .findFirst()
                .orElse(Presence.UNKNOWN);
    }

    private void forget(PersonId person) {
        allPlatforms().stream()
                .filter(chat -> chat.platform() == person.platform())
                .forEach(chat -> chat.forget(person));
    }

    private void answered(Platform platform, String command, String outcome, Duration took) {
        telemetry.commandAnswered(platform, command, outcome, took);
        contacts.asked(platform);
    }

    private void delivered(Platform platform, String outcome, Duration late) {
        telemetry.delivered(platform, outcome, late);
        contacts.delivered(platform, outcome);
    }

    /** What the platforms take over HTTP, by path. */
    Map<String, Webhook> webhooks() {
        Map<String, Webhook> webhooks = new HashMap<>();
        platforms.forEach(chat -> webhooks.putAll(chat.webhooks()));
        return webhooks;
    }

    /** What the platforms show to people with a browser, by path. */
    Map<String, WebPage> pages() {
        Map<String, WebPage> pages = new HashMap<>();
        platforms.forEach(chat -> pages.putAll(chat.pages()));
        return pages;
    }

    /** Every command there is: a new one is a line here. The services are asked when a command runs, never for its declaration. */
    static List<Command> commands(CatalogueIndex index, InstantSource clock, Services services) {
        Profiles profiles = new Profiles(services::communities, services::outbox, clock, services::webAddress);
        List<Command> commands =
                new ArrayList<>(new Programs(index, clock, services::watches, profiles::zoneQuestion).commands());
        commands.addAll(Reminders.commands(services::reminders, services::communities, profiles::zoneMenu, clock));
        commands.addAll(Circles.commands(
                services::groups,
                services::communities,
                services::rooms,
                seen -> services.cohorts().glance(seen)));
        commands.addAll(Cohorts.commands(services::cohorts, profiles::zoneMenu, clock));
        commands.addAll(Sessions.commands(services::sessions, services::communities, profiles::zoneMenu, clock));
        commands.addAll(Goals.commands(services::goals, clock));
        commands.addAll(Focus.commands(services::focus));
        commands.addAll(TakingPart.commands(
                services::participation,
                services::communities,
                services::groups,
                services::pictures,
                new Sheets(services::participation, services::communities, services::webAddress, clock),
                caller -> services.goals().brief(caller),
                services::weekly,
                clock));
        commands.addAll(Networking.commands(
                services::networking, services::communities, profiles::zoneMenu, services::webAddress, clock));
        commands.addAll(Networking.commands(services::mirror));
        commands.addAll(Digests.commands(services::digests, clock));
        commands.addAll(profiles.commands());
        commands.addAll(OwnData.commands(
                services::communities, services::groups, services::erasure, services::exports, services::webAddress));
        commands.addAll(new Moderation(services::communities, services::outbox, services::machinery, clock).commands());
        commands.addAll(About.commands(commands, EDITION, services::status));
        return commands;
    }

    /** Where every interaction goes. */
    CommandRouter router() {
        return router;
    }

    /** How each part is, for {@code /readyz}; never blocks for longer than {@link #DATABASE_PATIENCE}. */
    List<PartHealth> readiness() {
        List<PartHealth> parts = new ArrayList<>();
        parts.add(new PartHealth("database", health(store)));
        platforms.forEach(
                platform -> parts.add(new PartHealth(platform.platform().key(), platform.health())));
        return parts;
    }

    /** How Discord and Slack would draw an answer. */
    static List<Preview> previews() {
        return List.of(new DiscordPreview(), new SlackPreview());
    }

    /** Everything that is counted, in Prometheus' text format. */
    String metrics() {
        return telemetry.scrape();
    }

    /** Everything is up. */
    void started(Duration sinceLaunch) {
        telemetry.started(sinceLaunch);
    }

    private static Health health(Store store) {
        return switch (store.health(DATABASE_PATIENCE)) {
            case StoreHealth.Up up -> Health.ready();
            case StoreHealth.Down down -> Health.unready(down.why());
        };
    }

    /** What every command is called and takes: no database is needed to say so. */
    static List<Declaration> declarations() {
        CatalogueIndex index = new CatalogueIndex(BuiltInCatalogue.read());
        return commands(index, InstantSource.system(), Services.none()).stream()
                .map(Command::declaration)
                .toList();
    }

    /** The state of a bot that has not started, for whoever only wants the declarations. */
    static Status nothingYet() {
        return new Status(
                Duration.ZERO,
                List.of(),
                new Status.Catalogue(0, 0, Optional.empty()),
                0,
                Duration.ZERO,
                Duration.ZERO);
    }

    @Override
    public Communities communities() {
        return communities;
    }

    @Override
    public Reminders reminders() {
        return reminders;
    }

    @Override
    public Optional<URI> webAddress() {
        return Optional.ofNullable(webAddress.get());
    }

    /** People reach the page of this bot here, as long as no other address is set. */
    void servedAt(URI address) {
        webAddress.compareAndSet(null, address);
    }

    /** What calendar applications fetch: a new source of entries is a line here. */
    CalendarFeeds calendars() {
        return new MemberCalendars(
                communities.calendarLinks(),
                List.of(reminders.calendar(), networking.calendar(), sessions.calendar(), cohorts.calendar()));
    }

    /** What communities show to everybody on the web. */
    PublicEvents publicEvents() {
        return new CommunityPages(networking.open(this::webAddress));
    }

    /** What members fetch at an address of their own. */
    Downloads downloads() {
        return exports::find;
    }

    /** What moderators fetch of their community. */
    Downloads reports() {
        return new Sheets(this::participation, this::communities, this::webAddress, clock)::find;
    }

    /** What is done once a day. */
    Housekeeping housekeeping() {
        return housekeeping;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public Weekly weekly() {
        return weekly;
    }

    @Override
    public Goals goals() {
        return goals;
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Groups groups() {
        return circles.groups();
    }

    @Override
    public Cohorts cohorts() {
        return cohorts;
    }

    @Override
    public Erasure erasure() {
        return erasure;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Watches watches() {
        return watches;
    }

    @Override
    public Participation participation() {
        return participation;
    }

    /** Where what happens on the platforms is counted. */
    Intake intake() {
        return intake;
    }

    @Override
    public Networking networking() {
        return networking;
    }

    @Override
    public Mirror mirror() {
        return mirror;
    }

    @Override
    public Rooms rooms() {
        return rooms;
    }

    @Override
    public Digests digests() {
        return digests;
    }

    @Override
    public Machinery machinery() {
        return this;
    }

    @Override
    public List<Connection> connections() {
        return allPlatforms().stream()
                .map(chat -> new Connection(chat.platform(), problem(chat.health()), contacts.last(chat.platform())))
                .toList();
    }

    @Override
    public List<Concern> concerns(CommunityId community) {
        return mirror.of(community).stream()
                .filter(state -> !state.ending())
                .map(Bot::concern)
                .toList();
    }

    private static Concern concern(Mirrored state) {
        String shown = state.shown() == 1 ? "1 event shown" : state.shown() + " events shown";
        String rest = state.leftOut() == 0 ? "" : ", " + state.leftOut() + " later ones wait for room";
        return new Concern(
                "Discord’s own calendar",
                state.problem().map(why -> "not kept true: " + why).orElse(shown + rest),
                state.problem().isEmpty());
    }

    @Override
    public String topicWords(String topic) {
        return Optional.ofNullable(topics.get(topic)).map(Topic::words).orElse("message of another release");
    }

    @Override
    public Status status() {
        Telemetry.Answers answers = telemetry.answers();
        return new Status(
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                readiness().stream().map(Bot::part).toList(),
                new Status.Catalogue(counts.programs(), counts.facts(), counts.newest()),
                answers.count(),
                answers.median(),
                answers.slowest99());
    }

    private static Status.Part part(PartHealth part) {
        String name = part.part().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.part().substring(1);
        return new Status.Part(name, problem(part.health()));
    }

    private static Optional<String> problem(Health health) {
        return switch (health) {
            case Health.Ready ready -> Optional.empty();
            case Health.Unready unready -> Optional.of(unready.why());
        };
    }

    /** How Carrel introduces itself to servers whose feeds it reads, with where it can be found, if that is known. */
    private static String userAgent(Settings settings) {
        return "Carrel/" + Modes.version()
                + settings.http()
                        .publicUrl()
                        .map(address -> " (feed reader; +" + address + ")")
                        .orElse(" (feed reader)");
    }

    /** What backups are encrypted with. */
    static BackupKeys backupKeys(Settings settings) {
        return new BackupKeys(
                settings.backup().keys().stream().map(Secret::reveal).toList());
    }

    /** Where the settings say the rows are. */
    static StoreSettings storeSettings(Settings settings) {
        Settings.Database database = settings.database();
        return new StoreSettings(
                database.url(),
                database.user(),
                database.password().map(Secret::reveal).orElse(""));
    }
}
