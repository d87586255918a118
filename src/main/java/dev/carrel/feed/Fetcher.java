package dev.carrel.feed;

import dev.carrel.feed.Fetched.Validators;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is at an address that anybody may have typed: over HTTP and HTTPS alone, from public addresses alone, wherever a redirect
 * leads, within {@link #PATIENCE} and {@link #MOST_BYTES} in all. Keeps no cookie, no connection and no secret. Thread-safe.
 */
public final class Fetcher implements Fetching {
    /** How long a fetch takes at most, from the look at the name to the last byte, over all redirects. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Bytes that are taken at most, after decompression. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    static final int MOST_REDIRECTS = 5;

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

    private static final String ACCEPT =
            "text/calendar, application/atom+xml, application/rss+xml, application/feed+json,"
                    + " application/ld+json, application/xml;q=0.9, application/json;q=0.9, text/html;q=0.5, */*;q=0.1";

    private final OkHttpClient client;
    private final String userAgent;
    private final Duration patience;

    /**
     * A fetcher that says who it is.
     *
     * @param loopbackAllowed for tests: whether this machine itself is asked too
     */
    public Fetcher(String userAgent, boolean loopbackAllowed) {
        this(userAgent, loopbackAllowed, Dns.SYSTEM, PATIENCE);
    }

    Fetcher(String userAgent, boolean loopbackAllowed, Dns names, Duration patience) {
        this.userAgent = userAgent;
        this.patience = patience;
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .socketFactory(new GuardedSockets(loopbackAllowed))
                .dns(new PatientNames(names, patience))
                .connectTimeout(patience)
                .readTimeout(patience)
                .build();
    }

    /** Blocks for {@link #PATIENCE} at most. */
    @Override
    public Fetched fetch(URI address, Validators known) {
        long end = System.nanoTime() + patience.toNanos();
        HttpUrl url = HttpUrl.parse(address.toString());
        for (int redirects = 0; url != null; redirects++) {
            if (redirects > MOST_REDIRECTS) {
                return new Fetched.Failed(new Trouble(Trouble.Kind.SENT_ON, MOST_REDIRECTS), Optional.empty());
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return tooSlow();
            }
            Call call = client.newCall(request(url, known));
            call.timeout().timeout(left, TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                if (!response.isRedirect()) {
                    return answer(response, known);
                }
                String location = response.header("Location");
                url = location == null ? null : url.resolve(location);
            } catch (IOException problem) {
                return failed(problem);
            } catch (RuntimeException problem) {
                // The HTTP library does not expect whatever servers write, such as a negative length.
                log.debug("{} answers what cannot be understood", address.getHost(), problem);
                return Fetched.Failed.because(Trouble.Kind.UNREACHABLE);
            }
        }
        return Fetched.Failed.because(Trouble.Kind.SENT_ASTRAY);
    }

    private Request request(HttpUrl url, Validators known) {
        Request.Builder request =
                new Request.Builder().url(url).header("User-Agent", userAgent).header("Accept", ACCEPT);
        if (!known.tag().isEmpty()) {
            request.header("If-None-Match", known.tag());
        }
        if (!known.modified().isEmpty()) {
            request.header("If-Modified-Since", known.modified());
        }
        return request.build();
    }

    private static Fetched answer(Response response, Validators known) throws IOException {
        if (response.code() == 304 && !known.equals(Validators.NONE)) {
            return new Fetched.Unchanged();
        }
        if (!response.isSuccessful()) {
            return new Fetched.Failed(Trouble.status(response.code()), after(response));
        }
        if (response.body().contentLength() > MOST_BYTES) {
            return tooLarge();
        }
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1L)) {
            return tooLarge();
        }
        return new Fetched.Content(
                response.request().url().uri(),
                Charsets.decode(source.readByteArray(), header(response, "Content-Type")),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")));
    }

    /** Seconds alone: dates by another clock are not worth their trouble here (RFC 9110, 10.2.3). */
    private static Optional<Duration> after(Response response) {
        String seconds = header(response, "Retry-After");
        return seconds.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WAIT.toSeconds())))
                : Optional.empty();
    }

    /** Empty where there is none. */
    private static String header(Response response, String name) {
        String value = response.header(name);
        return value == null ? "" : value;
    }

    private static Fetched tooLarge() {
        return Fetched.Failed.because(Trouble.Kind.TOO_LARGE);
    }

    private Fetched tooSlow() {
        return new Fetched.Failed(
                new Trouble(Trouble.Kind.TOO_SLOW, Math.toIntExact(patience.toSeconds())), Optional.empty());
    }

    private Fetched failed(IOException problem) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(problem);
        boolean unknown = false;
        boolean insecure = false;
        boolean slow = false;
        for (int seen = 0; !open.isEmpty() && seen < 100; seen++) {
            Throwable each = open.remove();
            if (each instanceof RefusedAddress) {
                return Fetched.Failed.because(Trouble.Kind.NOT_PUBLIC);
            }
            unknown |= each instanceof UnknownHostException;
            insecure |= each instanceof SSLException;
            slow |= each instanceof InterruptedIOException;
            Optional.ofNullable(each.getCause()).ifPresent(open::add);
            open.addAll(List.of(each.getSuppressed()));
        }
        if (slow) {
            return tooSlow();
        }
        return Fetched.Failed.because(
                unknown ? Trouble.Kind.UNKNOWN_HOST : insecure ? Trouble.Kind.INSECURE : Trouble.Kind.UNREACHABLE);
    }
}
