package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The workspace's Web API and response URLs, as far as Carrel uses them, with the faults that a test wants. */
public final class WebApi implements AutoCloseable {
    /** Answers the next calls of a method otherwise. */
    public record Fault(int status, Map<String, String> headers, String error, boolean applies) {
        Fault(int status, Map<String, String> headers, String error) {
            this(status, headers, error, false);
        }

        /** The connection is lost; {@code applies}: after the call took effect. */
        public static Fault lost(boolean applies) {
            return new Fault(0, Map.of(), "", applies);
        }

        /** The call takes effect, and the answer says that the server failed. */
        static Fault stumble() {
            return new Fault(502, Map.of(), "", true);
        }

        public static Fault refusal(String error) {
            return new Fault(200, Map.of(), error);
        }

        public static Fault status(int status) {
            return new Fault(status, Map.of(), "internal_error");
        }

        static Fault tooMany(String retryAfter) {
            return new Fault(429, retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter), "ratelimited");
        }
    }

    private final Workspace workspace;
    private final Sockets sockets;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, BlockingQueue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> callsByToken = new ConcurrentHashMap<>();
    private final BlockingQueue<String> called = new LinkedBlockingQueue<>();

    WebApi(Workspace workspace, Sockets sockets) {
        this.workspace = workspace;
        this.sockets = sockets;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** The next call of this method fails so. */
    public void fail(String method, Fault fault) {
        faults.computeIfAbsent(method, ignored -> new LinkedBlockingQueue<>()).add(fault);
    }

    /** Every call of this method fails so, until {@link #mend}. */
    void failAlways(String method, Fault fault) {
        lasting.put(method, fault);
    }

    void mend(String method) {
        lasting.remove(method);
    }

    /** The methods that were called, in order; {@code response_url} for those. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The methods that were called with a token, in order. */
    public List<String> calls(String token) {
        return List.copyOf(callsByToken.getOrDefault(token, List.of()));
    }

    /** Waits for the next call of this method. */
    public void awaitCall(String method) {
        try {
            String found = "";
            while (!method.equals(found)) {
                found = called.poll(10, TimeUnit.SECONDS);
                if (found == null) {
                    throw new AssertionError("no call of " + method + " after " + calls);
                }
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean hook = path.startsWith("/hook/");
        String method = hook ? "response_url" : path.substring("/api/".length());
        calls.add(method);
        Optional<Fault> fault = Optional.ofNullable(
                        faults.getOrDefault(method, new LinkedBlockingQueue<>()).poll())
                .or(() -> Optional.ofNullable(lasting.get(method)));
        if (hook && fault.filter(Fault::applies).isPresent()) {
            workspace.respond(path.substring("/hook/".length()), json.readTree(body));
        } else if (fault.filter(Fault::applies).isPresent()) {
            call(method, arguments(body), token(exchange, body));
        }
        if (fault.filter(one -> one.status() == 0).isPresent()) {
            exchange.close();
        } else if (fault.isPresent()) {
            fault.get().headers().forEach(exchange.getResponseHeaders()::set);
            answer(
                    exchange,
                    fault.get().status(),
                    fault.get().error().isEmpty() ? "" : refusal(fault.get().error()));
        } else if (hook) {
            answer(exchange, workspace.respond(path.substring("/hook/".length()), json.readTree(body)), "ok");
        } else {
            answer(
                    exchange,
                    200,
                    call(method, arguments(body), token(exchange, body)).toString());
        }
        called.add(method);
    }

    private static String token(HttpExchange exchange, String body) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(header -> header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : header)
                .orElse(body.contains("token=xapp-") ? "xapp-test" : "");
    }

    private static String refusal(String error) {
        return Workspace.object()
                .put("ok", false)
                .put("error", error)
                .put("needed", "some:scope")
                .toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> arguments(String body) {
        Map<String, String> arguments = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return arguments;
    }

    private ObjectNode call(String method, Map<String, String> arguments, String token) throws IOException {
        if (method.equals("oauth.v2.access")) {
            return workspace.grants().exchange(arguments, token);
        }
        if (method.equals("apps.connections.open")) {
            return token.equals("xapp-test") ? ok().put("url", sockets.url().toString()) : error("invalid_auth");
        }
        callsByToken
                .computeIfAbsent(token, ignored -> new CopyOnWriteArrayList<>())
                .add(method);
        Optional<String> team = workspace.grants().teamOf(token);
        if (team.isEmpty()) {
            return error(workspace.grants().refusal(token));
        }
        String stranger = stranger(method, arguments, team.get());
        if (!stranger.isEmpty()) {
            return error(stranger);
        }
        return switch (method) {
            case "auth.test" ->
                ok().put("team", "Library School").put("user", "carrel").put("user_id", Workspace.BOT);
            case "users.info" -> {
                String id = argument(arguments, "user");
                ObjectNode user = ok();
                ObjectNode about = user.putObject("user");
                about.putObject("profile")
                        .put("display_name", workspace.nameOf(id))
                        .put("real_name", "Full name of " + id);
                about.put("id", id)
                        .put("name", id.toLowerCase(Locale.ROOT))
                        .put("is_admin", id.contains("MODERATOR"))
                        .put("deleted", id.contains("LEFT"))
                        .put("locale", workspace.localeOf(id))
                        .put("tz", "America/Chicago");
                yield user;
            }
            case "conversations.info" -> {
                String id = argument(arguments, "channel");
                boolean staff = id.equals(Workspace.staffOf(team.get()));
                if (!staff && !id.equals(Workspace.channelOf(team.get()))) {
                    yield error("channel_not_found");
                }
                ObjectNode channel = ok();
                channel.putObject("channel")
                        .put("id", id)
                        .put("name", staff ? "staff" : "general")
                        .put("is_channel", true)
                        .put("is_private", staff);
                yield channel;
            }
            case "views.open" -> result(workspace.open(argument(arguments, "trigger_id"), tree(arguments, "view")));
            case "views.update" ->
                result(
                        workspace.changeModal(argument(arguments, "view_id"), tree(arguments, "view"))
                                ? ""
                                : "not_found");
            case "views.publish" -> {
                workspace.show(
                        argument(arguments, "user_id"),
                        new Screen(Screen.Kind.HOME, "VHOME", "", false, (ObjectNode) tree(arguments, "view")));
                yield ok();
            }
            case "chat.postEphemeral" -> {
                workspace.say(argument(arguments, "user"), argument(arguments, "channel"), false, message(arguments));
                yield ok();
            }
            case "chat.postMessage" -> {
                String channel = argument(arguments, "channel");
                Screen posted =
                        workspace.say(Channels.person(channel), channel, channel.startsWith("C"), message(arguments));
                workspace.channels().keep(posted, arguments.getOrDefault("metadata", ""));
                yield ok().put("channel", channel).put("ts", posted.id());
            }
            case "conversations.open" -> {
                ObjectNode opened = ok();
                opened.putObject("channel").put("id", Channels.direct(argument(arguments, "users")));
                yield opened;
            }
            case "conversations.create",
                    "conversations.invite",
                    "conversations.kick",
                    "conversations.members",
                    "conversations.archive" -> workspace.rooms().answer(method, arguments);
            case "conversations.history" -> {
                ObjectNode history = ok();
                yield workspace.channels().history(arguments, history);
            }
            case "chat.update" ->
                result(workspace.change(argument(arguments, "ts"), message(arguments)) ? "" : "message_not_found");
            default -> {
                workspace.violation("a call of " + method);
                yield error("unknown_method");
            }
        };
    }

    /** The error for somebody, or a channel, of another workspace than the token's; mostly none. */
    private String stranger(String method, Map<String, String> arguments, String team) {
        String person = argument(
                arguments,
                switch (method) {
                    case "conversations.open", "conversations.invite" -> "users";
                    case "views.publish" -> "user_id";
                    default -> "user";
                });
        String channel = argument(arguments, "channel");
        if (!person.isEmpty() && (!workspace.teamOf(person).equals(team) || !person.matches("U[A-Z0-9]*(?<!NOBODY)"))) {
            return "user_not_found";
        }
        boolean elsewhere = channel.startsWith("C")
                ? !channel.equals(Workspace.channelOf(team)) && !channel.equals(Workspace.staffOf(team))
                : !channel.isEmpty()
                        && !workspace.teamOf(Channels.person(channel)).equals(team);
        return elsewhere ? "channel_not_found" : "";
    }

    private static String argument(Map<String, String> arguments, String name) {
        return arguments.getOrDefault(name, "");
    }

    private JsonNode tree(Map<String, String> arguments, String name) throws IOException {
        return json.readTree(argument(arguments, name));
    }

    private ObjectNode message(Map<String, String> arguments) throws IOException {
        ObjectNode message = Workspace.object();
        arguments.forEach(message::put);
        message.set("blocks", tree(arguments, "blocks"));
        return message;
    }

    private static ObjectNode ok() {
        return Workspace.object().put("ok", true);
    }

    private static ObjectNode error(String error) {
        return Workspace.object().put("ok", false).put("error", error);
    }

    private static ObjectNode result(String error) {
        return error.isEmpty() ? ok() : error(error);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
