package dev.carrel.platform.console;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Inert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws a table as aligned columns, or where they would be too narrow to read as labelled lines. */
final class TableLayout {
    private static final int GAP = 2;
    private static final int NARROWEST_COLUMN = 12;
    private static final int WIDEST_LABEL = 24;

    private final Paper paper;

    TableLayout(Paper paper) {
        this.paper = paper;
    }

    void draw(Block.Table table, boolean asSentences) {
        int label = Math.min(WIDEST_LABEL, labelWidth(table));
        int room = paper.width() - label - GAP * table.columns().size();
        int least = table.columns().size() * NARROWEST_COLUMN;
        if (asSentences
                || table.columns().isEmpty()
                || room
                        < Math.min(
                                least, widths(table).stream().mapToInt(i -> i).sum())) {
            lines(table);
        } else {
            columns(table, label, shared(widths(table), room));
        }
    }

    private void lines(Block.Table table) {
        for (Block.Row row : table.rows()) {
            paper.write(List.of(Span.of(row.label(), Ink.STRONG)));
            for (int i = 0; i < table.columns().size(); i++) {
                List<Span> line = new ArrayList<>();
                line.add(Span.of(table.columns().get(i) + Punctuation.colon(), Ink.QUIET));
                line.addAll(Span.of(row.cells().get(i), Ink.PLAIN));
                paper.write("  ", "    ", line);
            }
        }
    }

    private void columns(Block.Table table, int label, List<Integer> widths) {
        List<List<Span>> header = new ArrayList<>();
        header.add(List.of(Span.of(table.corner(), Ink.QUIET)));
        table.columns().forEach(column -> header.add(List.of(Span.of(column, Ink.STRONG))));
        row(header, label, widths);
        for (Block.Row row : table.rows()) {
            List<List<Span>> cells = new ArrayList<>();
            cells.add(List.of(Span.of(row.label(), Ink.QUIET)));
            row.cells().forEach(cell -> cells.add(Span.of(cell, Ink.PLAIN)));
            row(cells, label, widths);
        }
    }

    private void row(List<List<Span>> cells, int label, List<Integer> widths) {
        List<List<List<Span>>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrapping.of(cells.get(i), i == 0 ? label : widths.get(i - 1)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            List<Span> line = new ArrayList<>();
            for (int i = 0; i < wrapped.size(); i++) {
                List<Span> part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : List.of();
                int used = part.stream().mapToInt(Span::width).sum();
                int column = (i == 0 ? label : widths.get(i - 1)) + GAP;
                line.addAll(part);
                // An address is never cut: where it is wider than its column, the rest of the row moves on.
                line.add(Span.plain(" ".repeat(Math.max(1, column - used))));
            }
            paper.row("", line);
        }
    }

    private static int labelWidth(Block.Table table) {
        return Math.max(
                Span.width(Inert.of(table.corner())),
                table.rows().stream()
                        .mapToInt(row -> Span.width(Inert.of(row.label())))
                        .max()
                        .orElse(0));
    }

    /** How wide each column would like to be. */
    private static List<Integer> widths(Block.Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            int cells = table.rows().stream()
                    .mapToInt(row -> Span.of(row.cells().get(column), Ink.PLAIN).stream()
                            .mapToInt(Span::width)
                            .sum())
                    .max()
                    .orElse(0);
            widths.add(Math.max(cells, Span.width(Inert.of(table.columns().get(i)))));
        }
        return widths;
    }

    /** Narrow columns get what they want, the others share the rest evenly. */
    private static List<Integer> shared(List<Integer> wanted, int room) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Integer.compare(wanted.get(a), wanted.get(b)));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(wanted.size(), 0));
        int left = room;
        for (int i = 0; i < order.size(); i++) {
            int share = Math.min(wanted.get(order.get(i)), left / (order.size() - i));
            widths.set(order.get(i), Math.max(1, share));
            left -= share;
        }
        return widths;
    }
}
