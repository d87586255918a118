package dev.carrel.platform.slack;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.Backoff;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Deliveries;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Inbound;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One Slack workspace as a chat system, by Socket Mode over two connections or by signed requests over HTTP. Thread-safe. */
public final class SlackPlatform implements ChatPlatform {
    /** Where Slack sends its requests when it is not dialled. */
    public static final String PATH = "/slack/events";

    /** While one is refreshed, the other takes what Slack delivers (Slack allows ten). */
    private static final int CONNECTIONS = 2;

    private static final Duration LONGEST_DRAIN = Duration.ofMillis(800);

    private final SlackApi api;
    private final Deliveries deliveries = new Deliveries();
    private final SlackCourier courier;
    private final People people;
    private final Backoff backoff;
    private final Inbound inbound;
    private final Standing standing = new Standing();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Link> links;
    private final Optional<Webhook> requests;
    private final BoltApp bolt;
    private final Envelopes envelopes;

    /**
     * A platform that does not connect yet.
     *
     * @param clock the real time: Slack's signatures are valid for five minutes
     */
    public SlackPlatform(SlackSettings settings, CommandRouter router, InstantSource clock) {
        this(settings, router, clock, Backoff.patient(), Thread::sleep);
    }

    SlackPlatform(
            SlackSettings settings, CommandRouter router, InstantSource clock, Backoff backoff, SlackApi.Pause pause) {
        this.api = new SlackApi(settings, pause);
        this.courier = new SlackCourier(api);
        this.backoff = backoff;
        this.inbound = new Inbound(router);
        this.people = new People(api);
        Intake intake = new Intake(inbound, new Voice(api), people, settings.commandPrefix());
        this.bolt = new BoltApp(settings, api, intake, clock);
        this.envelopes = new Envelopes(bolt, () -> stopped.getCount() > 0);
        this.links = settings.appToken().stream()
                .flatMap(token -> IntStream.range(0, CONNECTIONS)
                        .mapToObj(number -> new Link(number, api, token, backoff, standing, envelopes::arrived)))
                .toList();
        this.requests = settings.bySocket()
                ? Optional.empty()
                : settings.signingSecret().map(secret -> new SignedRequests(bolt));
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Map<String, Webhook> webhooks() {
        return requests.map(webhook -> Map.of(PATH, webhook)).orElse(Map.of());
    }

    /** Returns at once: Slack being down must not keep the rest of the bot from starting. */
    @Override
    public void start() {
        Thread.ofVirtual().name("slack-start").start(() -> {
            try {
                introduce();
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Tries for ever whether the bot's token is good, and connects once it is. */
    private void introduce() throws InterruptedException {
        int failures = 0;
        while (stopped.getCount() > 0) {
            try {
                bolt.introduce();
                if (links.isEmpty()) {
                    standing.up(0);
                }
                links.forEach(Link::start);
                return;
            } catch (SlackTrouble trouble) {
                failures = Backoff.count(failures, trouble.isLasting());
                standing.down(0, trouble);
            }
            stopped.await(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Outcome deliver(Outgoing message) {
        return deliveries.deliver(message, courier);
    }

    @Override
    public Presence presence(SpaceId space, PersonId person) {
        return people.presence(person);
    }

    @Override
    public void forget(PersonId person) {
        deliveries.forget(person);
        people.forget(person);
    }

    @Override
    public Health health() {
        return standing.health();
    }

    @Override
    public void stop() {
        stopped.countDown();
        links.forEach(Link::stop);
        inbound.drain(LONGEST_DRAIN);
        envelopes.drain(LONGEST_DRAIN);
        links.forEach(Link::close);
    }
}
