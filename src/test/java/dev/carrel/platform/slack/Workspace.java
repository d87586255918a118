package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.platform.SlackRules;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Slack on loopback, with one workspace or several: its Web API, Socket Mode and response URLs, and the people in it. It is small and strict: every delivery
 * wants one ack within three seconds, a trigger opens one modal, a response URL takes five answers, and what is sent is held against
 * Slack's published rules. {@link #close} fails when anything broke one. Thread-safe.
 */
public final class Workspace implements AutoCloseable {
    static final String TEAM = "T1";
    static final String BOT = "UBOT";
    static final String CHANNEL = "C1";

    private final AtomicInteger next = new AtomicInteger(1);
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, BlockingQueue<Screen>> eyes = new ConcurrentHashMap<>();
    private final Map<String, List<Screen>> seen = new ConcurrentHashMap<>();
    private final Map<String, Screen> screens = new ConcurrentHashMap<>();
    private final Map<String, Screen> modals = new ConcurrentHashMap<>();
    private final Map<String, String> triggers = new ConcurrentHashMap<>();
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Set<String> people = ConcurrentHashMap.newKeySet();
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> locales = new ConcurrentHashMap<>();
    private final Channels channels = new Channels();
    private final PrivateChannels rooms = new PrivateChannels();
    private final Grants grants = new Grants();
    private volatile InstantSource clock = InstantSource.system();
    private final Sockets sockets;
    private final WebApi web;

    /** Where one act may be answered. */
    private record Hook(String person, String channel, Optional<String> message, AtomicInteger uses) {}

    public Workspace() {
        this.sockets = new Sockets(this);
        this.web = new WebApi(this, sockets);
    }

    public URI apiUrl() {
        return web.url();
    }

    /** Which tokens the app has been given. */
    public Grants grants() {
        return grants;
    }

    /** Somebody belongs to another workspace than the first. */
    public void belongs(String person, String team) {
        teams.put(person, team);
    }

    String teamOf(String person) {
        return teams.getOrDefault(person, TEAM);
    }

    /** Somebody has chosen this name. */
    void call(String person, String name) {
        names.put(person, name);
    }

    String nameOf(String person) {
        return names.getOrDefault(person, "");
    }

    /** Somebody's client is in this language. */
    void reads(String person, String locale) {
        locales.put(person, locale);
    }

    String localeOf(String person) {
        return locales.getOrDefault(person, "en-US");
    }

    /** A workspace's one channel that everybody sees: C1 of T1. */
    static String channelOf(String team) {
        return "C" + team.substring(1);
    }

    /** Its one private channel, which Carrel is in: C1STAFF of T1. */
    static String staffOf(String team) {
        return channelOf(team) + "STAFF";
    }

    private String channel(String person) {
        return channelOf(teamOf(person));
    }

    Channels channels() {
        return channels;
    }

    /** The private channels that the app has made. */
    PrivateChannels rooms() {
        return rooms;
    }

    public WebApi web() {
        return web;
    }

    public Sockets sockets() {
        return sockets;
    }

    // What people do

    public Delivery types(String person, String command, String text) {
        return types(person, command, text, trigger(person));
    }

    Delivery types(String person, String command, String text, String trigger) {
        ObjectNode payload = object();
        payload.put("team_id", teamOf(person))
                .put("channel_id", channel(person))
                .put("user_id", person);
        payload.put("command", command).put("text", text).put("trigger_id", trigger);
        payload.put("response_url", hook(person, Optional.empty()));
        return sockets.deliver("slash_commands", payload, true, ack -> {
            if (ack.has("blocks")) {
                say(person, channel(person), ack.path("response_type").asText().equals("in_channel"), ack);
            }
        });
    }

    /** Uses a control of a message, a modal or a Home. */
    Delivery uses(String person, Screen screen, ObjectNode action) {
        ObjectNode payload = interaction("block_actions", person);
        action.put("block_id", "b").put("action_ts", stamp());
        payload.putArray("actions").add(action);
        ObjectNode container = payload.putObject("container");
        if (screen.kind() == Screen.Kind.MESSAGE) {
            container.put("type", "message").put("message_ts", screen.id()).put("channel_id", screen.channel());
            container.put("is_ephemeral", screen.ephemeral());
            payload.putObject("channel").put("id", screen.channel());
            payload.put("response_url", hook(person, Optional.of(screen.id())));
        } else {
            container.put("type", "view").put("view_id", screen.id());
            payload.set("view", view(screen));
        }
        return sockets.deliver("interactive", payload, false, ignored -> {});
    }

