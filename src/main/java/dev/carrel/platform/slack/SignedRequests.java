package dev.carrel.platform.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.carrel.chat.spi.Webhook;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP: commands, interactions and events at one address, each signed with the app's secret and at most five minutes
 * old (Slack: verifying requests from Slack). Bolt reads and checks them; the response is the ack.
 */
final class SignedRequests implements Webhook {
    private static final Logger log = LoggerFactory.getLogger(SignedRequests.class);

    private static final List<String> HEADERS = List.of("X-Slack-Request-Timestamp", "X-Slack-Signature");

    private final BoltApp bolt;
    private final SlackRequestParser parser;

    SignedRequests(BoltApp bolt) {
        this.bolt = bolt;
        this.parser = new SlackRequestParser(bolt.config());
    }

    @Override
    public Reply receive(Call call) {
        @Nullable Request<?> request = read(call);
        if (request == null) {
            return new Reply(400, "text/plain", "");
        }
        try {
            CompletableFuture<Response> answer = new CompletableFuture<>();
            bolt.run(request, answer::complete);
            Response response = answer.join();
            return new Reply(
                    response.getStatusCode(),
                    response.getContentType(),
                    Objects.requireNonNullElse(response.getBody(), ""));
        } catch (Exception bug) {
            log.error("A request of Slack could not be answered", bug);
            return new Reply(500, "text/plain", "");
        }
    }

    /** Nobody knows yet whether it comes from Slack, so what is wrong with it is not told in the log. */
    private @Nullable Request<?> read(Call call) {
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(SlackPlatform.PATH)
                    .requestBody(call.body())
                    .headers(headers(call))
                    .build());
        } catch (RuntimeException unreadable) {
            log.debug("A request that claims to be Slack's could not be read", unreadable);
            return null;
        }
    }

    private static RequestHeaders headers(Call call) {
        return new RequestHeaders(HEADERS.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> List.of(call.header().apply(name)))));
    }
}
