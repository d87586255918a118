package dev.carrel.platform.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Lets only this page drive the playground. A page elsewhere on the web can make a browser send requests here, and can point a
 * host name of its own at this machine (DNS re-binding); neither gets anywhere:
 *
 * <ul>
 *   <li>the {@code Host} must be a name of ours, so a re-bound name is turned away whatever it asks for;
 *   <li>{@code Sec-Fetch-Site} and {@code Origin}, where a browser sends them, must say that the request comes from this page;
 *   <li>a post carries a token that only a page of this session could read.
 * </ul>
 */
final class Guard {
    static final String TOKEN = "token";
    private static final String COOKIE = "carrel-session";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OPERATOR_PATHS = Set.of("/healthz", "/readyz", "/metrics");
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private final String host;
    private final boolean loopback;
    private final IntSupplier port;
    private final Tokens tokens;

    /** A guard of a server that listens on this host, and on a port that is known once it does. */
    Guard(String host, IntSupplier port, Tokens tokens) {
        this.host = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
        this.loopback = LOOPBACK.contains(this.host);
        this.port = port;
        this.tokens = tokens;
    }

    /** Runs before every request. */
    void check(Context ctx) {
        harden(ctx);
        checkHost(ctx);
        boolean reads = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        if (!reads || ctx.path().startsWith("/playground/")) {
            checkOrigin(ctx);
        }
        if (ctx.method().equals(HandlerType.POST)) {
            checkToken(ctx);
        }
    }

    /** What every answer tells a browser; enough for what is guarded by an address that nobody can guess. */
    void harden(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
    }

    /** A probe in a cluster asks by address, so a server that listens beyond this machine tells operators by any name. */
    private void checkHost(Context ctx) {
        if (!isOurs(header(ctx, "Host")) && (loopback || !OPERATOR_PATHS.contains(ctx.path()))) {
            throw new Refused(
                    421,
                    "This is not the address of this page",
                    "Carrel answers on " + (loopback ? "localhost" : host) + ", port " + port.getAsInt()
                            + ". The address your browser asked for is another one.");
        }
    }

    private boolean isOurs(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String name = (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
        if (!LOOPBACK.contains(name) && !name.equals(host)) {
            return false;
        }
        // Beyond loopback a proxy or a container may publish another port; the name alone stops re-binding.
        return !loopback || (hasPort ? authority.substring(colon + 1) : "80").equals(port.getAsInt() + "");
    }

    private static void checkOrigin(Context ctx) {
        String site = header(ctx, "Sec-Fetch-Site");
        boolean siteIsOurs = site.isEmpty() || site.equals("same-origin");
        String origin = header(ctx, "Origin");
        // Without a referrer a form that is posted without scripts has the origin null; only the browser itself can
        // vouch for it.
        boolean isPlainForm = origin.equals("null") && site.equals("same-origin");
        boolean originIsOurs = origin.isEmpty() || isPlainForm || sameAuthority(origin, header(ctx, "Host"));
        if (!siteIsOurs || !originIsOurs) {
            throw new Refused(
                    403,
                    "Another page asked for this",
                    "Only this page itself may use the playground. Open it by its own address and try there.");
        }
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void checkToken(Context ctx) {
        Optional<String> session = session(ctx);
        String token = Optional.ofNullable(ctx.formParam(TOKEN)).orElse("");
        if (session.isEmpty() || !tokens.matches(session.get(), token)) {
            throw new Refused(
                    403,
                    "This page is too old to be used",
                    "Carrel was started again since the page was opened, or the browser keeps no cookies for it. "
                            + "Opening the playground again makes it work.");
        }
    }

    private static Optional<String> session(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).filter(Tokens::isSession);
    }

    /** The token for the forms of a page that is being made; begins a session where there is none. */
    String tokenFor(Context ctx) {
        String session = session(ctx).orElseGet(tokens::newSession);
        ctx.header("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
        return tokens.tokenOf(session);
    }

    private static String header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name)).orElse("");
    }
}
