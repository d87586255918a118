package dev.carrel.platform.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import dev.carrel.chat.spi.Turns;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a socket brings: word about the socket itself, or an envelope with something that somebody did. */
final class Envelopes {
    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);

    private final BoltApp bolt;
    private final Turns turns = new Turns();
    private final SocketModeRequestParser parser;
    private final BooleanSupplier taking;

    /**
     * Takes what comes to this app.
     *
     * @param taking whether anything is taken still
     */
    Envelopes(BoltApp bolt, BooleanSupplier taking) {
        this.bolt = bolt;
        this.parser = new SocketModeRequestParser(bolt.config());
        this.taking = taking;
    }

    void arrived(Socket socket, String text) {
        turns.take(() -> {
            try {
                read(socket, text);
            } catch (Exception bug) {
                log.error("A delivery of Slack could not be read", bug);
            }
        });
    }

    private void read(Socket socket, String text) throws Exception {
        Optional<String> unheard = Unheard.envelope(text);
        if (unheard.isPresent()) {
            if (taking.getAsBoolean()) {
                answer(socket, unheard.get(), null);
            }
            return;
        }
        @Nullable SocketModeRequest delivery = parser.parse(text);
        if (delivery == null) {
            Payload.read(text).ifPresent(word -> socket.told(word.text("type"), word.text("reason")));
        } else if (taking.getAsBoolean()) {
            answer(socket, delivery.getEnvelope().getEnvelopeId(), delivery.getBoltRequest());
        }
    }

    /** Waits until what has arrived is acknowledged, for this long at most; only then may the sockets be closed. */
    void drain(Duration longest) {
        if (!turns.drain(longest)) {
            log.warn("Slack was not told of everything that had arrived");
        }
    }

    /** The ack goes out on the socket that brought the envelope. What nobody listens to is acknowledged and nothing more. */
    private void answer(Socket socket, String envelope, @Nullable Request<?> request) throws Exception {
        if (request == null) {
            socket.say(ack(envelope, Response.ok()));
        } else {
            bolt.run(request, response -> response.getStatusCode() == 200 && socket.say(ack(envelope, response)));
        }
    }

    private static String ack(String envelope, Response response) {
        String id = "{\"envelope_id\":" + SlackJson.of(envelope);
        @Nullable String body = response.getBody();
        return body == null ? id + "}" : id + ",\"payload\":" + body + "}";
    }
}
