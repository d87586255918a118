package dev.carrel.platform.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Slack, and how Slack reaches Carrel: by Socket Mode where there is an app token, else by signed requests over HTTP.
 *
 * @param apiUrl where the Web API is, ending in a slash
 * @param commandPrefix what stands before a command's first word here: {@code carrel-} makes {@code /carrel-program}; may be empty
 */
public record SlackSettings(
        Optional<String> appToken, Optional<String> signingSecret, URI apiUrl, String commandPrefix) {
    /** Where Slack's own Web API is. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /** Whether Slack is dialled (Socket Mode) instead of calling. */
    boolean bySocket() {
        return appToken.isPresent();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + (bySocket() ? ", by socket" : ", by signed requests") + "]";
    }
}
