package dev.carrel.chat.spi;

import java.util.function.UnaryOperator;

/**
 * A platform's way in over HTTP, for whoever runs the web server. Nobody has looked at a request before: the platform itself checks that
 * it comes from where it claims to. Called from many threads.
 */
@FunctionalInterface
public interface Webhook {
    /** Takes a POST; may block for up to three seconds, and never throws. */
    Reply receive(Call call);

    /**
     * A request.
     *
     * @param header the value of a header by its name, in any case; empty when it is missing
     */
    record Call(UnaryOperator<String> header, String body) {}

    /** A response. */
    record Reply(int status, String contentType, String body) {}
}
