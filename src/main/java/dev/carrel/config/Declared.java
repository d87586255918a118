package dev.carrel.config;

import dev.carrel.config.Setting.Hidden;
import dev.carrel.config.Setting.Maybe;
import dev.carrel.config.Setting.Required;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Every setting there is, each declared once. A new one is a constant here, its place in {@link #ALL} and its component of
 * {@link Settings}.
 */
final class Declared {
    static final Required<String> HTTP_HOST = new Required<>(
            "carrel.http.host",
            Kind.host(),
            "127.0.0.1",
            "The address that the web page listens on. 0.0.0.0 opens it to the network: put a proxy with TLS before it.");

    static final Required<Integer> HTTP_PORT = new Required<>(
            "carrel.http.port",
            Kind.number(0, 65_535, " (0 takes a free one)"),
            "8080",
            "The port of the web page, the calendar feeds, /healthz, /readyz and /metrics.");

    static final Required<Playground> HTTP_PLAYGROUND = new Required<>(
            "carrel.http.playground",
            Kind.oneOf(Playground.class),
            "auto",
            "Whether the playground is served, where anybody may act as anybody. auto: on a loopback address only.");

    static final Maybe<URI> HTTP_PUBLIC_URL = new Maybe<>(
            "carrel.http.public-url",
            Kind.address("https", "http"),
            "https://carrel.example.org/",
            "Where people's browsers and calendars reach this page, through your proxy. Without it nobody can subscribe to a"
                    + " calendar, and no workspace can add Carrel by itself.");

    static final Required<String> DATABASE_URL = new Required<>(
            "carrel.database.url",
            Kind.databaseUrl(),
            "jdbc:h2:file:./data/carrel",
            "Where everything is kept: an H2 file for one node, jdbc:postgresql://host/name for many.");

    static final Required<String> DATABASE_USER =
            new Required<>("carrel.database.user", Kind.word(), "carrel", "The database's user.");

    static final Hidden DATABASE_PASSWORD =
            new Hidden("carrel.database.password", "CARREL_DATABASE_PASSWORD", "The database's password.");

    static final Hidden BACKUP_KEY = new Hidden(
            "carrel.backup.key",
            "CARREL_BACKUP_KEY",
            "The key that encrypts backups: 32 random bytes in Base64. Several are separated by commas: the first encrypts, all"
                    + " decrypt. Without it backups are not encrypted.");

    static final Required<Path> CATALOGUE_DIRECTORY = new Required<>(
            "carrel.catalogue.directory",
            Kind.path(),
            "config/catalogue",
            "The folder whose files override or add programs. It may be missing.");

    static final Required<Integer> PARTICIPATION_DAYS_KEPT = new Required<>(
            "carrel.participation.days-kept",
            Kind.number(7, 366, ""),
            "30",
            "For how many days Carrel keeps who took part on which day. After that it keeps only in which week.");

    static final Required<Integer> PARTICIPATION_TURNING_UP = new Required<>(
            "carrel.participation.points.turning-up",
            Kind.number(0, 1000, ""),
            "10",
            "Points on a board for each time that somebody turns up at a session, keeps a promise to come, or gets a goal done.");

    static final Required<Integer> PARTICIPATION_HELPING = new Required<>(
            "carrel.participation.points.helping",
            Kind.number(0, 1000, ""),
            "5",
            "Points for each time that somebody helps: a session organized, thanks received.");

    static final Required<Integer> PARTICIPATION_TALKING = new Required<>(
            "carrel.participation.points.talking",
            Kind.number(0, 1000, ""),
            "1",
            "Points for each message, reply, reaction or quarter of an hour in a voice channel.");

    static final Required<Integer> PARTICIPATION_MOST_TALKING = new Required<>(
            "carrel.participation.points.most-talking",
            Kind.number(0, 100_000, ""),
            "20",
            "The most points that talking gives in one week.");

    static final Required<Boolean> FEEDS_ALLOW_LOOPBACK = new Required<>(
            "carrel.feeds.allow-loopback",
            Kind.flag(),
            "false",
            "Whether feeds may be fetched from this machine itself. For tests: anybody who may add a feed could look into it.");

    static final Required<LogLevel> LOG_LEVEL =
            new Required<>("carrel.log.level", Kind.oneOf(LogLevel.class), "info", "How much is logged.");

    static final Hidden DISCORD_TOKEN = new Hidden(
            "carrel.discord.token",
            "DISCORD_TOKEN",
            "The bot's token, from the Bot page of your application in Discord's developer portal.");

    static final Maybe<URI> DISCORD_API_URL = new Maybe<>(
            "carrel.discord.api-url",
            Kind.address("https", "http"),
            "https://discord.com/api/v10/",
            "Another address of Discord's REST API, for a proxy or a test.");

    static final Maybe<URI> DISCORD_GATEWAY_URL = new Maybe<>(
            "carrel.discord.gateway-url",
            Kind.address("wss", "ws"),
            "wss://gateway.discord.gg",
            "Another address of Discord's gateway, for a proxy or a test.");

    static final Hidden SLACK_BOT_TOKEN = new Hidden(
            "carrel.slack.bot-token",
            "SLACK_BOT_TOKEN",
            "The bot token (xoxb-…), from the OAuth page of your Slack app.");

    static final Hidden SLACK_APP_TOKEN = new Hidden(
            "carrel.slack.app-token",
            "SLACK_APP_TOKEN",
            "The app-level token (xapp-…) with connections:write, for Socket Mode.");

    static final Hidden SLACK_SIGNING_SECRET = new Hidden(
            "carrel.slack.signing-secret",
            "SLACK_SIGNING_SECRET",
            "The signing secret, for requests over HTTP instead of Socket Mode.");

    static final Hidden SLACK_CLIENT_ID = new Hidden(
            "carrel.slack.client-id",
            "SLACK_CLIENT_ID",
            "The app's client ID, from Basic Information: any number of workspaces can then add Carrel at /slack/install,"
                    + " and SLACK_BOT_TOKEN is not set.");

    static final Hidden SLACK_CLIENT_SECRET = new Hidden(
            "carrel.slack.client-secret",
            "SLACK_CLIENT_SECRET",
            "The app's client secret, which goes with SLACK_CLIENT_ID.");

    static final Hidden SECRETS_KEY = new Hidden(
            "carrel.secrets.key",
            "CARREL_SECRETS_KEY",
            "The key that encrypts the tokens of workspaces: 32 random bytes in Base64. Several are separated by commas:"
                    + " the first encrypts, all decrypt.");

    static final Maybe<URI> SLACK_API_URL = new Maybe<>(
            "carrel.slack.api-url",
            Kind.address("https", "http"),
            "https://slack.com/api/",
            "Another address of Slack's Web API, for a proxy or a test.");

    static final Maybe<String> SLACK_COMMAND_PREFIX = new Maybe<>(
            "carrel.slack.command-prefix",
            Kind.prefix(),
            "carrel-",
            "What stands before the commands of this workspace, where another app has taken their names: carrel- makes"
                    + " /carrel-program.");

    /** All of them, in the order in which the example file and the documentation show them. */
    static final List<Setting> ALL = List.of(
            HTTP_HOST,
            HTTP_PORT,
            HTTP_PLAYGROUND,
            HTTP_PUBLIC_URL,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            BACKUP_KEY,
            CATALOGUE_DIRECTORY,
            PARTICIPATION_DAYS_KEPT,
            PARTICIPATION_TURNING_UP,
            PARTICIPATION_HELPING,
            PARTICIPATION_TALKING,
            PARTICIPATION_MOST_TALKING,
            FEEDS_ALLOW_LOOPBACK,
            LOG_LEVEL,
            DISCORD_TOKEN,
            DISCORD_API_URL,
            DISCORD_GATEWAY_URL,
            SLACK_BOT_TOKEN,
            SLACK_APP_TOKEN,
            SLACK_SIGNING_SECRET,
            SLACK_CLIENT_ID,
            SLACK_CLIENT_SECRET,
            SLACK_API_URL,
            SLACK_COMMAND_PREFIX,
            SECRETS_KEY);

    /** Keys that earlier versions had, with what to do instead. A key moves here when it is removed. */
    static final Map<String, String> REMOVED = Map.of();

    /** The variable that names another settings file. */
    static final String FILE_VARIABLE = "CARREL_CONFIG";

    /** Variables with our prefix that are not settings: they are read before there are any. */
    static final Map<String, String> OTHER_VARIABLES = Map.of(
            FILE_VARIABLE,
            "another settings file than config/carrel.yaml",
            "CARREL_JAVA_OPTIONS",
            "more options for the JVM, read by the launcher");

    private Declared() {}
}
