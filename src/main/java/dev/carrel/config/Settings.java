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
        Backup backup,
        Catalogue catalogue,
        Participation participation,
        Feeds feeds,
        LogLevel logLevel,
        Discord discord,
        Slack slack) {

    /** The secrets that are set: what a log must never show. */
    public List<Secret> secrets() {
        Stream<Secret> single = Stream.of(
                        database.password,
                        discord.token,
                        slack.botToken,
                        slack.appToken,
                        slack.signingSecret,
                        slack.clientSecret)
                .flatMap(Optional::stream);
        return Stream.of(single, slack.tokenKeys.stream(), backup.keys.stream())
                .flatMap(some -> some)
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

    /**
     * How the rows are backed up.
     *
     * @param keys what encrypts backups, each 32 bytes in Base64: the first encrypts, all decrypt; without any they are not encrypted
     */
    public record Backup(List<Secret> keys) {
        /** Keeps a copy. */
        public Backup {
            keys = List.copyOf(keys);
        }
    }

    /** Where facts of one's own override the shipped catalogue. */
    public record Catalogue(Path directory) {}

    /**
     * How it is counted who takes part, and what that is worth.
     *
     * @param daysKept for how many days it is kept what was on which day
     * @param turningUp points for each time
     * @param helping points for each time
     * @param talking points for each message, reaction or quarter of an hour
     * @param mostTalking the most points that talking gives in a week
     */
    public record Participation(int daysKept, int turningUp, int helping, int talking, int mostTalking) {}

    /** What is fetched that others publish. */
    public record Feeds(boolean allowLoopback) {}

    /** How to reach Discord; without a token Carrel does not connect. The addresses are for proxies and tests. */
    public record Discord(Optional<Secret> token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {}

    /**
     * How to reach Slack: one workspace by its bot's token, or by the app's client ID every workspace that adds Carrel. With neither
     * Carrel does not connect. The address is for proxies and tests.
     *
     * @param tokenKeys what encrypts the tokens of workspaces, each 32 bytes in Base64: the first encrypts, all decrypt
     * @param commandPrefix what stands before a command's first word; may be empty
     */
    public record Slack(
            Optional<Secret> botToken,
            Optional<Secret> appToken,
            Optional<Secret> signingSecret,
            Optional<Secret> clientId,
            Optional<Secret> clientSecret,
            List<Secret> tokenKeys,
            Optional<URI> apiUrl,
            String commandPrefix) {
        /** Keeps a copy. */
        public Slack {
            tokenKeys = List.copyOf(tokenKeys);
        }

        /** Whether Carrel connects to Slack at all. */
        public boolean isOn() {
            return botToken.isPresent() || clientId.isPresent();
        }
    }
}
