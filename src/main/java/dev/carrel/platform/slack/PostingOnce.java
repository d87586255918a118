package dev.carrel.platform.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends a new message, and what goes to a response URL, once: where a connection that was kept breaks, okhttp by itself sends again what
 * was under way.
 *
 * @param apiUrl what the address of every method begins with; all else is a response URL
 */
record PostingOnce(String apiUrl) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        String address = request.url().toString();
        return body != null && (!address.startsWith(apiUrl) || address.startsWith(apiUrl + "chat.post"))
                ? chain.proceed(request.newBuilder().post(new Once(body)).build())
                : chain.proceed(request);
    }

    /** A body that okhttp may write once. */
    private static final class Once extends RequestBody {
        private final RequestBody body;

        Once(RequestBody body) {
            this.body = body;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
