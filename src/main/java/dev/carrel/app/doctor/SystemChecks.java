package dev.carrel.app.doctor;

import dev.carrel.config.Reading;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of what surrounds Carrel: settings, tokens, clock, disk, port and Java. */
public final class SystemChecks {
    /** When this version was made, roughly: a clock before it is wrong. */
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    private static final long LEAST_FREE = 200L << 20;
    private static final long COMFORTABLE = 1L << 30;

    /** The three parts that Discord's documentation shows: id, time, signature. */
    private static final Pattern DISCORD = Pattern.compile("[\\w-]{18,40}\\.[\\w-]{6,7}\\.[\\w-]{20,60}");

    /** Slack: app credentials. */
    private static final Pattern CLIENT = Pattern.compile("\\d+\\.\\d+");

    private SystemChecks() {}

    /** Whether the settings can be read; each problem is a finding. */
    public static Check settings(Reading reading) {
        return new Check("settings", () -> switch (reading) {
            case Reading.Ready ready -> List.of(Finding.well("read from " + ready.source()));
            case Reading.Refused refused ->
                refused.problems().stream()
                        .map(problem -> Finding.broken(problem.where() + ": " + problem.wrong(), problem.remedy()))
                        .toList();
        });
    }

    /** Whether the tokens look like what they should be, without showing anything of them. */
    public static Check tokens(Settings settings) {
        return new Check("tokens", () -> {
            List<Finding> findings = new ArrayList<>();
            settings.discord()
                    .token()
                    .ifPresent(token -> findings.add(shape(
                            "DISCORD_TOKEN",
                            DISCORD.matcher(token.reveal()).matches(),
                            "has three parts separated by dots; copy it from the Bot page, not the client secret")));
            prefixed(settings.slack().botToken(), "SLACK_BOT_TOKEN", "xoxb-").ifPresent(findings::add);
            prefixed(settings.slack().appToken(), "SLACK_APP_TOKEN", "xapp-").ifPresent(findings::add);
            settings.slack()
                    .clientId()
                    .ifPresent(id -> findings.add(shape(
                            "SLACK_CLIENT_ID",
                            CLIENT.matcher(id.reveal()).matches(),
                            "is two numbers with a dot between them; copy it from the app's page Basic Information")));
            if (findings.isEmpty()) {
                findings.add(Finding.well("none is set: the playground and the terminal need none"));
            }
            return List.copyOf(findings);
        });
    }

    private static Optional<Finding> prefixed(Optional<Secret> token, String name, String prefix) {
        return token.map(secret -> shape(name, secret.reveal().startsWith(prefix), "begins with " + prefix));
    }

    private static Finding shape(String name, boolean fits, String rule) {
        return fits
                ? Finding.well(name + " is set and has the right shape")
                : Finding.doubtful(
                        name + " is set, but does not look like one", "A real one " + rule + ". Tests may use others.");
    }

    /** Whether the clock can be right: not before this version was made. */
    public static Check clock(InstantSource clock) {
        return Check.of("clock", () -> {
            Instant now = clock.instant();
            return now.isBefore(RELEASED)
                    ? Finding.broken(
                            "it says " + now + ", which is before this version was made",
                            "Set the system's clock, best by NTP: reminders depend on it.")
                    : Finding.well(now.toString());
        });
    }

    /** Whether the folder that holds the data can be written and has room. */
    public static Check disk(Path folder) {
        return Check.of("disk", () -> {
            Path existing = folder.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            if (!Files.isWritable(existing)) {
                return Finding.broken(
                        "this user may not write to " + existing, "Give it to the user that runs Carrel.");
            }
            try {
                long free = Files.getFileStore(existing).getUsableSpace();
                String seen = (free >> 20) + " MB free in " + existing;
                if (free < LEAST_FREE) {
                    return Finding.broken(seen, "Make room: the database stops when the disk is full.");
                }
                return free < COMFORTABLE ? Finding.doubtful(seen, "Make room soon.") : Finding.well(seen);
            } catch (IOException unreadable) {
                return Finding.doubtful("the free space of " + existing + " cannot be read", "Look at it by hand.");
            }
        });
    }

    /** Whether the page can listen. */
    public static Check port(Settings.Http http) {
        return Check.of("port", () -> {
            String address = http.host() + ":" + http.port();
            try (ServerSocket socket = new ServerSocket(http.port(), 1, InetAddress.getByName(http.host()))) {
                return Finding.well(address + " is free" + (socket.isBound() ? "" : " to bind"));
            } catch (IOException taken) {
                return Finding.broken(
                        address + " cannot be used: " + taken.getMessage(),
                        "Stop what uses it (perhaps Carrel already runs), or set CARREL_HTTP_PORT or CARREL_HTTP_HOST.");
            }
        });
    }

    /** Whether people's own calendars can reach the page. */
    public static Check publicAddress(Settings.Http http) {
        return Check.of("calendars", () -> {
            if (http.publicUrl().isEmpty()) {
                return Finding.doubtful(
                        "nobody can subscribe to a calendar: where people reach this page is not known",
                        "Set CARREL_HTTP_PUBLIC_URL to its address, with TLS.");
            }
            URI address = http.publicUrl().get();
            return address.getScheme().equals("https")
                    ? Finding.well("they are fetched from " + address)
                    : Finding.doubtful(
                            "they are fetched from " + address + ", where others on the way can read them",
                            "Put a proxy with TLS before the page, and set CARREL_HTTP_PUBLIC_URL to its address.");
        });
    }

    /** Whether workspaces can add Carrel by its page; where there are many. */
    public static Check adding(Settings settings) {
        return Check.of("adding", () -> {
            int keys = settings.slack().tokenKeys().size();
            String page = settings.http()
                    .publicUrl()
                    .map(address -> address.resolve("slack/install").toString())
                    .orElse("no page");
            String seen = "workspaces add Carrel at " + page + "; CARREL_SECRETS_KEY holds "
                    + (keys == 1 ? "1 key" : keys + " keys, of which the first encrypts");
            return page.startsWith("https:")
                    ? Finding.well(seen)
                    : Finding.doubtful(
                            seen,
                            "Slack sends people back to addresses with TLS only: set CARREL_HTTP_PUBLIC_URL to one.");
        });
    }

    /**
     * Which Java runs, and whether it starts from the AOT cache.
     *
     * @param arguments what the JVM was started with
     */
    public static Check java(List<String> arguments) {
        return Check.of("java", () -> {
            String seen = System.getProperty("java.vendor") + " " + Runtime.version();
            boolean cached = arguments.stream().anyMatch(argument -> argument.startsWith("-XX:AOTCache="));
            return cached
                    ? Finding.well(seen + ", with an AOT cache")
                    : Finding.doubtful(
                            seen + ", without an AOT cache",
                            "Start with the launcher target/carrel for a start in a third of the time.");
        });
    }

    /** Which release of the time zone rules this Java has. */
    public static Check zones() {
        return Check.of("time zones", () -> {
            try {
                String version = ZoneRulesProvider.getVersions(
                                ZoneId.of("Europe/London").getId())
                        .lastEntry()
                        .getKey();
                return Finding.well("tz database " + version);
            } catch (ZoneRulesException missing) {
                return Finding.broken("no tz database", "Use a Java with its lib/tzdb.dat.");
            }
        });
    }
}
