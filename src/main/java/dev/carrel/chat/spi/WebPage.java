package dev.carrel.chat.spi;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A page of a platform's own for people who come with a browser, for whoever runs the web server: the platform says what it says, the web
 * server how it looks. Called from many threads; may block for as long as a person waits, and never throws.
 */
@FunctionalInterface
public interface WebPage {
    /** Takes a GET. */
    Shown show(Visit visit);

    /**
     * A request.
     *
     * @param query the first value of a parameter in the address; empty when it is missing
     * @param cookie the value of a cookie; empty when there is none
     */
    record Visit(UnaryOperator<String> query, UnaryOperator<String> cookie) {}

    /**
     * What the page says, in plain words.
     *
     * @param status of HTTP
     * @param explanation a paragraph each
     */
    record Shown(int status, String headline, List<String> explanation, Optional<Way> way, Optional<Cookie> cookie) {
        /** Keeps a copy. */
        public Shown {
            explanation = List.copyOf(explanation);
        }
    }

    /** The one link that leads on. */
    record Way(String label, URI target) {}

    /**
     * What the browser is to bring along next time, readable by no script, and from other sites only when somebody follows a link from there.
     *
     * @param path below which it is sent
     * @param secure whether by TLS alone
     */
    record Cookie(String name, String value, String path, boolean secure, Duration life) {}
}
