package dev.carrel.platform.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Breaks spans into lines of a width, at blanks; a word that is longer is cut, an address is not, so that it can be followed. */
final class Wrapping {
    private final int width;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int filled;

    private Wrapping(int width) {
        this.width = Math.max(1, width);
    }

    /** At least one line, which may be empty. */
    static List<List<Span>> of(List<Span> spans, int width) {
        Wrapping wrapping = new Wrapping(width);
        List<Span> word = new ArrayList<>();
        for (Span span : spans) {
            int from = 0;
            for (int i = 0; i <= span.words().length(); i++) {
                char c = i < span.words().length() ? span.words().charAt(i) : 0;
                if (c == ' ' || c == '\n' || i == span.words().length()) {
                    if (i > from) {
                        word.add(new Span(span.words().substring(from, i), span.ink(), span.target()));
                    }
                    from = i + 1;
                }
                if (c == ' ' || c == '\n') {
                    wrapping.add(word);
                    word = new ArrayList<>();
                }
                if (c == '\n') {
                    wrapping.breakLine();
                }
            }
        }
        wrapping.add(word);
        wrapping.breakLine();
        return wrapping.lines;
    }

    private void add(List<Span> word) {
        if (word.isEmpty()) {
            return;
        }
        int needs = word.stream().mapToInt(Span::width).sum();
        boolean first = line.isEmpty();
        if (!first && filled + 1 + needs > width) {
            breakLine();
            first = true;
        }
        if (!first) {
            blank(word.getFirst());
        }
        for (Span part : word) {
            append(part);
        }
    }

    /** A blank that continues the ink on both of its sides, so that "Kent State" is one run of bold. */
    private void blank(Span next) {
        Span last = line.getLast();
        boolean same = last.ink() == next.ink() && last.target().equals(next.target());
        join(new Span(" ", same ? next.ink() : Ink.PLAIN, same ? next.target() : ""));
    }

    private void append(Span part) {
        boolean address = part.words().contains("://");
        String left = part.words();
        while (!address && filled + Span.width(left) > width && !left.isEmpty()) {
            int fits = charactersIn(left, width - filled);
            if (fits == 0) {
                if (line.isEmpty()) {
                    break;
                }
                breakLine();
                continue;
            }
            join(new Span(left.substring(0, fits), part.ink(), part.target()));
            left = left.substring(fits);
        }
        if (!left.isEmpty()) {
            join(new Span(left, part.ink(), part.target()));
        }
    }

    private static int charactersIn(String words, int columns) {
        int i = 0;
        int used = 0;
        while (i < words.length()) {
            used += Math.max(0, WCWidth.wcwidthForGraphemeCluster(words, i));
            if (used > columns) {
                break;
            }
            i += Math.max(1, WCWidth.charCountForGraphemeCluster(words, i));
        }
        return i;
    }

    private void join(Span span) {
        Span last = line.isEmpty() ? span : line.getLast();
        if (!line.isEmpty() && last.ink() == span.ink() && last.target().equals(span.target())) {
            line.set(line.size() - 1, new Span(last.words() + span.words(), span.ink(), span.target()));
        } else {
            line.add(span);
        }
        filled += span.width();
    }

    private void breakLine() {
        lines.add(line);
        line = new ArrayList<>();
        filled = 0;
    }
}
