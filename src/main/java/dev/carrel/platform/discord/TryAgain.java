package dev.carrel.platform.discord;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends an answer to an interaction once more when it was lost on the way: JDA does so only for some losses, and lets nobody else.
 *
 * <p>Twice does no harm here and only here: Discord refuses a second first answer (40060), and an edit says the same again.
 */
final class TryAgain implements Interceptor {
    private static final Pattern ANSWER =
            Pattern.compile("/interactions/\\d+/[^/]+/callback$|/webhooks/\\d+/[^/]+/messages/@original$");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!ANSWER.matcher(request.url().encodedPath()).find()) {
            return chain.proceed(request);
        }
        try {
            Response response = chain.proceed(request);
            if (response.code() != 500 && response.code() != 503) {
                return response;
            }
            response.close();
        } catch (IOException lost) {
            // The second try throws what it meets.
        }
        return chain.proceed(request);
    }
}
