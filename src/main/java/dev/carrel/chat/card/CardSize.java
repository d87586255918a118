package dev.carrel.chat.card;

import java.util.List;

/**
 * How much of a platform's room blocks take: never less than the platform counts.
 *
 * @param longest the characters of the longest single text
 */
record CardSize(int components, int characters, int longest) {
    /** What a renderer adds to a line: marks, labels' colons, line ends. */
    private static final int LINE = 12;

    private static final CardSize NOTHING = new CardSize(0, 0, 0);

    /** The id of a control, or the like. */
    private static final int ID = 100;

    boolean fits(Limits limits) {
        return components <= limits.components() && characters <= limits.characters() && longest <= limits.text();
    }

    CardSize plus(CardSize other) {
        return new CardSize(
                components + other.components, characters + other.characters, Math.max(longest, other.longest));
    }

    static CardSize of(Text headline, List<Block> blocks, Limits limits) {
        CardSize size = text(line(headline, limits), limits)
                .plus(new CardSize(limits.weights().card(), 0, 0));
        for (Block block : blocks) {
            size = size.plus(of(block, limits));
        }
        return size;
    }

    private static CardSize of(Block block, Limits limits) {
        return switch (block) {
            case Block.Paragraph paragraph -> text(line(paragraph.text(), limits), limits);
            case Block.Heading heading ->
                new CardSize(limits.weights().heading(), 0, 0)
                        .plus(new CardSize(0, line(Text.of(heading.words()), limits), 0));
            case Block.Bullets bullets -> text(lines(bullets.lines(), limits), limits);
            case Block.Fields fields ->
                text(
                        fields.fields().stream()
                                .mapToInt(field -> of(field, limits))
                                .sum(),
                        limits);
            case Block.Table table -> text(table(table, limits), limits);
            case Block.Listing listing -> listing(listing, limits);
            case Block.Chips chips ->
                text(
                                line(Text.of(chips.label()), limits)
                                        + chips.chips().stream()
                                                .mapToInt(c -> line(Text.of(c.label()), limits))
                                                .sum(),
                                limits)
                        .plus(rows(
                                chips.chips().size(),
                                chips.chips().stream()
                                        .mapToInt(c -> c.label().length() + LINE + ID)
                                        .sum(),
                                limits));
            case Block.Buttons buttons ->
                rows(
                        buttons.buttons().size(),
                        buttons.buttons().stream().mapToInt(CardSize::of).sum(),
                        limits);
            case Block.Menu menu -> rows(1, of(menu), limits);
            case Block.Picker picker -> rows(1, picker.prompt().length() + ID, limits);
            // The picture's key and its words; or a line for each bar, which is never longer than both.
            case Block.Chart chart ->
                text(line(Text.of(chart.key()), limits), limits)
                        .plus(text(line(Text.of(chart.alternative()), limits) + lines(chart.lines(), limits), limits));
            case Block.Note note -> text(line(note.text(), limits), limits);
        };
    }

    private static CardSize listing(Block.Listing listing, Limits limits) {
        CardSize size = NOTHING;
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                size = size.plus(text(line(Text.of(entry.group()), limits), limits));
            }
            group = entry.group();
            size = size.plus(text(line(entry.title(), limits) + lines(entry.lines(), limits), limits));
            if (entry.open().isPresent()) {
                int characters = limits.measure().ofControl(of(entry.open().get()));
                size = size.plus(new CardSize(limits.weights().opening(), characters, 0));
            }
        }
        return size;
    }

    private static int of(Block.Field field, Limits limits) {
        return line(Text.of(field.label()), limits) + line(field.value(), limits) + line(field.note(), limits);
    }

    private static int table(Block.Table table, Limits limits) {
        int columns = lines(table.columns().stream().map(Text::of).toList(), limits);
        int size = line(Text.of(table.corner()), limits) + columns;
        for (Block.Row row : table.rows()) {
            size += line(Text.of(row.label()), limits) + columns + lines(row.cells(), limits);
        }
        return size;
    }

    private static int of(Button button) {
        return switch (button) {
            case Button.Press press -> press.label().length() + ID;
            case Button.Open open ->
                open.label().length() + open.target().toASCIIString().length() + ID;
        };
    }

    private static int of(Block.Menu menu) {
        return menu.prompt().length()
                + ID
                + menu.choices().stream()
                        .mapToInt(choice -> choice.label().length()
                                + choice.value().length()
                                + choice.hint().length())
                        .sum();
    }

    private static CardSize rows(int controls, int characters, Limits limits) {
        int rows = (controls + Limits.ROW - 1) / Limits.ROW;
        int components =
                rows * limits.weights().row() + controls * limits.weights().control();
        return new CardSize(components, limits.measure().ofControl(characters), 0);
    }

    private static CardSize text(int characters, Limits limits) {
        return new CardSize(limits.weights().text(), characters, characters);
    }

    private static int lines(List<Text> lines, Limits limits) {
        return lines.stream().mapToInt(line -> line(line, limits)).sum();
    }

    private static int line(Text text, Limits limits) {
        return LINE + text.runs().stream().mapToInt(limits.measure()::of).sum();
    }
}
