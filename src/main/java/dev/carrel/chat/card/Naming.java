package dev.carrel.chat.card;

import dev.carrel.chat.Platform;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the people and channels that a card names, and says them otherwise. */
public final class Naming {
    private Naming() {}

    /** Those on a card that this platform has no names for, each once, in reading order. */
    public static Set<Inline.Name> foreignTo(Platform platform, Card card) {
        Set<Inline.Name> foreign = new LinkedHashSet<>();
        Stream.concat(Stream.of(card.headline()), card.blocks().stream().flatMap(Naming::texts))
                .flatMap(text -> text.runs().stream())
                .forEach(run -> {
                    if (run instanceof Inline.Name name && name.platform() != platform) {
                        foreign.add(name);
                    }
                });
        return foreign;
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.lines().stream();
            case Block.Fields fields ->
                fields.fields().stream().flatMap(field -> Stream.of(field.value(), field.note()));
            case Block.Table table -> table.rows().stream().flatMap(row -> row.cells().stream());
            case Block.Listing listing ->
                listing.entries().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.title()), entry.lines().stream()));
            case Block.Note note -> Stream.of(note.text());
            case Block.Heading heading -> Stream.empty();
            case Block.Chips chips -> Stream.empty();
            case Block.Buttons buttons -> Stream.empty();
            case Block.Menu menu -> Stream.empty();
            case Block.Picker picker -> Stream.empty();
            case Block.Chart chart -> Stream.empty();
        };
    }

    /** The card with every name as {@code said} has it. */
    public static Card with(Function<Inline.Name, Inline> said, Card card) {
        Function<Text, Text> text = line -> with(said, line);
        return new Card(
                card.tone(),
                text.apply(card.headline()),
                card.blocks().stream().map(block -> with(text, block)).toList());
    }

    private static Text with(Function<Inline.Name, Inline> said, Text text) {
        return new Text(text.runs().stream()
                .map(run -> run instanceof Inline.Name name ? said.apply(name) : run)
                .toList());
    }

    private static Block with(Function<Text, Text> text, Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(text.apply(paragraph.text()));
            case Block.Bullets bullets -> new Block.Bullets(all(text, bullets.lines()));
            case Block.Fields fields ->
                new Block.Fields(fields.fields().stream()
                        .map(field ->
                                new Block.Field(field.label(), text.apply(field.value()), text.apply(field.note())))
                        .toList());
            case Block.Table table ->
                new Block.Table(
                        table.corner(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> new Block.Row(row.label(), all(text, row.cells())))
                                .toList());
            case Block.Listing listing ->
                new Block.Listing(
                        listing.entries().stream()
                                .map(entry -> new Block.Entry(
                                        entry.group(),
                                        text.apply(entry.title()),
                                        all(text, entry.lines()),
                                        entry.open()))
                                .toList(),
                        listing.from(),
                        listing.total(),
                        listing.turn());
            case Block.Note note -> new Block.Note(text.apply(note.text()));
            case Block.Heading heading -> heading;
            case Block.Chips chips -> chips;
            case Block.Buttons buttons -> buttons;
            case Block.Menu menu -> menu;
            case Block.Picker picker -> picker;
            case Block.Chart chart -> chart;
        };
    }

    private static List<Text> all(Function<Text, Text> text, List<Text> lines) {
        return lines.stream().map(text).toList();
    }
}
