package dev.carrel.platform.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls Slack's Web API and its response URLs, patiently: what Slack asks to wait with waits as long as Slack says, within bounds. Every
 * method blocks. Thread-safe.
 */
final class SlackApi {
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Somebody waits for the answer, and there is another way to say it. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(3);

    private static final int CALL_MILLIS = 10_000;
    private static final int TOO_MANY = 429;
    private static final String RESPONSE_URL = "a response URL";

    /** A call with a client that holds a token. */
    interface Call<T extends SlackApiTextResponse> {
        /** Calls. */
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Waits; the tests do so without a clock. */
    interface Pause {
        /** Lets this much time go by. */
        void of(Duration time) throws InterruptedException;
    }

    private final Slack slack;
    private final Pause pause;

    SlackApi(SlackSettings settings, Pause pause) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        // They log whole requests and answers, and count what nobody asks for.
        config.getHttpClientResponseHandlers().clear();
        config.setStatsEnabled(false);
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .addInterceptor(new PostingOnce(settings.apiUrl().toString()))
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.pause = pause;
    }

    /** The client, for Bolt. */
    Slack slack() {
        return slack;
    }

    /**
     * Calls once more where Slack asks to wait a moment; for what must not happen twice.
     *
     * @param token empty for a method that takes none, or another one
     */
    <T extends SlackApiTextResponse> T call(String token, String method, Call<T> call) throws SlackTrouble {
        return call(token, method, call, LONGEST_WAIT, false);
    }

    /** The same, but waits for no more than this altogether; the trouble says what is left to wait. */
    <T extends SlackApiTextResponse> T call(String token, String method, Duration patience, Call<T> call)
            throws SlackTrouble {
        return call(token, method, call, patience, false);
    }

    /** Also calls again when the answer got lost: for what may happen twice. */
    <T extends SlackApiTextResponse> T callSurely(String token, String method, Call<T> call) throws SlackTrouble {
        return call(token, method, call, LONGEST_WAIT, true);
    }

    private <T extends SlackApiTextResponse> T call(
            String token, String method, Call<T> call, Duration patience, boolean repeatable) throws SlackTrouble {
        MethodsClient methods = token.isEmpty() ? slack.methods() : slack.methods(token);
        Duration left = patience;
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> wait;
            SlackTrouble trouble;
            try {
                T response = call.on(methods);
                if (response.isOk()) {
                    return response;
                }
                throw SlackTrouble.of(method, errorOf(response), String.valueOf(response.getNeeded()));
            } catch (SlackApiException refused) {
                int status = refused.getResponse().code();
                wait = waitAfter(status, refused.getResponse().header("Retry-After"), attempt, repeatable);
                trouble = status == TOO_MANY
                        ? SlackTrouble.tooSoon(method, wait.orElse(Duration.ZERO))
                        : answered(method, status);
            } catch (IOException | RuntimeException lost) {
                // The client fails as it likes when an answer is not the JSON that it expects.
                wait = repeatable ? Optional.of(Duration.ofSeconds(attempt)) : Optional.empty();
                trouble = unreachable(method, lost);
            }
            if (wait.isEmpty() || attempt == MOST_TRIES || wait.get().compareTo(left) > 0) {
                throw trouble;
            }
            left = left.minus(wait.get());
            rest(wait.get());
        }
    }

    /** A refusal is said by something on the way; a success that cannot be read and a server's error may have had an effect. */
    private static SlackTrouble answered(String method, int status) {
        boolean refused = status >= 300 && status < 500;
        return new SlackTrouble(
                refused ? SlackTrouble.UNREACHABLE : SlackTrouble.LOST, method + " was answered with status " + status);
    }

    private static String errorOf(SlackApiTextResponse response) {
        return response.getError() == null ? "no reason given" : response.getError();
    }

    private static SlackTrouble unreachable(String method, Exception lost) {
        boolean before = lost instanceof ConnectException || lost instanceof UnknownHostException;
        return new SlackTrouble(
                before ? SlackTrouble.UNREACHABLE : SlackTrouble.LOST,
                (before ? "Slack cannot be reached (" : "Slack's answer was lost (") + method + ": "
                        + lost.getClass().getSimpleName() + ")");
    }

    private static Optional<Duration> waitAfter(
            int status, @Nullable String retryAfter, int attempt, boolean repeatable) {
        if (status == TOO_MANY) {
            boolean said = retryAfter != null && retryAfter.matches("[0-9]{1,6}");
            return Optional.of(Duration.ofSeconds(said ? Long.parseLong(retryAfter) : attempt));
        }
        return repeatable && status >= 500 ? Optional.of(Duration.ofSeconds(attempt)) : Optional.empty();
    }

    /**
     * Posts to a response URL, once: what it says may be there although the answer got lost.
     *
     * @throws SlackTrouble when Slack did not take it, as its five uses or 30 minutes are over; when it could not be reached; or when
     *     nobody knows
     */
    void respond(String responseUrl, Object body) throws SlackTrouble {
        String json = SlackJson.of(body);
        Duration left = ANSWER_PATIENCE;
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try (Response response = slack.getHttpClient().postJsonBody(responseUrl, json)) {
                if (response.code() != TOO_MANY) {
                    check(response.code(), response.body().string());
                    return;
                }
                wait = waitAfter(TOO_MANY, response.header("Retry-After"), attempt, false)
                        .orElseThrow();
            } catch (IOException lost) {
                throw unreachable(RESPONSE_URL, lost);
            }
            if (attempt == MOST_TRIES || wait.compareTo(left) > 0) {
                throw SlackTrouble.tooSoon(RESPONSE_URL, wait);
            }
            left = left.minus(wait);
            rest(wait);
        }
    }

    /** A refusal may come as a success that says it is none. */
    private static void check(int status, String body) throws SlackTrouble {
        boolean fine = status >= 200 && status < 300;
        Optional<Payload> refusal =
                Payload.read(body).filter(said -> fine && said.text("ok").equals("false"));
        if (refusal.isPresent()) {
            throw SlackTrouble.of(RESPONSE_URL, refusal.get().text("error"), "");
        }
        if (!fine) {
            throw answered(RESPONSE_URL, status);
        }
    }

    private void rest(Duration wait) {
        try {
            pause.of(wait);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
