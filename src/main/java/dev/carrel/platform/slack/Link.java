package dev.carrel.platform.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.carrel.chat.spi.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * One connection by Socket Mode that is kept up for ever: a lost socket is replaced, one that Slack wants refreshed is replaced before it
 * closes. Its thread is the only one that opens sockets; {@link #stop} may come from any other.
 */
final class Link {
    private static final Duration HELLO = Duration.ofSeconds(15);

    /** What was asked on the old socket is still answered on it. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final int number;
    private final SlackApi api;
    private final String appToken;
    private final Backoff backoff;
    private final Standing standing;
    private final BiConsumer<Socket, String> arrived;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Optional<Socket>> current = new AtomicReference<>(Optional.empty());

    Link(
            int number,
            SlackApi api,
            String appToken,
            Backoff backoff,
            Standing standing,
            BiConsumer<Socket, String> arrived) {
        this.number = number;
        this.api = api;
        this.appToken = appToken;
        this.backoff = backoff;
        this.standing = standing;
        this.arrived = arrived;
    }

    void start() {
        Thread.ofVirtual().name("slack-link-" + number).start(() -> {
            try {
                keepUp();
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void keepUp() throws InterruptedException {
        int failures = 0;
        while (stopped.getCount() > 0) {
            try {
                Socket socket = open();
                failures = 0;
                standing.up(number);
                switch (socket.ended().join()) {
                    case REFRESH -> {}
                    case DISABLED -> throw SlackTrouble.of("Socket Mode", "link_disabled", "");
                    case CLOSED -> throw new SlackTrouble(SlackTrouble.UNREACHABLE, "the connection was lost");
                }
            } catch (SlackTrouble trouble) {
                if (stopped.getCount() == 0) {
                    return;
                }
                failures = Backoff.count(failures, trouble.isLasting());
                standing.down(number, trouble);
            }
            stopped.await(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A socket that Slack has greeted; the one before it is closed soon after. */
    private Socket open() throws SlackTrouble, InterruptedException {
        AppsConnectionsOpenResponse opened = api.call(
                "",
                "apps.connections.open",
                methods -> methods.appsConnectionsOpen(request -> request.token(appToken)));
        Socket socket = new Socket(URI.create(opened.getUrl()), arrived);
        socket.connect();
        try {
            socket.greeted().get(HELLO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException silent) {
            socket.close();
            throw new SlackTrouble(SlackTrouble.UNREACHABLE, "Slack's socket did not open");
        }
        current.getAndSet(Optional.of(socket)).ifPresent(this::closeSoon);
        if (stopped.getCount() == 0) {
            socket.close();
        }
        return socket;
    }

    private void closeSoon(Socket old) {
        Thread.ofVirtual().start(() -> {
            try {
                stopped.await(OVERLAP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
            old.close();
        });
    }

    /** Opens no more sockets; the last one stays until {@link #close}, for what is still to be acknowledged on it. */
    void stop() {
        stopped.countDown();
    }

    void close() {
        current.get().ifPresent(Socket::close);
    }
}
