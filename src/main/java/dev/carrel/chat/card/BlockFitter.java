package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings single blocks within a platform's limits; whether the whole card fits is {@link CardFitter}'s concern. */
final class BlockFitter {
    private static final int LABEL = 80;
    private static final int WORDS_OF_A_HEADING = 150;
    private static final int LINES_OF_AN_ENTRY = 6;

    /** Of the words beside a chart, which are all said at once where it is not seen. */
    private static final int MARK = 24;

    /** Of what is said instead of a picture: Discord takes 1,024 characters (resources/message, attachment), Slack 2,000. */
    private static final int ALTERNATIVE = 1000;

    /** What drawing a chip adds to its label. */
    private static final int CHIP = 10;

    private final Limits limits;
    private final Squeeze squeeze;
    private final ControlFitter controls;

    BlockFitter(Limits limits, Squeeze squeeze) {
        this.limits = limits;
        this.squeeze = squeeze;
        this.controls = new ControlFitter(limits);
    }

    /** What becomes of a block: nothing when there is nothing to see, several when one would not do. */
    List<Block> fit(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> unlessEmpty(line(paragraph.text()), Block.Paragraph::new);
            case Block.Heading heading -> heading(heading);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> table(table);
            case Block.Listing listing -> List.of(listing(listing));
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons -> buttons(buttons);
            case Block.Menu menu -> List.copyOf(controls.menus(menu, squeeze.choices()));
            case Block.Picker picker -> List.of(controls.picker(picker));
            case Block.Chart chart -> chart(chart);
            case Block.Note note -> unlessEmpty(line(note.text()), Block.Note::new);
        };
    }

    private static List<Block> unlessEmpty(Text text, Function<Text, Block> block) {
        return text.isEmpty() ? List.of() : List.of(block.apply(text));
    }

    private static List<Block> heading(Block.Heading heading) {
        String words = Cut.to(Inert.of(heading.words()), WORDS_OF_A_HEADING);
        return words.isBlank() ? List.of() : List.of(new Block.Heading(words));
    }

    private List<Block> bullets(Block.Bullets bullets) {
        List<Text> lines = new ArrayList<>(bullets.lines().stream()
                .limit(squeeze.items())
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .toList());
        more(bullets.lines().size(), say("more lines", "autres lignes", "líneas más"))
                .ifPresent(lines::add);
        return lines.isEmpty() ? List.of() : List.of(new Block.Bullets(lines));
    }

    private List<Block> fields(Block.Fields fields) {
        List<Block> fitted = new ArrayList<>();
        List<Block.Field> kept = fields.fields().stream()
                .limit(squeeze.items())
                .map(field -> new Block.Field(label(field.label()), value(field.value()), line(field.note())))
                .toList();
        if (!kept.isEmpty()) {
            fitted.add(new Block.Fields(kept));
        }
        more(fields.fields().size(), say("more facts", "autres faits", "datos más"))
                .map(Block.Note::new)
                .ifPresent(fitted::add);
        return fitted;
    }

    private List<Block> table(Block.Table table) {
        int columns = Math.min(table.columns().size(), Math.min(limits.columns(), squeeze.items()));
        if (columns == 0 || table.rows().isEmpty()) {
            return List.of();
        }
        List<Block.Row> rows = table.rows().stream()
                .limit(squeeze.items())
                .map(row -> new Block.Row(
                        label(row.label()),
                        row.cells().stream().limit(columns).map(this::value).toList()))
                .toList();
        List<String> names =
                table.columns().stream().limit(columns).map(this::label).toList();
        List<Block> fitted = new ArrayList<>();
        fitted.add(new Block.Table(label(table.corner()), names, rows));
        if (columns < table.columns().size()) {
            fitted.add(new Block.Note(
                    and(table.columns().size() - columns, say("more columns", "autres colonnes", "columnas más"))));
        }
        more(table.rows().size(), say("more rows", "autres rangées", "filas más"))
                .map(Block.Note::new)
                .ifPresent(fitted::add);
        return fitted;
    }

    /** The latest bars: what was earlier is missed less. */
    private List<Block> chart(Block.Chart chart) {
        List<Block.Bar> bars =
                chart
                        .bars()
                        .subList(
                                Math.max(0, chart.bars().size() - squeeze.items()),
                                chart.bars().size())
                        .stream()
                        .map(bar -> new Block.Bar(mark(bar.label()), bar.amounts()))
                        .toList();
        if (bars.isEmpty()) {
            return List.of();
        }
        List<String> parts = chart.parts().stream().map(BlockFitter::mark).toList();
        Block.Unit unit =
                new Block.Unit(mark(chart.unit().one()), mark(chart.unit().many()));
        Block.Chart fitted = new Block.Chart(label(chart.title()), unit, parts, bars, chart.picture());
        while (fitted.alternative().length() > ALTERNATIVE && fitted.bars().size() > 1) {
            fitted = fitted.withoutFirst();
        }
        return List.of(fitted);
    }

    private static String mark(String words) {
        String cut = Cut.to(Inert.of(words), MARK);
        return cut.isBlank() ? "–" : cut;
    }

    private Block.Listing listing(Block.Listing listing) {
        List<Block.Entry> entries =
                listing.entries().stream().limit(limits.page()).map(this::entry).toList();
        return new Block.Listing(entries, listing.from(), listing.total(), listing.turn());
    }

    private Block.Entry entry(Block.Entry entry) {
        List<Text> lines = entry.lines().stream()
                .limit(Math.min(LINES_OF_AN_ENTRY, squeeze.items()))
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .toList();
        String group = Cut.to(Inert.of(entry.group()), LABEL).strip();
        return new Block.Entry(group, value(entry.title()), lines, entry.open().flatMap(controls::button));
    }

    private List<Block> chips(Block.Chips chips) {
        List<Block.Chip> kept = chips.chips().stream()
                .limit(Math.min(squeeze.items(), 2 * Limits.ROW))
                .map(chip -> new Block.Chip(controls.label(chip.label(), limits.buttonLabel() - CHIP), chip.remove()))
                .toList();
        return kept.isEmpty() ? List.of() : List.of(new Block.Chips(label(chips.label()), kept));
    }

    private List<Block> buttons(Block.Buttons buttons) {
        List<Button> kept = buttons.buttons().stream()
                .map(controls::button)
                .flatMap(Optional::stream)
                .limit(Math.min(squeeze.items(), limits.rows() * Limits.ROW))
                .toList();
        return kept.isEmpty() ? List.of() : List.of(new Block.Buttons(kept));
    }

    private Optional<Text> more(int all, String what) {
        return all > squeeze.items() ? Optional.of(and(all - squeeze.items(), what)) : Optional.empty();
    }

    private static Text and(int left, String more) {
        return Text.of(say("and ", "et ", "y ") + left + " " + more);
    }

    private Text line(Text text) {
        return Cut.to(Inert.of(text), squeeze.text(limits), limits);
    }

    /** A line that has to say something. */
    private Text value(Text text) {
        Text line = line(text);
        return line.isEmpty() ? Text.of("–") : line;
    }

    private String label(String words) {
        String cut = Cut.to(Inert.of(words), Math.min(LABEL, squeeze.text(limits)));
        return cut.isBlank() ? "–" : cut;
    }
}
