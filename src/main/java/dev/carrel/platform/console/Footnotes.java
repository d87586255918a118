package dev.carrel.platform.console;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The addresses of a card's links, gathered under it: in a terminal an address cannot hide behind words, and in the middle of a
 * table or a sentence it drowns them. For one card and one thread.
 */
final class Footnotes {
    private final SequencedMap<URI, Integer> numbers = new LinkedHashMap<>();

    private Footnotes() {}

    /** The card with a number after the words of each link, and the addresses at its end; the same address has one number. */
    static Card under(Card card) {
        Footnotes footnotes = new Footnotes();
        Text headline = footnotes.numbered(card.headline());
        List<Block> blocks =
                new ArrayList<>(card.blocks().stream().map(footnotes::numbered).toList());
        if (!footnotes.numbers.isEmpty()) {
            blocks.add(new Block.Bullets(footnotes.numbers.entrySet().stream()
                    .map(Footnotes::address)
                    .toList()));
        }
        return new Card(card.tone(), headline, blocks);
    }

    private static Text address(Map.Entry<URI, Integer> note) {
        String address = note.getKey().toASCIIString();
        return Text.of("[" + note.getValue() + "] ").then(new Inline.Link(address, note.getKey()));
    }

    private Block numbered(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(numbered(paragraph.text()));
            case Block.Note note -> new Block.Note(numbered(note.text()));
            case Block.Bullets bullets -> new Block.Bullets(numbered(bullets.lines()));
            case Block.Fields fields ->
                new Block.Fields(fields.fields().stream()
                        .map(field -> new Block.Field(field.label(), numbered(field.value()), numbered(field.note())))
                        .toList());
            case Block.Table table ->
                new Block.Table(
                        table.corner(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> new Block.Row(row.label(), numbered(row.cells())))
                                .toList());
            case Block.Listing listing ->
                new Block.Listing(
                        listing.entries().stream()
                                .map(entry -> new Block.Entry(
                                        entry.group(), numbered(entry.title()), numbered(entry.lines()), entry.open()))
                                .toList(),
                        listing.from(),
                        listing.total(),
                        listing.turn());
            case Block.Heading heading -> heading;
            case Block.Chips chips -> chips;
            case Block.Buttons buttons -> buttons;
            case Block.Menu menu -> menu;
            case Block.Picker picker -> picker;
            case Block.Chart chart -> chart;
        };
    }

    private List<Text> numbered(List<Text> lines) {
        return lines.stream().map(this::numbered).toList();
    }

    private Text numbered(Text text) {
        List<Inline> runs = new ArrayList<>();
        for (Inline run : text.runs()) {
            if (run instanceof Inline.Link link
                    && !link.words().equals(link.target().toASCIIString())) {
                int number = numbers.computeIfAbsent(link.target(), target -> numbers.size() + 1);
                runs.add(new Inline.Link(link.words() + " [" + number + "]", link.target()));
            } else {
                runs.add(run);
            }
        }
        return new Text(runs);
    }
}
