package dev.carrel.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again, twice at most, what was lost on the way, where that does no harm: what may be repeated, and answers to interactions, of which
 * nothing is read back.
 *
 * <p>Whether an answer had arrived, although it was lost or Discord stumbled, is asked first, as Discord refuses a second one. A new
 * message is sent once: what Discord stumbled over counts as lost, so that JDA does not send it again either, and whoever sent it looks
 * for it first.
 */
final class Resending implements Interceptor, EventListener {
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "PATCH", "DELETE");
    private static final Pattern ANSWER = Pattern.compile("^(.*/)interactions/\\d+/([^/]+)/callback$");

    /** What is made anew, and would be there twice: a message, an event in Discord's own calendar. */
    private static final Pattern NEW = Pattern.compile("^.*/(channels/\\d+/messages|guilds/\\d+/scheduled-events)$");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    /** Within the three seconds that an answer has. */
    private static final int MORE_TRIES = 2;

    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Resending.class);

    private volatile String application = "";

    /** A message came too soon, and did not arrive. */
    static final class AskedToWait extends IOException {
        private static final long serialVersionUID = 1L;

        private final Duration time;

        AskedToWait(Duration time) {
            super("asked to wait");
            this.time = time;
        }

        /** How long Discord asks to wait. */
        Duration time() {
            return time;
        }
    }

    /** The addresses of answers hold the application's id, which is known from the first session on. */
    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent ready) {
            application = ready.getJDA().getSelfUser().getApplicationId();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Matcher answer = ANSWER.matcher(chain.request().url().encodedPath());
        Request request = answer.matches() ? unechoed(chain.request()) : chain.request();
        if (!REPEATABLE.contains(request.method()) && !answer.matches()) {
            Response response = chain.proceed(request);
            return NEW.matcher(request.url().encodedPath()).matches() ? once(response) : response;
        }
        try {
            Response response = chain.proceed(request);
            if (response.code() < SERVER_ERROR) {
                return response;
            }
            response.close();
        } catch (IOException lost) {
            log.debug("A request was lost on the way to Discord or back", lost);
        }
        return again(request, answer);
    }

    private Response again(Request request, Matcher answer) throws IOException {
        for (int left = MORE_TRIES - 1; ; left--) {
            try {
                return answer.matches() && hasArrived(request, answer)
                        ? taken(request)
                        : Fresh.CLIENT.newCall(request).execute();
            } catch (IOException lost) {
                if (left == 0) {
                    throw lost;
                }
            }
        }
    }

    /** JDA asks for the whole message back, which nobody reads: it was a quarter of the work of a command. */
    private static Request unechoed(Request request) {
        HttpUrl address = request.url()
                .newBuilder()
                .removeAllQueryParameters("with_response")
                .build();
        return request.newBuilder().url(address).build();
    }

    private static Response once(Response response) throws IOException {
        if (response.code() >= SERVER_ERROR) {
            response.close();
            throw new IOException("a message was answered with status " + response.code());
        }
        Duration wait = waitAsked(response);
        boolean everywhere = response.header(RestRateLimiter.GLOBAL_HEADER) != null;
        // JDA waits for its turn by itself; longer than somebody waits for the message is for later.
        if (response.code() == TOO_MANY && !everywhere && wait.compareTo(LONGEST_WAIT) > 0) {
            response.close();
            throw new AskedToWait(wait);
        }
        return response;
    }

    /** How long Discord asks to wait before the same is asked again; nothing if it does not say so in seconds. */
    static Duration waitAsked(Response response) {
        String seconds = response.header(RestRateLimiter.RETRY_AFTER_HEADER, "");
        return SECONDS.matcher(seconds).matches() ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private boolean hasArrived(Request request, Matcher answer) throws IOException {
        HttpUrl original = request.url()
                .newBuilder()
                .encodedPath(
                        answer.group(1) + "webhooks/" + application + "/" + answer.group(2) + "/messages/@original")
                .query(null)
                .build();
        Request question = new Request.Builder().url(original).get().build();
        try (Response response = Fresh.CLIENT.newCall(question).execute()) {
            return response.isSuccessful();
        }
    }

    /** What Discord says to an answer that it has taken. */
    private static Response taken(Request request) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(204)
                .message("No Content")
                .body(ResponseBody.create("", MediaType.get("application/json")))
                .build();
    }

    /**
     * Asks over a new connection, made when something is lost for the first time: another one that was kept may be just as dead.
     */
    private static final class Fresh {
        static final OkHttpClient CLIENT = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }
}
