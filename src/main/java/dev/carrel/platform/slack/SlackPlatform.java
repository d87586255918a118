package dev.carrel.platform.slack;

import com.google.gson.JsonObject;
import dev.carrel.chat.Platform;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Inbound;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Slack workspace as a chat system, by Socket Mode over two connections or by signed requests over HTTP. Thread-safe. */
public final class SlackPlatform implements ChatPlatform {
    private static final Logger log = LoggerFactory.getLogger(SlackPlatform.class);

    /** While one is refreshed, the other takes what Slack delivers (Slack allows ten). */
    private static final int CONNECTIONS = 2;

    private static final Duration LONGEST_DRAIN = Duration.ofMillis(800);

    private final Inbound inbound;
    private final Intake intake;
    private final Standing standing = new Standing();
    private final List<Link> links;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** A platform that does not connect yet. */
    public SlackPlatform(SlackSettings settings, CommandRouter router) {
        this(settings, router, Backoff.patient(), Thread::sleep);
    }

    SlackPlatform(SlackSettings settings, CommandRouter router, Backoff backoff, SlackApi.Pause pause) {
        SlackApi api = new SlackApi(settings, pause);
        this.inbound = new Inbound(router);
        this.intake = new Intake(inbound, new Voice(api), new People(api), settings.commandPrefix());
        this.links = settings.appToken().stream()
                .flatMap(token -> IntStream.range(0, CONNECTIONS)
                        .mapToObj(number -> new Link(number, api, token, backoff, standing, this::arrived)))
                .toList();
    }

    private void arrived(Socket socket, String text) {
        if (stopping.get()) {
            return;
        }
        Payload envelope = Payload.read(text).orElseGet(() -> new Payload(new JsonObject()));
        String id = envelope.text("envelope_id");
        if (id.isEmpty()) {
            socket.told(envelope.text("type"), envelope.text("reason"));
            return;
        }
        try {
            intake.take(envelope.text("type"), envelope.at("payload"), new EnvelopeAck(socket, id));
        } catch (RuntimeException bug) {
            log.error("A delivery of Slack could not be read", bug);
        }
    }

    /** The ack of one envelope, once, on the socket that brought it. */
    private record EnvelopeAck(Socket socket, String envelopeId, AtomicBoolean sent) implements Ack {
        EnvelopeAck(Socket socket, String envelopeId) {
            this(socket, envelopeId, new AtomicBoolean());
        }

        private record Plain(String envelopeId) {}

        private record Answering(String envelopeId, Object payload) {}

        @Override
        public boolean empty() {
            return sent.compareAndSet(false, true) && socket.say(SlackJson.of(new Plain(envelopeId)));
        }

        @Override
        public boolean with(Object payload) {
            return sent.compareAndSet(false, true) && socket.say(SlackJson.of(new Answering(envelopeId, payload)));
        }
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    /** Returns at once: Slack being down must not keep the rest of the bot from starting. */
    @Override
    public void start() {
        links.forEach(Link::start);
    }

    @Override
    public Health health() {
        return standing.health();
    }

    @Override
    public void stop() {
        stopping.set(true);
        links.forEach(Link::stop);
        inbound.drain(LONGEST_DRAIN);
        links.forEach(Link::close);
    }
}
