package dev.carrel.platform.discord;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends once more what was lost on the way, where that does no harm: what may be repeated, and answers to interactions.
 *
 * <p>Whether a lost answer had arrived is asked first, as Discord refuses a second one. A new message is never sent again from here.
 */
final class Resending implements Interceptor, EventListener {
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "PATCH", "DELETE");
    private static final Pattern ANSWER = Pattern.compile("^(.*/)interactions/\\d+/([^/]+)/callback$");

    private volatile String application = "";

    /** The addresses of answers hold the application's id, which is known from the first session on. */
    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent ready) {
            application = ready.getJDA().getSelfUser().getApplicationId();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Matcher answer = ANSWER.matcher(request.url().encodedPath());
        if (!REPEATABLE.contains(request.method()) && !answer.matches()) {
            return chain.proceed(request);
        }
        try {
            Response response = chain.proceed(request);
            if (response.code() != 500 && response.code() != 503) {
                return response;
            }
            response.close();
        } catch (IOException lost) {
            if (answer.matches() && hasArrived(chain, answer)) {
                return taken(request);
            }
        }
        return chain.proceed(request);
    }

    private boolean hasArrived(Chain chain, Matcher answer) throws IOException {
        HttpUrl original = chain.request()
                .url()
                .newBuilder()
                .encodedPath(
                        answer.group(1) + "webhooks/" + application + "/" + answer.group(2) + "/messages/@original")
                .query(null)
                .build();
        try (Response response =
                chain.proceed(new Request.Builder().url(original).get().build())) {
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
}
