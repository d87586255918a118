package dev.carrel.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another JVM with the class path of this one. Closing it kills it the hard way, as a power cut or the OOM killer would. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final PrintStream input;
    private final Path troubles;

    private ChildProcess(Process process, Path troubles) {
        this.process = process;
        this.lines = process.inputReader();
        this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.troubles = troubles;
    }

    /** Starts a main class. */
    public static ChildProcess start(Class<?> main, String... args) throws IOException {
        Path troubles = Files.createTempFile("carrel-child-", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ChildProcess(
                new ProcessBuilder(command).redirectError(troubles.toFile()).start(), troubles);
    }

    /** The next line that the process wrote in full, or nothing when it has ended. Waits for it. */
    public Optional<String> line() throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    /** Writes a line to the standard input of the process; nobody reads it when it has ended. */
    public void say(String line) {
        input.println(line);
    }

    /** What it wrote to its standard error so far. */
    public String troubles() throws IOException {
        return Files.readString(troubles);
    }

    /** Sends SIGKILL and returns what the process had still written. */
    public List<String> kill() throws IOException, InterruptedException {
        // By its handle: Process.destroyForcibly would also close the pipe with what was written into it.
        process.toHandle().destroyForcibly();
        List<String> rest = lines.lines().toList();
        process.waitFor();
        return rest;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(troubles);
    }
}
