package dev.carrel.platform.console;

import org.jline.utils.Signals;

/** The signals by which a terminal or a supervisor asks a process to stop. */
public final class StopSignals {
    private StopSignals() {}

    /** Runs {@code onSignal} at every SIGTERM and SIGINT from now on, instead of the JVM's own handlers. */
    public static void listen(Runnable onSignal) {
        Signals.register("TERM", onSignal);
        Signals.register("INT", onSignal);
    }
}
