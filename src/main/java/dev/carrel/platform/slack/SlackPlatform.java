package dev.carrel.platform.slack;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Backoff;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Deliveries;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Inbound;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.chat.spi.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack as a chat system, one workspace or many, by Socket Mode over two connections or by signed requests over HTTP. Thread-safe. */
public final class SlackPlatform implements ChatPlatform {
    /** Where Slack sends its requests when it is not dialled. */
    public static final String PATH = "/slack/events";

    /** While one is refreshed, the other takes what Slack delivers (Slack allows ten). */
    private static final int CONNECTIONS = 2;

    private static final Logger log = LoggerFactory.getLogger(SlackPlatform.class);

    private static final Duration LONGEST_DRAIN = Duration.ofMillis(800);

    private final Deliveries deliveries = new Deliveries();
    private final Teams teams;
    private final Function<String, TeamApi> apis;
    private final Function<Outgoing, List<TeamApi>> homes;
    private final Introduction introduction;
    private final Nameplates names;
    private final People people;
    private final SlackRooms rooms;
    private final Backoff backoff;
    private final Inbound inbound;
    private final Standing standing = new Standing();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Link> links;
    private final Optional<Webhook> requests;
    private final Map<String, WebPage> pages;
    private final Envelopes envelopes;

    /** Says whether connecting makes sense yet. */
    private interface Introduction {
        void make() throws SlackTrouble;
    }

    /**
     * A platform that does not connect yet.
     *
     * @param events takes what people do besides
     * @param clock the real time: Slack's signatures are valid for five minutes
     */
    public SlackPlatform(
            SlackSettings settings, Access access, CommandRouter router, EventSink events, InstantSource clock) {
        this(settings, access, router, events, clock, Backoff.patient(), Thread::sleep);
    }

    SlackPlatform(
            SlackSettings settings,
            Access access,
            CommandRouter router,
            EventSink events,
            InstantSource clock,
            Backoff backoff,
            SlackApi.Pause pause) {
        SlackApi api = new SlackApi(settings, pause);
        switch (access) {
            case Access.OneWorkspace one -> {
                OneTeam team = new OneTeam(one.botToken(), api);
                this.teams = team;
                this.introduction = team::introduce;
                this.homes =
                        message -> List.of(in(message.content().caller().space().raw()));
                this.pages = Map.of();
            }
            case Access.ManyWorkspaces many -> {
                OAuth oauth = new OAuth(api, many, clock);
                this.teams = new ManyTeams(many.installations(), oauth, clock);
                this.introduction = () -> {};
                this.homes = message -> likely(message, many.spaces());
                this.pages = new InstallPages(many, oauth, teams, standing, settings.commandPrefix()).byPath();
            }
        }
        this.apis = team -> new TeamApi(api, teams, standing, team);
        this.backoff = backoff;
        this.inbound = new Inbound(router);
        this.names = new Nameplates(this::in);
        this.people = new People(this::in, names);
        this.rooms = new SlackRooms(this::in, teams);
        Voice.Memory said = new Voice.Memory();
        Intake intake = new Intake(inbound, team -> new Voice(in(team), said), people, settings.commandPrefix());
        BoltApp bolt = new BoltApp(
                settings, api, teams, intake, new Happenings(events), new Departures(teams, standing, clock), clock);
        this.envelopes = new Envelopes(bolt, () -> stopped.getCount() > 0);
        this.links = settings.appToken().stream()
                .flatMap(token -> IntStream.range(0, CONNECTIONS)
                        .mapToObj(number -> new Link(number, api, token, backoff, standing, envelopes::arrived)))
                .toList();
        this.requests = settings.bySocket()
                ? Optional.empty()
                : settings.signingSecret().map(secret -> new SignedRequests(bolt));
    }

    private TeamApi in(String team) {
        return apis.apply(team);
    }

    /** The workspace that a message is about, and the others of its community. */
    private List<TeamApi> likely(Outgoing message, Function<CommunityId, List<SpaceId>> spaces) {
        Caller reader = message.content().caller();
        return Stream.concat(Stream.of(reader.space()), spaces.apply(reader.community()).stream())
                .filter(space -> space.platform() == Platform.SLACK)
                .map(SpaceId::raw)
                .distinct()
                .map(this::in)
                .toList();
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Map<String, Webhook> webhooks() {
        return requests.map(webhook -> Map.of(PATH, webhook)).orElse(Map.of());
    }

    @Override
    public Map<String, WebPage> pages() {
        return pages;
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

    /** Tries for ever whether the token of the one workspace is good, and connects once it is; then looks at the tokens of many. */
    private void introduce() throws InterruptedException {
        int failures = 0;
        while (stopped.getCount() > 0) {
            try {
                introduction.make();
                if (links.isEmpty()) {
                    standing.up(0);
                }
                links.forEach(Link::start);
                lookOver();
                return;
            } catch (SlackTrouble trouble) {
                failures = Backoff.count(failures, trouble.isLasting());
                standing.down(0, trouble);
            }
            stopped.await(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What was revoked while the bot was away is known from the beginning. */
    private void lookOver() {
        for (String team : teams.all()) {
            if (stopped.getCount() == 0) {
                return;
            }
            try {
                in(team).callSurely("auth.test", methods -> methods.authTest(request -> request));
            } catch (SlackTrouble known) {
                log.debug("A workspace could not be looked over", known);
            }
        }
    }

    @Override
    public Outcome deliver(Outgoing message) {
        return deliveries.deliver(message, new SlackCourier(homes.apply(message)));
    }

    @Override
    public Presence presence(SpaceId space, PersonId person) {
        return people.presence(space, person);
    }

    @Override
    public Optional<String> name(SpaceId space, PersonId person) {
        return names.name(space, person);
    }

    @Override
    public Optional<String> name(SpaceId space, PlaceId place) {
        return names.name(space, place);
    }

    @Override
    public void forget(PersonId person) {
        deliveries.forget(person);
        names.forget(person);
        people.forget(person);
    }

    @Override
    public Optional<PrivateRooms> privateRooms() {
        return Optional.of(rooms);
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        return new SlackCourier(homes.apply(message)).redraw(sent, message);
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
