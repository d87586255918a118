package dev.carrel.platform.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * A folder of files, each at an address that only who may have it knows. Whatever is no address of a file gets the same answer, nobody may
 * try many, and nothing here writes an address anywhere. Thread-safe.
 */
final class SecretAddresses {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String ending;
    private final Throttle addresses;
    private final Throttle hosts;

    /**
     * A folder.
     *
     * @param mostOfAddress how often one address is answered in a minute
     * @param mostOfHost how often one host is
     */
    SecretAddresses(String ending, int mostOfAddress, int mostOfHost, InstantSource clock) {
        this.ending = ending;
        this.addresses = new Throttle(clock, mostOfAddress, A_MINUTE);
        this.hosts = new Throttle(clock, mostOfHost, A_MINUTE);
    }

    /**
     * What is at the address that is asked for. Where it is nothing, the request is answered.
     *
     * @param files finds a file by the secret part of its address
     * @param tooOften what who asks too often is told
     * @param missing what is said when there is none
     */
    <T> Optional<T> find(Context ctx, Function<String, Optional<T>> files, String tooOften, String missing) {
        String file = ctx.pathParam("file");
        if (!hosts.admits(ctx.req().getRemoteAddr()) || !addresses.admits(file)) {
            ctx.header("Retry-After", "60");
            refuse(ctx, 429, tooOften);
            return Optional.empty();
        }
        Optional<T> found = file.endsWith(ending)
                ? files.apply(file.substring(0, file.length() - ending.length()))
                : Optional.empty();
        if (found.isEmpty()) {
            refuse(ctx, 404, missing);
        }
        return found;
    }

    private static void refuse(Context ctx, int status, String why) {
        ctx.status(status).contentType("text/plain; charset=utf-8").result(why + "\n");
    }
}
