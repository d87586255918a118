package dev.carrel.platform.console;

import java.util.List;

/** The lines of a drawing, as they are added. One thread. */
final class Paper {
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    Paper(Screen screen) {
        this.screen = screen;
    }

    int width() {
        return screen.width();
    }

    /** An empty line, unless there is one already or nothing above it. */
    void gap() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    /** Words on as many lines as they need. */
    void write(List<Span> spans) {
        write("", "", spans);
    }

    /** Words after a beginning, the further lines after another one. */
    void write(String first, String next, List<Span> spans) {
        String beginning = first;
        int room = screen.width() - Math.max(Span.width(first), Span.width(next));
        for (List<Span> line : Wrapping.of(spans, room)) {
            row(beginning, line);
            beginning = next;
        }
    }

    /** One line as it is. */
    void row(String beginning, List<Span> line) {
        StringBuilder row = new StringBuilder(beginning);
        line.forEach(span -> row.append(span.on(screen)));
        text.append(row.toString().replace('\u00a0', ' ').stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
