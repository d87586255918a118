package dev.carrel.platform.slack;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;

/**
 * One web socket of Socket Mode, from its opening to its end. What arrives is worked on by a virtual thread of its own, so that nothing
 * waits behind anything; what is acknowledged goes out where it came in.
 */
final class Socket extends WebSocketClient {
    private static final int CONNECT_MILLIS = 10_000;

    /** Slack pings too, but a line that is dead in one direction is noticed only by who pings. */
    private static final int LOST_SECONDS = 20;

    /** Why a socket is not to be used any longer. */
    enum End {
        /** Slack is about to close it and wants another one opened before. */
        REFRESH,
        /** Socket Mode was switched off for the app. */
        DISABLED,
        /** It is closed. */
        CLOSED
    }

    private final BiConsumer<Socket, String> arrived;
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /**
     * A socket that is not open yet.
     *
     * @param arrived takes each text that is not about the socket itself, on a thread of its own
     */
    Socket(URI address, BiConsumer<Socket, String> arrived) {
        super(address, new Draft_6455(), Map.of(), CONNECT_MILLIS);
        this.arrived = arrived;
        setTcpNoDelay(true);
        setConnectionLostTimeout(LOST_SECONDS);
        List<Proxy> proxies = ProxySelector.getDefault().select(URI.create("https://" + address.getHost()));
        if (!proxies.isEmpty() && proxies.getFirst().type() == Proxy.Type.HTTP) {
            setProxy(proxies.getFirst());
        }
    }

    /** Completes when Slack says hello; fails when the socket closes before. */
    CompletableFuture<Void> greeted() {
        return greeted;
    }

    /** Completes when another socket has to take over. */
    CompletableFuture<End> ended() {
        return ended;
    }

    /** Completes when nothing comes in or goes out any more. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** What Slack says about the socket itself: that it is ready, or that another one should be opened. */
    void told(String type, String reason) {
        switch (type) {
            case "hello" -> greeted.complete(null);
            case "disconnect" -> ended.complete(reason.equals("link_disabled") ? End.DISABLED : End.REFRESH);
            default -> {}
        }
    }

    /** Sends, if it still can. */
    boolean say(String text) {
        try {
            send(text);
            return true;
        } catch (WebsocketNotConnectedException gone) {
            return false;
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String text) {
        Thread.ofVirtual().name("slack").start(() -> arrived.accept(this, text));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        greeted.cancel(false);
        ended.complete(End.CLOSED);
        closed.complete(null);
    }

    /** A close follows. */
    @Override
    public void onError(Exception problem) {}
}
