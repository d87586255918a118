package dev.carrel.platform.slack;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a socket brings: word about the socket itself, or an envelope with something that somebody did.
 *
 * @param taking whether anything is taken still
 */
record Envelopes(Intake intake, BooleanSupplier taking) {
    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);

    void arrived(Socket socket, String text) {
        Payload envelope = Payload.read(text).orElseGet(() -> new Payload(new JsonObject()));
        String id = envelope.text("envelope_id");
        if (id.isEmpty()) {
            socket.told(envelope.text("type"), envelope.text("reason"));
        } else if (taking.getAsBoolean()) {
            try {
                intake.take(envelope.text("type"), envelope.at("payload"), new EnvelopeAck(socket, id));
            } catch (RuntimeException bug) {
                log.error("A delivery of Slack could not be read", bug);
            }
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
            return say(new Plain(envelopeId));
        }

        @Override
        public boolean with(Object payload) {
            return say(new Answering(envelopeId, payload));
        }

        private boolean say(Object ack) {
            return sent.compareAndSet(false, true) && socket.say(SlackJson.of(ack));
        }
    }
}
