package dev.carrel.platform.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The workspace's end of Socket Mode: each delivery goes to one of the open sockets, by turns. */
public final class Sockets implements AutoCloseable {
    private final Workspace workspace;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
    private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Server server = new Server();

    Sockets(Workspace workspace) {
        this.workspace = workspace;
        server.setReuseAddr(true);
        server.setDaemon(true);
        server.start();
        try {
            listening.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/link");
    }

    /** Waits until so many more sockets have been opened. */
    public List<WebSocket> awaitOpened(int count) {
        List<WebSocket> found = new CopyOnWriteArrayList<>();
        try {
            while (found.size() < count) {
                WebSocket socket = opened.poll(10, TimeUnit.SECONDS);
                if (socket == null) {
                    throw new AssertionError("only " + found.size() + " of " + count + " sockets were opened");
                }
                found.add(socket);
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        return found;
    }

    /** Waits until so many more sockets have been closed. */
    public void awaitClosed(int count) {
        try {
            for (int i = 0; i < count; i++) {
                if (closed.poll(10, TimeUnit.SECONDS) == null) {
                    throw new AssertionError("only " + i + " of " + count + " sockets were closed");
                }
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Sends to the next socket. */
    Delivery deliver(String type, JsonNode payload, boolean takesPayload, Consumer<JsonNode> onAck) {
        return deliverOn(open.get(turn.getAndIncrement() % open.size()), type, payload, takesPayload, onAck);
    }

    Delivery deliverOn(
            WebSocket socket, String type, JsonNode payload, boolean takesPayload, Consumer<JsonNode> onAck) {
        Delivery delivery = workspace.track(new Delivery(type, ack -> {
            if (!takesPayload && !ack.isMissingNode()) {
                workspace.violation("an ack of " + type + " with a payload");
            }
            onAck.accept(ack);
        }));
        String id = "envelope-" + (deliveries.size() + 1) + "-" + turn.get();
        deliveries.put(id, delivery);
        ObjectNode envelope = Workspace.object().put("envelope_id", id).put("type", type);
        envelope.put("accepts_response_payload", takesPayload).set("payload", payload);
        socket.send(envelope.toString());
        return delivery;
    }

    /** Slack asks for a new socket; it closes this one when the test does. */
    void ask(WebSocket socket, String reason) {
        socket.send(Workspace.object()
                .put("type", "disconnect")
                .put("reason", reason)
                .toString());
    }

    List<WebSocket> open() {
        return List.copyOf(open);
    }

    /** Breaks every connection. */
    void drop() {
        open().forEach(socket -> socket.closeConnection(1006, "broken"));
    }

    @Override
    public void close() {
        try {
            server.stop(100);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            open.add(socket);
            socket.send("{\"type\":\"hello\",\"num_connections\":" + open.size() + "}");
            opened.add(socket);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            open.remove(socket);
            closed.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            try {
                JsonNode ack = json.readTree(text);
                Delivery delivery = deliveries.get(ack.path("envelope_id").asText());
                String wrong = delivery == null ? "an ack of nothing" : delivery.acknowledge(ack.path("payload"));
                if (!wrong.isEmpty()) {
                    workspace.violation(wrong);
                }
            } catch (JsonProcessingException unreadable) {
                workspace.violation("an ack that is not JSON");
            }
        }

        @Override
        public void onError(@Nullable WebSocket socket, Exception problem) {}

        @Override
        public void onStart() {
            listening.countDown();
        }
    }
}
