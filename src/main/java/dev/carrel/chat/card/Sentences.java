package dev.carrel.chat.card;

import dev.carrel.chat.Punctuation;
import java.util.ArrayList;
import java.util.List;

/** Turns the layouts of a card into paragraphs, for members in text mode; what can be pressed or chosen stays. */
public final class Sentences {
    private Sentences() {}

    /** The card in sentences. Fit it again: a sentence names what a layout shows by its place. */
    public static Card of(Card card) {
        List<Block> blocks = new ArrayList<>();
        card.blocks().forEach(block -> blocks.addAll(of(block)));
        return new Card(card.tone(), card.headline(), blocks);
    }

    private static List<Block> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of(paragraph);
            case Block.Heading heading -> List.of(heading);
            case Block.Bullets bullets ->
                bullets.lines().stream().<Block>map(Block.Paragraph::new).toList();
            case Block.Fields fields ->
                fields.fields().stream().map(Sentences::of).toList();
            case Block.Table table ->
                PlainText.lines(table).stream()
                        .<Block>map(line -> new Block.Paragraph(Text.of(line)))
                        .toList();
            case Block.Listing listing -> entries(listing);
            case Block.Chips chips -> List.of(chips);
            case Block.Buttons buttons -> List.of(buttons);
            case Block.Menu menu -> List.of(menu);
            case Block.Picker picker -> List.of(picker);
            case Block.Chart chart ->
                chart.sentences().stream()
                        .<Block>map(line -> new Block.Paragraph(Text.of(line)))
                        .toList();
            case Block.Note note -> List.of(new Block.Paragraph(note.text()));
        };
    }

    private static Block of(Block.Field field) {
        Text line = Text.of(field.label() + Punctuation.colon()).then(field.value());
        return new Block.Paragraph(
                field.note().isEmpty()
                        ? line
                        : line.then(" (").then(field.note()).then(")"));
    }

    private static List<Block> entries(Block.Listing listing) {
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        String group = "";
        int number = listing.from();
        for (Block.Entry entry : listing.entries()) {
            number++;
            Text line = Text.of(number + ". ");
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                line = Text.of(entry.group() + Punctuation.colon() + number + ". ");
            }
            group = entry.group();
            line = line.then(entry.title());
            for (Text more : entry.lines()) {
                line = line.then(". ").then(more);
            }
            blocks.add(new Block.Paragraph(line));
            entry.open().ifPresent(buttons::add);
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return blocks;
    }
}