    public Delivery presses(String person, Screen screen, String actionId) {
        return uses(person, screen, object().put("type", "button").put("action_id", actionId));
    }

    /** Sends the form in a modal. */
    Delivery submits(String person, Screen modal, Map<String, String> values) {
        ObjectNode payload = interaction("view_submission", person);
        ObjectNode view = view(modal);
        ObjectNode state = view.putObject("state").putObject("values");
        modal.inputs().forEach((name, held) -> {
            String value = values.getOrDefault(name, held);
            String type = modal.input(name).path("type").asText();
            ObjectNode input = state.putObject(name).putObject(name).put("type", type);
            if (type.equals("plain_text_input")) {
                input.put("value", value.isEmpty() ? null : value);
            } else if (value.isEmpty()) {
                input.putNull("selected_option");
            } else {
                input.putObject("selected_option").put("value", value);
            }
        });
        payload.set("view", view);
        return sockets.deliver("interactive", payload, true, ack -> {
            if (ack.path("response_action").asText().equals("update")) {
                show(person, new Screen(Screen.Kind.MODAL, modal.id(), "", false, checked(ack.path("view"))));
            } else {
                modals.remove(person);
            }
        });
    }

    Delivery shortcut(String person, String callback) {
        ObjectNode payload = interaction("shortcut", person).put("callback_id", callback);
        return sockets.deliver("interactive", payload, false, ignored -> {});
    }

    public Delivery opensHome(String person) {
        return event(
                teamOf(person),
                object().put("type", "app_home_opened").put("user", person).put("tab", "home"));
    }

    Delivery joins(String person, String inviter) {
        ObjectNode event = object().put("type", "member_joined_channel").put("user", person);
        return event(event.put("channel", CHANNEL).put("inviter", inviter));
    }

    /** A workspace removes the app. */
    public Delivery uninstalls(String team) {
        grants.revoke(team);
        return event(team, object().put("type", "app_uninstalled"));
    }

    /** A workspace takes a token of the bot's, or of a person's, back. */
    public Delivery revokes(String team, String whose) {
        ObjectNode event = object().put("type", "tokens_revoked");
        event.putObject("tokens").putArray(whose).add("U1");
        if (whose.equals("bot")) {
            grants.revoke(team);
        }
        return event(team, event);
    }

    Delivery event(ObjectNode event) {
        return event(TEAM, event);
    }

    Delivery event(String team, ObjectNode event) {
        ObjectNode payload = object().put("type", "event_callback").put("team_id", team);
        payload.put("event_time", eventTime());
        payload.put("event_id", "Ev" + next.getAndIncrement());
        payload.putArray("authorizations").addObject().put("user_id", BOT).put("team_id", team);
        payload.set("event", event.has("event_ts") ? event : event.put("event_ts", stamp()));
        return sockets.deliver("events_api", payload, false, ignored -> {});
    }

    private ObjectNode interaction(String type, String person) {
        ObjectNode payload = object().put("type", type).put("trigger_id", trigger(person));
        payload.putObject("team").put("id", teamOf(person));
        payload.putObject("user").put("id", person).put("team_id", teamOf(person));
        return payload;
    }

    private static ObjectNode view(Screen screen) {
        return screen.content().deepCopy().put("id", screen.id());
    }

    String trigger(String person) {
        String trigger = "trigger-" + next.getAndIncrement();
        triggers.put(trigger, person);
        return trigger;
    }

    private String hook(String person, Optional<String> message) {
        String id = "hook-" + next.getAndIncrement();
        hooks.put(id, new Hook(person, channel(person), message, new AtomicInteger()));
        return web.url().resolve("/hook/" + id).toString();
    }

    // What people see

