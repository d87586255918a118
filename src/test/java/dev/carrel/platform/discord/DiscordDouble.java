package dev.carrel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.carrel.chat.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Discord as the connection needs, on loopback: REST, gateway, one server, its people.
 *
 * <p>It is strict: an interaction takes one first answer, within three seconds; everything else is a complaint, and {@link #close} throws
 * when there were any. Thread-safe.
 */
final class DiscordDouble implements AutoCloseable {
    static final String TOKEN = "double-token";
    static final String BOT = "1000000000000000001";
    static final String GUILD = "2000000000000000001";
    static final String CHANNEL = "3000000000000000001";

    /** A channel that only some on the server can see. */
    static final String STAFF = "3000000000000000002";

    private static final String MODERATORS = "4000000000000000001";
    private static final int DEFERRED = 5;
    private static final int DEFERRED_IN_PLACE = 6;
    private static final int REPLACES = 7;
    private static final long PATIENCE_SECONDS = 20;
    private static final Pattern CALLBACK = Pattern.compile(".*/interactions/(\\d+)/([^/]+)/callback");
    private static final Pattern ORIGINAL = Pattern.compile(".*/webhooks/\\d+/([^/]+)/messages/@original");
    private static final Pattern MESSAGE = Pattern.compile(".*/channels/(\\d+)/messages/(\\d+)");
    private static final Pattern MESSAGES = Pattern.compile(".*/channels/(\\d+)/messages");
    private static final Pattern PAGE = Pattern.compile("limit=(\\d+)&after=(\\d+)");
    private static final Pattern MEMBER = Pattern.compile(".*/guilds/\\d+/members/(\\d+)");
    private static final Pattern PAYLOAD =
            Pattern.compile("name=\"payload_json\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("name=\"files\\[\\d+]\"; filename=\"([^\"]+)\"");
    private static final Pattern SCHEDULED = Pattern.compile(".*/guilds/\\d+/scheduled-events(?:/(\\d+))?");
    private static final Pattern INTERESTED = Pattern.compile(".*/guilds/\\d+/scheduled-events/(\\d+)/users");
    private static final Pattern THREADS = Pattern.compile(".*/channels/(\\d+)/threads");
    private static final Pattern THREAD = Pattern.compile(".*/channels/(\\d+)");
    private static final Pattern THREAD_MEMBER = Pattern.compile(".*/channels/(\\d+)/thread-members/(\\d+)");
    private static final Pattern FOLLOW_UP = Pattern.compile(".*/webhooks/\\d+/([^/]+)");

    /** What one person was shown for one interaction, in the order in which it came. */
    static final class Interaction {
        final String id;
        final String token;
        final String user;
        final long begun = System.nanoTime();
        final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        Optional<JsonNode> first = Optional.empty();

        /** The message whose control was used. */
        final Optional<JsonNode> source;

        Interaction(String id, String user, Optional<JsonNode> source) {
            this.id = id;
            this.token = "token-" + id;
            this.user = user;
            this.source = source;
        }

        /** What is said first, however long it was put off. */
        JsonNode said() {
            JsonNode next = next();
            int type = next.path("type").asInt();
            return type == DEFERRED || type == DEFERRED_IN_PLACE ? next() : next;
        }

        /** The next thing that Discord was told: a callback with its {@code type}, or a message of type 0. */
        JsonNode next() {
            try {
                JsonNode next = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("interaction " + id + " was not answered");
                }
                return next;
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    /**
     * Something that goes wrong with the next requests that match.
     *
     * @param applies whether the request takes effect all the same
     * @param status 0 loses the connection
     */
    record Fault(Predicate<String> hits, boolean applies, int status, String body, String retryAfter) {
        Fault(Predicate<String> hits, boolean applies, int status, String body) {
            this(hits, applies, status, body, "");
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer rest;
    final GatewayDouble gateway;
    private final Map<String, Interaction> interactions = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> locales = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    /** The faults that have happened. */
    final BlockingQueue<Fault> failed = new LinkedBlockingQueue<>();

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(5000000000000000001L);
    final BlockingQueue<JsonNode> registrations = new LinkedBlockingQueue<>();
    final Channels channels = new Channels(this);
    final ScheduledDouble scheduled = new ScheduledDouble(this);
    final ThreadsDouble threads = new ThreadsDouble(this);
    private volatile JsonNode commands = json.createArrayNode();
    volatile boolean takesToken = true;

    /** The servers that the bot is in, as Discord lists them. */
    final List<ObjectNode> servers = new CopyOnWriteArrayList<>();

    /** Of everybody, in servers that come from now on (Discord: topics/permissions): to see, to write and to read what was written. */
    volatile long everybodyMay = 1 << 10 | 1 << 11 | 1 << 16;

    DiscordDouble() {
        gateway = new GatewayDouble(this);
        try {
            rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        rest.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        rest.createContext("/", this::serve);
        rest.start();
    }

    DiscordSettings settings() {
        return new DiscordSettings(
                TOKEN,
                Optional.of(URI.create("http://127.0.0.1:" + rest.getAddress().getPort() + "/api/v10/")),
                Optional.empty());
    }

    /** Somebody's client is in this language. */
    void reads(String user, String locale) {
        locales.put(user, locale);
    }

    /** The next request that matches goes wrong. */
    void fail(Fault fault) {
        faults.add(fault);
    }

    /** Somebody does something, as Discord tells the bot; {@code data} is the interaction's own part. */
    Interaction act(int type, String user, Role role, JsonNode data, Optional<JsonNode> source) {
        Interaction interaction = new Interaction(newId(), user, source);
        interactions.put(interaction.token, interaction);
        gateway.dispatch("INTERACTION_CREATE", event(interaction, type, role, data));
        return interaction;
    }

    /** The same act once more, as after a lost acknowledgement. */
    void repeat(Interaction interaction, int type, JsonNode data) {
        gateway.dispatch("INTERACTION_CREATE", event(interaction, type, Role.STUDENT, data));
    }

    ObjectNode event(Interaction interaction, int type, Role role, JsonNode data) {
        ObjectNode event = json.createObjectNode()
                .put("id", interaction.id)
                .put("token", interaction.token)
                .put("type", type)
                .put("version", 1)
                .put("application_id", BOT)
                .put("guild_id", GUILD)
                .put("channel_id", CHANNEL)
                .put("locale", locales.getOrDefault(interaction.user, "en-US"))
                .put("app_permissions", "8")
                .put("context", 0);
        event.set("data", data);
        event.set("guild", json.createObjectNode().put("id", GUILD));
        event.set("channel", channel());
        event.set("member", member(interaction.user, role));
        event.putArray("entitlements");
        event.putObject("authorizing_integration_owners").put("0", GUILD);
        interaction.source.ifPresent(message -> event.set("message", message));
        return event;
    }

    ObjectNode user(String id, String name, boolean bot) {
        return json.createObjectNode()
                .put("id", id)
                .put("username", name)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("bot", bot);
    }

    ObjectNode member(String id, Role role) {
        ObjectNode member =
                json.createObjectNode().put("joined_at", "2026-01-01T00:00:00Z").put("nick", names.get(id));
        member.set("user", user(id, "user-" + id, id.equals(BOT)));
        ArrayNode roles = member.putArray("roles");
        if (role == Role.MODERATOR) {
            roles.add(MODERATORS);
        }
        return member.put("deaf", false).put("mute", false).put("permissions", "0");
    }

    private ObjectNode channel() {
        return json.createObjectNode()
                .put("id", CHANNEL)
                .put("type", 0)
                .put("name", "general")
                .put("guild_id", GUILD)
                .put("position", 0)
                .put("permissions", "0");
    }

    private ObjectNode staff(String guild) {
        ObjectNode staff = channel().put("id", STAFF).put("name", "staff").put("guild_id", guild);
        staff.putArray("permission_overwrites")
                .addObject()
                .put("id", guild)
                .put("type", 0)
                .put("allow", "0")
                .put("deny", Long.toString(1 << 10));
        return staff;
    }

    private ObjectNode voiceChannel(String id) {
        return channel()
                .put("id", id)
                .put("type", 2)
                .put("name", "voice " + id)
                .put("bitrate", 64_000)
                .put("user_limit", 0);
    }

    private ObjectNode role(String id, String name, long permissions) {
        ObjectNode role = json.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("color", 0)
                .put("hoist", false)
                .put("position", 0)
                .put("permissions", Long.toString(permissions))
                .put("managed", false)
                .put("mentionable", false);
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role;
    }

    /** A server, as the gateway brings it. */
    ObjectNode guild(String id, String owner) {
        ObjectNode guild = json.createObjectNode()
                .put("id", id)
                .put("name", "Library School")
                .put("owner_id", owner)
                .put("preferred_locale", "en-US")
                .put("system_channel_id", CHANNEL)
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("afk_timeout", 300)
                .put("premium_tier", 0)
                .put("nsfw_level", 0)
                .put("member_count", 1)
                .put("unavailable", false)
                .put("large", false);
        // Moderators may manage the server.
        guild.putArray("roles").add(role(id, "@everyone", everybodyMay)).add(role(MODERATORS, "moderators", 1 << 5));
        guild.putArray("channels")
                .add(channel().put("guild_id", id))
                .add(staff(id))
                .add(voiceChannel("31").put("guild_id", id))
                .add(voiceChannel("32").put("guild_id", id));
        guild.putArray("members").add(member(BOT, Role.STUDENT));
        for (String empty : List.of(
                "emojis", "stickers", "features", "threads", "voice_states", "presences", "guild_scheduled_events")) {
            guild.putArray(empty);
        }
        return guild;
    }

    ObjectNode ready(String session, String resume) {
        ObjectNode ready =
                json.createObjectNode().put("v", 10).put("session_id", session).put("resume_gateway_url", resume);
        ready.set("user", user(BOT, "carrel", true).put("verified", true));
        ready.set("application", json.createObjectNode().put("id", BOT).put("flags", 0));
        ready.putArray("guilds").add(json.createObjectNode().put("id", GUILD).put("unavailable", true));
        ready.putArray("private_channels");
        return ready;
    }

    private String newId() {
        return Long.toString(ids.incrementAndGet());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String line = exchange.getRequestMethod() + " " + path;
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Fault> fault =
                    faults.stream().filter(one -> one.hits().test(line)).findFirst();
            fault.filter(faults::remove).ifPresent(failed::add);
            boolean applies = fault.map(Fault::applies).orElse(true);
            String answer = applies ? answer(exchange, line, path, body) : "";
            int status = fault.map(Fault::status).orElse(answer.startsWith("!") ? status(answer) : 200);
            if (status == 0) {
                return; // closed without an answer
            }
            byte[] said = fault.map(Fault::body)
                    .orElse(answer.startsWith("!") ? answer.substring(4) : answer)
                    .getBytes(StandardCharsets.UTF_8);
            fault.map(Fault::retryAfter)
                    .filter(time -> !time.isEmpty())
                    .ifPresent(time -> exchange.getResponseHeaders().set("Retry-After", time));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.length == 0 ? 204 : status, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private static int status(String refusal) {
        return Integer.parseInt(refusal.substring(1, 4));
    }

    static String refusal(int status, int code) {
        return "!" + status + "{\"message\":\"refused\",\"code\":" + code + "}";
    }

    /** Those after a number, in their order. */
    private String servers(String query) {
        Matcher asked = PAGE.matcher(query);
        if (!asked.matches()) {
            return refusal(400, 0);
        }
        long after = Long.parseLong(asked.group(2));
        return servers.stream()
                .filter(server -> server.get("id").asLong() > after)
                .limit(Long.parseLong(asked.group(1)))
                .toList()
                .toString();
    }

    private String answer(HttpExchange exchange, String line, String path, byte[] body) throws IOException {
        Matcher callback = CALLBACK.matcher(path);
        Matcher original = ORIGINAL.matcher(path);
        Matcher followUp = FOLLOW_UP.matcher(path);
        Matcher messages = MESSAGES.matcher(path);
        Matcher message = MESSAGE.matcher(path);
        Matcher member = MEMBER.matcher(path);
        Matcher scheduledEvent = SCHEDULED.matcher(path);
        Matcher interested = INTERESTED.matcher(path);
        Matcher threadsBelow = THREADS.matcher(path);
        Matcher thread = THREAD.matcher(path);
        Matcher threadMember = THREAD_MEMBER.matcher(path);
        if (callback.matches()) {
            if (exchange.getRequestURI().getQuery() != null) {
                complaints.add("an answer that wants to be read back");
            }
            return callback(callback.group(2), sent(body));
        } else if (original.matches()) {
            return original(line, original.group(1), body);
        } else if (followUp.matches()) {
            return said(followUp.group(1), sent(body));
        } else if (!takesToken
                || !("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("authorization"))) {
            return refusal(401, 0);
        } else if (path.endsWith("/gateway/bot")) {
            return "{\"url\":\"" + gateway.url() + "\",\"shards\":1,\"session_start_limit\":{\"total\":1000,"
                    + "\"remaining\":999,\"reset_after\":1,\"max_concurrency\":1}}";
        } else if (path.endsWith("/users/@me")) {
            return user(BOT, "carrel", true).toString();
        } else if (path.endsWith("/users/@me/guilds")) {
            return servers(exchange.getRequestURI().getQuery());
        } else if (path.endsWith("/commands")) {
            return commands(exchange.getRequestMethod(), body);
        } else if (path.endsWith("/users/@me/channels")) {
            String recipient = json.readTree(body).get("recipient_id").asText();
            ObjectNode direct = json.createObjectNode()
                    .put("id", Channels.direct(recipient))
                    .put("type", 1);
            direct.putArray("recipients").add(user(recipient, "owner", false));
            return direct.toString();
        } else if (message.matches() && exchange.getRequestMethod().equals("PATCH")) {
            return channels.edit(message.group(1), message.group(2), sent(body));
        } else if (scheduledEvent.matches()) {
            return switch (exchange.getRequestMethod()) {
                case "GET" -> scheduled.all().toString();
                case "POST" -> scheduled.create(json.readTree(body));
                case "PATCH" -> scheduled.change(scheduledEvent.group(1), json.readTree(body));
                default -> scheduled.delete(scheduledEvent.group(1));
            };
        } else if (interested.matches()) {
            Matcher page = PAGE.matcher(exchange.getRequestURI().getQuery());
            return page.matches()
                    ? scheduled.interested(
                            interested.group(1), Long.parseLong(page.group(2)), Integer.parseInt(page.group(1)))
                    : refusal(400, 0);
        } else if (threadsBelow.matches()) {
            return threads.create(threadsBelow.group(1), json.readTree(body));
        } else if (threadMember.matches()) {
            return threads.member(exchange.getRequestMethod(), threadMember.group(1), threadMember.group(2));
        } else if (thread.matches()) {
            return exchange.getRequestMethod().equals("GET")
                    ? threads.show(thread.group(1))
                    : threads.change(thread.group(1), json.readTree(body));
        } else if (member.matches()) {
            return left.contains(member.group(1)) ? refusal(404, 10007) : member(member.group(1));
        } else if (messages.matches()) {
            return exchange.getRequestMethod().equals("POST")
                    ? channels.post(messages.group(1), sent(body))
                    : channels.history(
                            messages.group(1), exchange.getRequestURI().getQuery());
        }
        complaints.add("unknown " + line);
        return refusal(404, 0);
    }

    /** What was sent, with the names of the files that came beside it (Discord: reference, uploading files). */
    private JsonNode sent(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        Matcher part = PAYLOAD.matcher(text);
        if (!text.startsWith("--") || !part.find()) {
            return json.readTree(body);
        }
        JsonNode payload = json.readTree(part.group(1));
        JsonNode data = payload.has("data") ? payload.path("data") : payload;
        ArrayNode files = ((ObjectNode) data).putArray("files");
        FILE.matcher(text).results().forEach(file -> files.add(file.group(1)));
        return payload;
    }

    private String member(String id) {
        ObjectNode member = json.createObjectNode()
                .put("joined_at", "2026-01-01T00:00:00+00:00")
                .put("nick", names.get(id))
                .put("flags", 0);
        member.set("user", user(id, "user-" + id, false));
        member.putArray("roles");
        return member.toString();
    }

    boolean hasLeft(String person) {
        return left.contains(person);
    }

    /** Somebody has chosen this name on the server. */
    void call(String person, String name) {
        names.put(person, name);
    }

    /** From now on this person is not on the server. */
    void leave(String person) {
        left.add(person);
    }

    private String commands(String method, byte[] body) throws IOException {
        if (method.equals("PUT")) {
            ArrayNode registered = json.createArrayNode();
            for (JsonNode command : json.readTree(body)) {
                registered.add(((ObjectNode) command)
                        .put("id", newId())
                        .put("application_id", BOT)
                        .put("version", newId()));
            }
            commands = registered;
            registrations.add(registered);
        }
        return commands.toString();
    }

    private String callback(String token, JsonNode callback) {
        Interaction interaction = interactions.get(token);
        if (interaction == null || System.nanoTime() - interaction.begun > TimeUnit.SECONDS.toNanos(3)) {
            complaints.add("a late answer");
            return refusal(404, 10062);
        }
        if (interaction.first.isPresent()) {
            complaints.add("a second answer: " + callback);
            return refusal(400, 40060);
        }
        interaction.first = Optional.of(callback);
        if (callback.path("type").asInt() == REPLACES) {
            interaction.source.ifPresent(old -> channels.replace(old, callback.path("data")));
        }
        interaction.answers.add(callback);
        return "{\"interaction\":{\"id\":\"" + interaction.id + "\",\"type\":2}}";
    }

    private String original(String line, String token, byte[] body) throws IOException {
        Interaction interaction = interactions.get(token);
        if (interaction == null || interaction.first.isEmpty()) {
            return refusal(404, 10015);
        }
        return line.startsWith("PATCH")
                ? said(token, sent(body))
                : message(json.createObjectNode()).toString();
    }

    private String said(String token, JsonNode body) {
        Interaction interaction = interactions.get(token);
        if (interaction == null || interaction.first.isEmpty()) {
            return refusal(404, 10015);
        }
        ObjectNode said = json.createObjectNode().put("type", 0);
        said.set("data", body);
        interaction.answers.add(said);
        return message(body).toString();
    }

    /** A message with what was sent, as Discord gives it back. */
    ObjectNode message(JsonNode sent) {
        ObjectNode message = json.createObjectNode()
                .put("id", newId())
                .put("channel_id", CHANNEL)
                .put("type", 0)
                .put("content", "")
                .put("timestamp", "2026-01-01T00:00:00Z")
                .putNull("edited_timestamp")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", sent.path("flags").asLong());
        message.set("author", user(BOT, "carrel", true));
        for (String empty : List.of("mentions", "mention_roles", "attachments", "embeds")) {
            message.putArray(empty);
        }
        message.set("components", sent.has("components") ? sent.get("components") : json.createArrayNode());
        return message;
    }

    /** What was wrong so far. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    @Override
    public void close() {
        gateway.close();
        rest.stop(0);
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }
}
