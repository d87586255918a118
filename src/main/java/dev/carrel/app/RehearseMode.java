package dev.carrel.app;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Preview;
import dev.carrel.config.Reading;
import dev.carrel.config.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts everything once on throw-away data, uses it a little and stops.
 *
 * <p>The build runs it with {@code -XX:AOTCacheOutput}: what the JVM loads and links here, the next start finds ready (JEP 483, JEP 514).
 */
final class RehearseMode {
    private static final List<String> LINES = List.of(
            "/program find archives online no gre under 30k",
            "/program show kent",
            "/program compare sjsu valdosta kent",
            "/program deadlines valdosta",
            "/program match",
            "/program checklist",
            "/program watch kent",
            "/profile timezone Boston",
            "/profile free tue,thu 18:00-21:00",
            "/profile show",
            "/profile export",
            "/profile erase",
            "/profile calendar on",
            "/moderate setup",
            "/moderate health",
            "/moderate audit",
            "/moderate digest",
            "/reminder set drink water in 1 second",
            "/reminder list",
            "/group create Archives on Tuesdays",
            "/group list",
            "/group create name:Rehearsal kind:cohort program:kent term:\"fall 2026\"",
            "/group room Rehearsal",
            "/cohort add when:2027-01-19 what:Rehearsal",
            "/cohort import dates:\"2027-05-07 17:00, Rehearsal\" sure:yes",
            "/cohort dates",
            "/cohort remind 1 week, 1 day",
            "/event post when:\"tomorrow 10am\" title:Rehearsal sure:yes",
            "/event rsvp going Rehearsal",
            "/event remind Rehearsal",
            "/event feedback Rehearsal",
            "/event list",
            "/event page",
            "/event week",
            "/event digest",
            "/event mirror",
            "/event feed list",
            "/event feed preview http://127.0.0.1:9/nobody.ics",
            "/career jobs archivist place:ohio",
            "/career watch archivist",
            "/session schedule when:\"tomorrow 9am\" sure:yes",
            "/session find-time",
            "/session vote",
            "/session next",
            "/session rsvp going",
            "/session remind before:1 hour",
            "/profile reminders",
            "/goal set finish chapter 3",
            "/goal list",
            "/focus start read chapter 3",
            "/focus stop",
            "/goal done 1",
            "/board me",
            "/board show",
            "/board weekly on",
            "/carrel help",
            "/carrel status",
            "/no such command");

    /** Nothing listens here (RFC 863): connecting fails, and brings in most of what connecting needs. */
    private static final String NOBODY = "http://127.0.0.1:9/api/";

    private RehearseMode() {}

    static int run() {
        try {
            Path folder = Files.createTempDirectory("carrel-rehearsal");
            try {
                rehearse(folder);
            } finally {
                remove(folder);
            }
            return Modes.DONE;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void rehearse(Path folder) {
        Map<String, String> environment = Map.of(
                "CARREL_HTTP_PORT", "0",
                "CARREL_LOG_LEVEL", "error",
                "CARREL_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("rehearsal"),
                "DISCORD_TOKEN", "rehearsal",
                "CARREL_DISCORD_API_URL", NOBODY,
                "SLACK_BOT_TOKEN", "rehearsal",
                "SLACK_APP_TOKEN", "rehearsal",
                "CARREL_SLACK_API_URL", NOBODY);
        if (new SettingsReader(environment, folder).read() instanceof Reading.Ready ready) {
            RunMode.serve(ready.settings(), RehearseMode::use);
        } else {
            throw new IllegalStateException("The standard settings do not fit");
        }
    }

    private static void use(RunMode.Running running) {
        Origin origin = new Origin(
                new PersonId(Platform.WEB, "rehearsal"),
                new SpaceId(Platform.WEB, "rehearsal"),
                new PlaceId(Platform.WEB, "rehearsal"),
                Role.MODERATOR,
                Locale.ENGLISH);
        for (String line : LINES) {
            Answer answer = running.bot().router().answer(origin, new Request.Typed(line));
            for (Preview preview : Bot.previews()) {
                preview.draw(answer);
            }
        }
        for (String path : List.of("/", "/healthz", "/metrics")) {
            visit(URI.create("http://127.0.0.1:" + running.port() + path));
        }
    }

    private static void visit(URI page) {
        try (InputStream body = page.toURL().openStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException problem) {
            throw new UncheckedIOException("The rehearsal could not read " + page, problem);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
