package dev.carrel.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another JVM with the class path of this one. Closing it kills it the hard way, as a power cut or the OOM killer would. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** Starts a main class. What it writes to its standard error is dropped. */
    public static ChildProcess start(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next line that the process wrote in full, or nothing when it has ended. Waits for it. */
    public Optional<String> line() throws IOException {
        return Optional.ofNullable(lines.readLine());
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
    public void close() {
        process.destroyForcibly();
    }
}
