package dev.carrel.platform.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.SlackSignature;
import dev.carrel.chat.spi.Webhook;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP: commands, interactions and events at one address, each signed with the app's secret and at most five minutes
 * old (Slack: verifying requests from Slack). The response is the ack.
 */
final class SignedRequests implements Webhook {
    private static final Logger log = LoggerFactory.getLogger(SignedRequests.class);

    /** Slack waits for three seconds; what comes later is not read. */
    private static final Duration PATIENCE = Duration.ofMillis(2800);

    private static final Reply EMPTY = new Reply(200, "text/plain", "");

    private final SlackSignature.Verifier verifier;
    private final InstantSource clock;
    private final Intake intake;

    SignedRequests(String secret, InstantSource clock, Intake intake) {
        this.verifier = new SlackSignature.Verifier(new SlackSignature.Generator(secret));
        this.clock = clock;
        this.intake = intake;
    }

    @Override
    public Reply receive(Call call) {
        boolean genuine = verifier.isValid(
                call.header().apply("X-Slack-Request-Timestamp"),
                call.body(),
                call.header().apply("X-Slack-Signature"),
                clock.millis());
        if (!genuine) {
            return new Reply(401, "text/plain", "");
        }
        try {
            return call.body().startsWith("{") ? json(call.body()) : form(call.body());
        } catch (RuntimeException bug) {
            log.error("A request of Slack could not be read", bug);
            return new Reply(400, "text/plain", "");
        }
    }

    private Reply json(String body) {
        Payload payload = Payload.read(body).orElseThrow();
        return payload.text("type").equals("url_verification")
                ? new Reply(200, "text/plain", payload.text("challenge"))
                : take("events_api", payload);
    }

    private Reply form(String body) {
        JsonObject fields = new JsonObject();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.addProperty(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        Payload form = new Payload(fields);
        String interaction = form.text("payload");
        return interaction.isEmpty()
                ? take("slash_commands", form)
                : take("interactive", Payload.read(interaction).orElseThrow());
    }

    private Reply take(String type, Payload payload) {
        ResponseAck ack = new ResponseAck(new CompletableFuture<>());
        intake.take(type, payload, ack);
        try {
            return ack.reply().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            // From now on the ack says that it was not sent, so the answer takes another way.
            return ack.reply().complete(EMPTY) ? EMPTY : ack.reply().join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return EMPTY;
        }
    }

    /** An ack that is the response to a request. */
    private record ResponseAck(CompletableFuture<Reply> reply) implements Ack {
        @Override
        public boolean empty() {
            return reply.complete(EMPTY);
        }

        @Override
        public boolean with(Object payload) {
            return reply.complete(new Reply(200, "application/json", SlackJson.of(payload)));
        }
    }
}
