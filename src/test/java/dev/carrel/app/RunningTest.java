package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot as a process of its own, with the database on disk. */
final class RunningTest {
    private static final Pattern READY = Pattern.compile("Ready after \\d+ ms: .* on http://127\\.0\\.0\\.1:(\\d+)/");

    @TempDir
    private Path folder;

    /** What is set besides. */
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void is_ready_and_stops_within_five_seconds_of_a_signal() throws Exception {
        Process bot = start("run");
        try {
            int port = portOnceReady(bot);
            assertThat(get(port, "/readyz").statusCode()).isEqualTo(200);
            assertThat(get(port, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(port, "/metrics").body()).contains("carrel_catalogue_programs 66");
            bot.destroy();
            assertThat(bot.waitFor(5, TimeUnit.SECONDS)).as("stopped in time").isTrue();
            assertThat(bot.exitValue()).isZero();
        } finally {
            bot.destroyForcibly();
        }
    }

    @Test
    void starts_again_on_the_same_file_after_it_was_killed() throws Exception {
        for (int round = 0; round < 2; round++) {
            Process bot = start("run");
            portOnceReady(bot);
            bot.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_second_process_on_the_same_file_is_told_what_to_do() throws Exception {
        Process first = start("run");
        try {
            portOnceReady(first);
            Process second = start("console");
            second.getOutputStream().close();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("is open in another process").contains("CARREL_DATABASE_URL");
            assertThat(said).doesNotContain("Exception");
            assertThat(second.waitFor()).isEqualTo(1);
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws Exception {
        Process first = start("run");
        try {
            int port = portOnceReady(first);
            Process second = start(List.of("run"), port, folder.resolve("other"));
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("127.0.0.1:" + port).contains("CARREL_HTTP_PORT");
            assertThat(said).doesNotContain("Exception");
            assertThat(second.waitFor()).isEqualTo(1);
        } finally {
            first.destroyForcibly();
        }
    }

    private String said(Process process, int code) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        assertThat(said).doesNotContain("Exception");
        return said;
    }

    private Process start(int port, String database, String... arguments) throws IOException {
        return start(List.of(arguments), port, folder.resolve(database));
    }

    @Test
    void is_backed_up_while_it_runs_and_restored_and_moved_elsewhere() throws Exception {
        Process bot = start("run");
        try {
            portOnceReady(bot);
            Path door = folder.resolve("carrel.sock");
            assertThat(Files.getPosixFilePermissions(door))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(said(start(0, "carrel", "backup", "online.backup"), 0)).contains("while Carrel runs", "[###");
            assertThat(said(start(0, "carrel", "backup", "online.backup"), 1)).contains("is there already");
            bot.destroy();
            assertThat(bot.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(door).doesNotExist();
        } finally {
            bot.destroyForcibly();
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("online.backup")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(said(start(0, "carrel", "backup", "offline.backup"), 0))
                .contains("Backed up")
                .doesNotContain("while Carrel runs");
        assertThat(said(start(0, "restored", "restore", "online.backup"), 0)).contains("Restored");
        assertThat(said(start(0, "carrel", "restore", "no.backup"), 1)).contains("no.backup");
        String elsewhere = "jdbc:h2:file:" + folder.resolve("moved");
        assertThat(said(start(0, "restored", "migrate-to", elsewhere), 0))
                .contains("Moved")
                .contains("CARREL_DATABASE_URL");
        assertThat(said(start(0, "restored", "migrate-to", "jdbc:mysql://localhost/x"), 1))
                .contains("neither an H2 file nor PostgreSQL");
    }

    @Test
    void a_backup_is_encrypted_with_the_key_that_both_sides_have() throws Exception {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Process bot = start("run");
        try {
            portOnceReady(bot);
            environment.put("CARREL_BACKUP_KEY", key);
            assertThat(said(start(0, "carrel", "backup", "plain.backup"), 1))
                    .contains("The running Carrel has another CARREL_BACKUP_KEY, or none.");
            assertThat(folder.resolve("plain.backup")).doesNotExist();
            bot.destroy();
            assertThat(bot.waitFor(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            bot.destroyForcibly();
        }
        bot = start("run");
        try {
            portOnceReady(bot);
            assertThat(said(start(0, "carrel", "backup", "one.backup"), 0)).contains("encrypted with key 66687aad");
            environment.clear();
            assertThat(said(start(0, "carrel", "backup", "other.backup"), 0)).contains("encrypted with key 66687aad");
        } finally {
            bot.destroyForcibly();
            bot.waitFor();
        }
        assertThat(said(start(0, "restored", "restore", "other.backup"), 1)).contains("Set CARREL_BACKUP_KEY");
        environment.put("CARREL_BACKUP_KEY", "AQ" + key.substring(2) + ", " + key);
        assertThat(said(start(0, "restored", "restore", "other.backup"), 0)).contains("Restored");
    }

    private Process start(String mode) throws IOException {
        return start(List.of(mode), 0, folder.resolve("carrel"));
    }

    private Process start(List<String> arguments, int port, Path database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.carrel.Main")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(arguments);
        builder.environment().put("CARREL_HTTP_PORT", String.valueOf(port));
        builder.environment().put("CARREL_DATABASE_URL", "jdbc:h2:file:" + database);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int portOnceReady(Process bot) throws IOException {
        BufferedReader lines = bot.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + said);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
