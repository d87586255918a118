package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says a card in words alone: for terminals, notifications and readers who prefer sentences to layouts.
 *
 * <p>Moments name their zone, links their address, table cells their column. Nothing in the result can drive a terminal or turn the
 * direction of reading around.
 */
public final class PlainText {
    private PlainText() {}

    /** A line of text. */
    public static String of(Text text) {
        return text.runs().stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Inline run) {
        return switch (run) {
            case Inline.Plain plain -> Inert.of(plain.words());
            case Inline.Strong strong -> Inert.of(strong.words());
            case Inline.Code code -> Inert.of(code.words());
            case Inline.Link link ->
                Inert.of(link.words()) + " (" + link.target().toASCIIString() + ")";
            case Inline.When when -> when.words();
            case Inline.Name name -> Inert.of(name.words());
        };
    }

    /** A whole card, a line for each thing it says, the controls in words. */
    public static String of(Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(of(card.headline()));
        card.blocks().forEach(block -> lines.addAll(lines(block)));
        return String.join("\n", lines);
    }

    /** A form: what is asked, what may be answered and what the answers are so far. */
    public static String of(Form form) {
        List<String> lines = new ArrayList<>();
        lines.add(Inert.of(form.title()));
        if (!form.introduction().isEmpty()) {
            lines.add(of(form.introduction()));
        }
        form.inputs().forEach(input -> lines.add(line(input)));
        return String.join("\n", lines);
    }

    private static String line(Form.Input input) {
        String asked = Inert.of(input.label())
                + (input.required() ? "" : say(" (may be left out)", " (facultatif)", " (opcional)"))
                + (input.hint().isEmpty() ? "" : ", " + Inert.of(input.hint()));
        return switch (input) {
            case Form.Input.Words words ->
                Punctuation.label(asked) + (words.value().isEmpty() ? "" : " " + Inert.of(words.value()));
            case Form.Input.Known known ->
                Punctuation.label(asked) + (known.value().isEmpty() ? "" : " " + Inert.of(known.value()));
            case Form.Input.Pick pick ->
                asked
                        + Punctuation.colon()
                        + pick.choices().stream()
                                .map(choice -> Inert.of(choice.label())
                                        + (choice.value().equals(pick.value())
                                                ? say(" (chosen)", " (choisi)", " (elegido)")
                                                : ""))
                                .collect(Collectors.joining(", "));
        };
    }

    /** One block, as the lines that a reader would hear. */
    public static List<String> lines(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of(of(paragraph.text()));
            case Block.Heading heading -> List.of(Inert.of(heading.words()));
            case Block.Bullets bullets ->
                bullets.lines().stream().map(line -> "- " + of(line)).toList();
            case Block.Fields fields ->
                fields.fields().stream().map(PlainText::line).toList();
            case Block.Table table ->
                table.rows().stream().map(row -> line(table, row)).toList();
            case Block.Listing listing -> lines(listing);
            case Block.Chips chips ->
                List.of(Inert.of(chips.label())
                        + Punctuation.colon()
                        + joined(chips.chips().stream().map(Block.Chip::label).toList()));
            case Block.Buttons buttons ->
                buttons.buttons().stream().map(PlainText::line).toList();
            case Block.Menu menu ->
                List.of(Inert.of(menu.prompt())
                        + Punctuation.colon()
                        + joined(menu.choices().stream().map(Choice::label).toList()));
            case Block.Picker picker ->
                List.of(Inert.of(picker.prompt()) + Punctuation.colon() + Inert.of(picker.line()));
            case Block.Chart chart ->
                chart.sentences().stream().map(line -> "- " + Inert.of(line)).toList();
            case Block.Note note -> List.of(of(note.text()));
        };
    }

    private static String line(Block.Field field) {
        String note = field.note().isEmpty() ? "" : " (" + of(field.note()) + ")";
        return Inert.of(field.label()) + Punctuation.colon() + of(field.value()) + note;
    }

    /** A row as a sentence: {@code Credits: San José 43; Kent State 37.} */
    private static String line(Block.Table table, Block.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(Inert.of(table.columns().get(i)) + " " + of(row.cells().get(i)));
        }
        return Inert.of(row.label()) + Punctuation.colon() + String.join("; ", cells) + ".";
    }

    private static List<String> lines(Block.Listing listing) {
        List<String> lines = new ArrayList<>();
        String group = "";
        int number = listing.from();
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                lines.add(Punctuation.label(Inert.of(entry.group())));
            }
            group = entry.group();
            number++;
            lines.add(number + ". " + of(entry.title()));
            entry.lines().forEach(line -> lines.add("   " + of(line)));
            entry.open().ifPresent(button -> lines.add("   " + line(button)));
        }
        return lines;
    }

    private static String line(Button button) {
        return switch (button) {
            case Button.Press press -> "[" + Inert.of(press.label()) + "]";
            case Button.Open open ->
                "[" + Inert.of(open.label()) + "] " + open.target().toASCIIString();
        };
    }

    private static String joined(List<String> words) {
        return words.stream().map(Inert::of).collect(Collectors.joining(", "));
    }
}
