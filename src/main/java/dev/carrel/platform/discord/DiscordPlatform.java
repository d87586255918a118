package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Backoff;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Deliveries;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Inbound;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.chat.spi.ScheduledEvents;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carrel on Discord: as many shards as Discord recommends, no privileged intent, nothing pinged by what people type.
 *
 * <p>Discord may be away when the bot starts or at any time later; it is tried again for as long as the bot runs.
 */
public final class DiscordPlatform implements ChatPlatform {
    private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    /**
     * That people write, react, are in voice channels and are interested in scheduled events; none of these is privileged (Discord:
     * topics/gateway, intents).
     */
    private static final Set<GatewayIntent> INTENTS = EnumSet.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.GUILD_VOICE_STATES,
            GatewayIntent.SCHEDULED_EVENTS);

    /** Answers on their way at once: a connection each, where Discord's HTTP/2 needs only one. */
    private static final int CONNECTIONS = 64;

    private final DiscordSettings settings;
    private final Inbound inbound;
    private final Registration registration;
    private final Predicate<SpaceId> known;
    private final Happenings happenings;
    private final VoiceRounds voice;
    private final DiscordEvents scheduled;
    private final DiscordRooms rooms;
    private final Deliveries deliveries = new Deliveries();
    private final Nameplates names = new Nameplates();
    private final ConnectionWatch watch = new ConnectionWatch();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Set once, by the thread that connects. */
    private volatile Optional<ShardManager> shards = Optional.empty();

    /**
     * A connection that is not open yet, over which people reach this router.
     *
     * @param known whether a space has ever been seen: one that has not is greeted; may block
     * @param events takes what people do besides
     * @param clock the real time
     */
    public DiscordPlatform(
            DiscordSettings settings,
            CommandRouter router,
            List<Declaration> declarations,
            Predicate<SpaceId> known,
            EventSink events,
            InstantSource clock) {
        this(settings, new Inbound(router), declarations, known, events, clock);
    }

    DiscordPlatform(
            DiscordSettings settings,
            Inbound inbound,
            List<Declaration> declarations,
            Predicate<SpaceId> known,
            EventSink events,
            InstantSource clock) {
        this.happenings = new Happenings(events, clock);
        this.voice = new VoiceRounds(events, clock);
        this.scheduled = new DiscordEvents(() -> shards, clock);
        this.rooms = new DiscordRooms(() -> shards);
        this.settings = settings;
        this.inbound = inbound;
        this.known = known;
        this.registration = new Registration(declarations);
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        Optional<JDA> shard = shards.flatMap(manager -> shard(manager, message.to()));
        return shard.isPresent()
                ? deliveries.deliver(message, new DiscordCourier(shard.get()))
                : Deliveries.beforeSending(message, new Outcome.Later(Duration.ZERO, "Not connected: " + why()));
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        Optional<JDA> shard = shards.flatMap(manager -> shard(manager, message.to()));
        return shard.isPresent()
                ? new DiscordCourier(shard.get()).redraw(sent, message)
                : new Outcome.Later(Duration.ZERO, "Not connected: " + why());
    }

    private String why() {
        return watch.health() instanceof Health.Unready unready ? unready.why() : "connecting";
    }

    /** The one that knows the channel, else always the same one: each counts Discord's limits for itself. Requests need no open session. */
    private Optional<JDA> shard(ShardManager manager, Recipient to) {
        List<JDA> ready = manager.getShards().stream().filter(watch::hasBeenUp).toList();
        String id = switch (to) {
            case Recipient.Place place -> place.place().raw();
            case Recipient.Person person -> person.person().raw();
        };
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        return ready.stream()
                .filter(shard -> Markdown.SNOWFLAKE.matcher(id).matches()
                        && shard.getChannelById(GuildChannel.class, id) != null)
                .findFirst()
                .or(() -> Optional.of(ready.get(Math.floorMod(id.hashCode(), ready.size()))));
    }

    @Override
    public Presence presence(SpaceId space, PersonId person) {
        return shards.map(manager -> Attendance.of(manager, space, person)).orElse(Presence.UNKNOWN);
    }

    @Override
    public Optional<String> name(SpaceId space, PersonId person) {
        return shards.flatMap(manager -> names.name(manager, space, person));
    }

    @Override
    public Optional<String> name(SpaceId space, PlaceId place) {
        return shards.flatMap(manager -> Nameplates.name(manager, space, place));
    }

    @Override
    public void forget(PersonId person) {
        deliveries.forget(person);
        names.forget(person);
    }

    @Override
    public Optional<ScheduledEvents> scheduledEvents() {
        return Optional.of(scheduled);
    }

    @Override
    public Optional<PrivateRooms> privateRooms() {
        return Optional.of(rooms);
    }

    @Override
    public Health health() {
        return watch.health();
    }

    /** Returns at once: until there is a connection, {@link #health} says why not. */
    @Override
    public void start() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        Thread.ofVirtual().name("discord-connect").start(this::connect);
    }

    private void connect() {
        Backoff backoff = Backoff.patient();
        int failures = 0;
        while (stopping.getCount() > 0) {
            ShardManager manager = builder().build(false);
            try {
                manager.login();
                watch.loggedIn();
                shards = Optional.of(manager);
                if (stopping.getCount() == 0) {
                    manager.shutdown();
                }
                makeRounds();
                return;
            } catch (InvalidTokenException refused) {
                manager.shutdown();
                watch.down("Discord does not take the token. Set DISCORD_TOKEN to the one on the Bot page.");
                return;
            } catch (RuntimeException unreachable) {
                manager.shutdown();
                log.debug("Discord cannot be reached", unreachable);
                watch.down("Discord cannot be reached. It is tried again by itself.");
            }
            failures = Backoff.count(failures, false);
            pause(backoff.after(failures));
        }
    }

    /** Tells who is in a voice channel now. */
    void look() {
        shards.ifPresent(manager -> voice.look(manager.getGuilds()));
    }

    private void makeRounds() {
        pause(VoiceRounds.EVERY);
        while (stopping.getCount() > 0) {
            try {
                look();
            } catch (RuntimeException bug) {
                log.warn("Who is in which voice channel could not be looked at", bug);
            }
            pause(VoiceRounds.EVERY);
        }
    }

    private void pause(Duration wait) {
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private DefaultShardManagerBuilder builder() {
        RestConfig rest = new RestConfig().setRateLimiterFactory(AnswersFirst::new);
        settings.apiUrl().map(URI::toString).ifPresent(rest::setBaseUrl);
        Resending resending = new Resending();
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .addInterceptor(resending);
        return DefaultShardManagerBuilder.createLight(settings.token(), INTENTS)
                .enableCache(CacheFlag.VOICE_STATE, CacheFlag.SCHEDULED_EVENTS)
                .setMemberCachePolicy(MemberCachePolicy.VOICE)
                .setRestConfig(rest)
                .setCompression(Compression.NONE)
                .setHttpClientBuilder(http)
                .setRateLimitElastic(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setSessionController(new Gateway(settings.gatewayUrl()))
                .setEnableShutdownHook(false)
                .setRequestTimeoutRetry(false)
                .addEventListeners(
                        watch,
                        resending,
                        new Listener(inbound, names),
                        happenings,
                        new Newcomers(inbound, registration, known, deliveries));
    }

    @Override
    public void stop() {
        stopping.countDown();
        inbound.drain(LONGEST_STOP);
        shards.ifPresent(DiscordPlatform::disconnect);
    }

    private static void disconnect(ShardManager manager) {
        List<JDA> connected = List.copyOf(manager.getShards());
        manager.shutdown();
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            boolean ended = true;
            for (JDA shard : connected) {
                ended &= shard.awaitShutdown(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
            log.debug(ended ? "Disconnected from Discord" : "Discord did not let go in time");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
