package dev.carrel.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, read and checked. */
public record Settings(
        Http http,
        Database database,
        Catalogue catalogue,
        Feeds feeds,
        LogLevel logLevel,
        Discord discord,
        Slack slack) {

    /** The secrets that are set: what a log must never show. */
    public List<Secret> secrets() {
        return Stream.of(database.password, discord.token, slack.botToken, slack.appToken, slack.signingSecret)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The page and the endpoints for operators.
     *
     * @param port 0 takes a free one
     * @param publicUrl where people's own browsers and calendars reach it, through whatever proxy
     */
    public record Http(String host, int port, Playground playground, Optional<URI> publicUrl) {
        /** Whether the playground is served at all. */
        public boolean servesPlayground() {
            return switch (playground) {
                case AUTO -> isLoopback();
                case ON -> true;
                case OFF -> false;
            };
        }

        /** Whether only this machine can reach the page. A name counts by what it resolves to. */
        public boolean isLoopback() {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException unknown) {
                return false;
            }
        }
    }

    /** Where rows are kept. The store completes an H2 address with what makes commits durable. */
    public record Database(String url, String user, Optional<Secret> password) {}

    /** Where facts of one's own override the shipped catalogue. */
    public record Catalogue(Path directory) {}

    /** What is fetched that others publish. */
    public record Feeds(boolean allowLoopback) {}

    /** How to reach Discord; without a token Carrel does not connect. The addresses are for proxies and tests. */
    public record Discord(Optional<Secret> token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {}

    /**
     * How to reach Slack; without a bot token Carrel does not connect. The address is for proxies and tests.
     *
     * @param commandPrefix what stands before a command's first word; may be empty
     */
    public record Slack(
            Optional<Secret> botToken,
            Optional<Secret> appToken,
            Optional<Secret> signingSecret,
            Optional<URI> apiUrl,
            String commandPrefix) {}
}
