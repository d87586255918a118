package dev.carrel.app;

import dev.carrel.store.CopyProgress;
import java.io.PrintStream;

/** Draws how far a copy is: in a terminal a bar that moves, else a line for each table that is done. Used by one thread. */
final class ProgressBar implements CopyProgress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean moving;
    private String last = "";

    ProgressBar(PrintStream out, boolean moving) {
        this.out = out;
        this.moving = moving;
    }

    @Override
    public void rows(String table, long done, long of) {
        boolean whole = done >= of;
        if (!whole && !moving) {
            return;
        }
        int filled = of == 0 ? WIDTH : (int) (Math.min(done, of) * WIDTH / of);
        String line = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + table + " " + done + "/" + of;
        if (line.equals(last)) {
            return;
        }
        String rest = " ".repeat(Math.max(0, last.length() - line.length()));
        last = whole ? "" : line;
        out.print((moving ? "\r" : "") + line + rest + (whole ? System.lineSeparator() : ""));
        out.flush();
    }
}
