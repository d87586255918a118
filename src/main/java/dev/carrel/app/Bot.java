package dev.carrel.app;

import dev.carrel.catalogue.load.Overrides;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Preview;
import dev.carrel.community.Communities;
import dev.carrel.config.Settings;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.installation.Installations;
import dev.carrel.outbox.Relay;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.Access;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import dev.carrel.telemetry.Telemetry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store, what stands on it, the router that leads people there, and the platforms that have a token: what runs. */
final class Bot {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final InstantSource clock;
    private final Store store;
    private final Telemetry telemetry;
    private final Platforms platforms = new Platforms();
    private final AtomicReference<@Nullable URI> webAddress;
    private final Parts parts;
    private final CommandTree tree;
    private final Names names;
    private final CommandRouter router;
    private final ActionCodec codec;

    /** Whether no file of the catalogue was left out: else what it says is not what its operator means. */
    private final boolean catalogueIsWhole;

    private Bot(Settings settings, InstantSource clock, Lifecycle lifecycle) {
        this.clock = clock;
        this.webAddress = new AtomicReference<>(settings.http().publicUrl().orElse(null));
        CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(
                () -> Reading.of(Catalogues.read(settings.catalogue().directory())));
        StoreSettings database = Databases.of(settings);
        this.store = Store.open(database);
        lifecycle.onStop("store", store::close);
        database.folder().ifPresent(folder -> LocalDoor.open(folder, store, Databases.backupKeys(settings), lifecycle));
        this.telemetry = new Telemetry();
        lifecycle.onStop("telemetry", telemetry::close);
        ActionStore actions = new ActionStore(store, clock, new SecureRandom());
        actions.purge();
        this.codec = new ActionCodec(actions);
        Reading read = reading.join();
        this.catalogueIsWhole = read.whole();
        CatalogueIndex index = read.index();
        this.parts = new Parts(settings, clock, store, index, telemetry, platforms, this::webAddress);
        parts.stopWith(lifecycle);
        this.tree = CommandTree.of(Commands.of(index, clock, parts));
        this.names = new ForeignNames(parts.communities(), platforms::all);
        this.router = new CommandRouter(
                tree, codec, parts.communities(), names, parts.condition()::answered, new References());
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
        Communities communities = parts.communities();
        Optional<Access> slack = Chats.access(settings, () -> installations(settings), communities::spacesOf);
        Chats.of(settings, router, tree.declarations(), communities::knows, slack, parts.happenings())
                .forEach(chat -> platforms.connect(chat, lifecycle));
    }

    private Installations installations(Settings settings) {
        Installations installations = Chats.installations(
                settings,
                store,
                clock,
                (installer, workspace) -> Moderation.greeting(
                        parts.communities(), parts.outbox(), installer, workspace, clock.instant()));
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
        platforms.addOwn(own);
        Relay relay = new Relay(
                store,
                clock,
                parts.outbox(),
                parts.topics(),
                platforms::all,
                new DeliveryReaders(parts.communities(), Circles.doors(parts.rooms())),
                names,
                codec,
                parts.condition()::delivered);
        lifecycle.onStop("relay", relay::close);
        relay.start();
        parts.start(lifecycle);
        if (catalogueIsWhole) {
            parts.watches().look();
        }
    }

    /** What stands on the store. */
    Parts parts() {
        return parts;
    }

    /** The platforms that are connected, or try to be. */
    Platforms platforms() {
        return platforms;
    }

    /** Where every interaction goes. */
    CommandRouter router() {
        return router;
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

    private Optional<URI> webAddress() {
        return Optional.ofNullable(webAddress.get());
    }

    /** People reach the page of this bot here, as long as no other address is set. */
    void servedAt(URI address) {
        webAddress.compareAndSet(null, address);
    }
}
