package dev.carrel.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Discord's gateway for one shard: hello, identify, resume with what was missed, invalid sessions. Guarded by this object. */
final class GatewayDouble implements AutoCloseable {
    private final DiscordDouble discord;
    private final JsonMapper json = JsonMapper.builder().build();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Server server = new Server();
    private final List<String> sent = new ArrayList<>();

    /** How each session began: {@code identified} or {@code resumed}. */
    final BlockingQueue<String> sessions = new LinkedBlockingQueue<>();

    private @Nullable WebSocket socket;
    private int closeNextWith;
    private boolean resumable = true;
    private int intents;

    GatewayDouble(DiscordDouble discord) {
        this.discord = discord;
        server.setReuseAddr(true);
        server.start();
        try {
            listening.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/gateway";
    }

    /** Tells the bot of something, now or when it resumes. */
    synchronized void dispatch(String event, JsonNode data) {
        ObjectNode frame = json.createObjectNode().put("op", 0).put("t", event).put("s", sent.size() + 1);
        frame.set("d", data);
        sent.add(frame.toString());
        write(frame.toString());
    }

    /** Breaks the connection. */
    synchronized void drop() {
        if (socket != null) {
            socket.closeConnection(1006, "dropped");
            socket = null;
        }
    }

    /** What the bot wants to be told of, as it said when it identified itself. */
    synchronized int intents() {
        return intents;
    }

    /** Asks for a new connection (opcode 7), or ends the session (opcode 9). */
    synchronized void order(int opcode, boolean mayResume) {
        resumable = mayResume || opcode == 7;
        write("{\"op\":" + opcode + ",\"d\":" + mayResume + ",\"s\":null,\"t\":null}");
    }

    /** The next session is refused with this code. */
    synchronized void refuseNext(int code) {
        closeNextWith = code;
    }

    private void write(String text) {
        WebSocket open = socket;
        if (open != null && open.isOpen()) {
            open.send(text);
        }
    }

    private synchronized void opened(WebSocket client) {
        socket = client;
        write("{\"op\":10,\"d\":{\"heartbeat_interval\":41250},\"s\":null,\"t\":null}");
    }

    private synchronized void received(WebSocket client, JsonNode frame) {
        switch (frame.get("op").asInt()) {
            case 1 -> write("{\"op\":11,\"d\":null,\"s\":null,\"t\":null}");
            case 2 -> {
                intents = frame.get("d").get("intents").asInt();
                identify(client);
            }
            case 6 -> resume(frame.get("d").get("seq").asInt());
            default -> {}
        }
    }

    private void identify(WebSocket client) {
        if (closeNextWith != 0) {
            client.close(closeNextWith, "refused");
            closeNextWith = 0;
            return;
        }
        sent.clear();
        resumable = true;
        dispatch("READY", discord.ready("session", url()));
        dispatch("GUILD_CREATE", discord.guild(DiscordDouble.GUILD, "7000000000000000009"));
        sessions.add("identified");
    }

    private void resume(int seen) {
        if (!resumable) {
            write("{\"op\":9,\"d\":false,\"s\":null,\"t\":null}");
            return;
        }
        List.copyOf(sent.subList(Math.min(seen, sent.size()), sent.size())).forEach(this::write);
        dispatch("RESUMED", json.createObjectNode());
        sessions.add("resumed");
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** The socket itself. */
    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            opened(client);
        }

        @Override
        public void onMessage(WebSocket client, String message) {
            try {
                received(client, json.readTree(message));
            } catch (JsonProcessingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket client, Exception problem) {}
    }
}