    /** What this person sees next; waits for it. */
    public Screen next(String person) {
        try {
            Screen screen = eyes(person).poll(10, TimeUnit.SECONDS);
            assertThat(screen).as("something to see for " + person).isNotNull();
            return screen;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** From now on this person sees what is said to all. */
    void isHere(String person) {
        eyes(person);
    }

    /** Whether there is nothing new to see. */
    public boolean seesNothingNew(String person) {
        return eyes(person).isEmpty();
    }

    boolean hasSeen(String person, String words) {
        return seen.getOrDefault(person, List.of()).stream()
                .anyMatch(screen -> screen.words().contains(words));
    }

    Optional<Screen> modal(String person) {
        return Optional.ofNullable(modals.get(person));
    }

    private BlockingQueue<Screen> eyes(String person) {
        people.add(person);
        return eyes.computeIfAbsent(person, ignored -> new LinkedBlockingQueue<>());
    }

    // What the app does: called by the Web API

    Screen say(String person, String channel, boolean toAll, JsonNode message) {
        Screen screen = new Screen(Screen.Kind.MESSAGE, stamp(), channel, !toAll, checked(message));
        screens.put(screen.id(), screen);
        for (String reader : toAll ? Set.copyOf(people) : Set.of(person)) {
            show(reader, screen);
        }
        return screen;
    }

    void show(String person, Screen screen) {
        if (screen.kind() == Screen.Kind.MODAL) {
            modals.put(person, screen);
        }
        seen.computeIfAbsent(person, ignored -> new CopyOnWriteArrayList<>()).add(screen);
        eyes(person).add(screen);
    }

    /** Changes a message that everybody sees; false when there is none. */
    boolean change(String id, JsonNode message) {
        Screen old = screens.get(id);
        if (old == null || old.ephemeral()) {
            return false;
        }
        Screen changed = new Screen(Screen.Kind.MESSAGE, id, old.channel(), false, checked(message));
        screens.put(id, changed);
        people.forEach(reader -> show(reader, changed));
        return true;
    }

    /** Whoever has this modal open sees it change; false when nobody has. */
    boolean changeModal(String id, JsonNode view) {
        Optional<String> reader = modals.entrySet().stream()
                .filter(open -> open.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
        reader.ifPresent(person -> show(person, new Screen(Screen.Kind.MODAL, id, "", false, checked(view))));
        return reader.isPresent();
    }

    /** The error for a modal that cannot be opened with this trigger, or empty when it is open now. */
    String open(String trigger, JsonNode view) {
        String person = triggers.remove(trigger);
        if (person == null) {
            return "exchanged_trigger_id";
        }
        show(person, new Screen(Screen.Kind.MODAL, "V" + next.getAndIncrement(), "", false, checked(view)));
        return "";
    }

    /** Time goes by: the triggers of now are too old. */
    void forgetTriggers() {
        triggers.clear();
    }

    /** Time goes by: the response URLs of now are too old. */
    void forgetHooks() {
        hooks.clear();
    }

    /** An answer to a response URL; the HTTP status. */
    int respond(String id, JsonNode message) {
        Hook hook = hooks.get(id);
        if (hook == null) {
            return 404;
        }
        if (hook.uses().incrementAndGet() > 5) {
            violation("a sixth answer to one response URL");
            return 404;
        }
        if (message.path("replace_original").asBoolean() && hook.message().isPresent()) {
            Screen old = Objects.requireNonNull(screens.get(hook.message().get()));
            Screen changed =
                    new Screen(Screen.Kind.MESSAGE, old.id(), old.channel(), old.ephemeral(), checked(message));
            screens.put(old.id(), changed);
            (old.ephemeral() ? Set.of(hook.person()) : people).forEach(reader -> show(reader, changed));
        } else {
            say(
                    hook.person(),
                    hook.channel(),
                    message.path("response_type").asText().equals("in_channel"),
                    message);
        }
        return 200;
    }

    /** What the app sent, held against the published rules. */
    private ObjectNode checked(JsonNode content) {
        ObjectNode copy = content.deepCopy();
        boolean form = copy.path("callback_id").asText().startsWith("form-");
        ObjectNode judged = copy.deepCopy();
        if (copy.has("callback_id") && !form) {
            judged.put("text", "a view has none");
        }
        new SlackRules().brokenBy(judged, form).forEach(this::violation);
        boolean posted = copy.has("response_type") || (copy.has("channel") && !copy.has("ts") && !copy.has("user"));
        if (posted && !(isOff(copy.path("unfurl_links")) && isOff(copy.path("unfurl_media")))) {
            violation("links would unfurl");
        }
        return copy;
    }

    private static boolean isOff(JsonNode flag) {
        return Set.of("false", "0").contains(flag.asText());
    }

    // Bookkeeping

    Delivery track(Delivery delivery) {
        deliveries.add(delivery);
        return delivery;
    }

    void violation(String what) {
        violations.add(what);
    }

    private long eventTime() {
        return clock.instant().getEpochSecond();
    }

    /** Events happen by this clock from now on. */
    void follow(InstantSource other) {
        clock = other;
    }

    String stamp() {
        return "1800000000." + String.format(Locale.ROOT, "%06d", next.getAndIncrement());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    @Override
    public void close() {
        List<String> missing = deliveries.stream()
                .filter(Delivery::isMissingItsAck)
                .map(delivery -> "no ack of " + delivery.type())
                .toList();
        sockets.close();
        web.close();
        List<String> wrong = new ArrayList<>(violations);
        wrong.addAll(missing);
        assertThat(wrong).isEmpty();
    }
}
