package dev.carrel.platform.console;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inert;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;

/** Draws one fitted card on paper, every kind of block. One thread. */
final class CardDrawing {
    private final Paper paper;
    private final Numbered numbered;
    private final boolean asSentences;

    /**
     * A drawing in the making.
     *
     * @param asSentences whether the reader wants labelled lines instead of columns
     */
    CardDrawing(Paper paper, Numbered numbered, boolean asSentences) {
        this.paper = paper;
        this.numbered = numbered;
        this.asSentences = asSentences;
    }

    void draw(Card card) {
        paper.write(Span.of(card.headline(), ink(card.tone())));
        for (Block block : card.blocks()) {
            paper.gap();
            draw(block);
        }
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Ink.STRONG;
            case GOOD -> Ink.GOOD;
            case CAUTION -> Ink.CAUTION;
            case REFUSAL -> Ink.REFUSAL;
        };
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paper.write(Span.of(paragraph.text(), Ink.PLAIN));
            case Block.Heading heading -> paper.write(List.of(Span.of(heading.words(), Ink.HEADING)));
            case Block.Bullets bullets ->
                bullets.lines().forEach(line -> paper.write("- ", "  ", Span.of(line, Ink.PLAIN)));
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> new TableLayout(paper).draw(table, asSentences);
            case Block.Listing listing -> listing(listing);
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons -> buttons.buttons().forEach(this::button);
            case Block.Menu menu -> menu(menu);
            case Block.Picker picker -> picker(picker);
            case Block.Chart chart -> chart(chart);
            case Block.Note note -> paper.write(Span.of(note.text(), Ink.QUIET));
        }
    }

    private void chart(Block.Chart chart) {
        List<Text> lines =
                asSentences ? chart.sentences().stream().map(Text::of).toList() : chart.lines();
        lines.forEach(line -> paper.write("- ", "  ", Span.of(line, Ink.PLAIN)));
    }

    private void fields(Block.Fields fields) {
        int widest = fields.fields().stream()
                .mapToInt(field -> Span.width(Inert.of(field.label())))
                .max()
                .orElse(0);
        boolean aligned = !asSentences && widest + 2 <= paper.width() / 3;
        fields.fields().forEach(field -> field(field, aligned ? widest + 2 : 0));
    }

    /** A field with its value in a column, or where that is 0 behind its label, or where the label is long below it. */
    private void field(Block.Field field, int column) {
        String label = Inert.of(field.label());
        String next = column > 0 ? " ".repeat(column) : "  ";
        if (column > 0) {
            paper.write(label + " ".repeat(column - Span.width(label)), next, Span.of(field.value(), Ink.PLAIN));
        } else {
            List<Span> line = new ArrayList<>(List.of(Span.plain(label + Punctuation.colon())));
            line.addAll(Span.of(field.value(), Ink.PLAIN));
            paper.write(line);
        }
        if (!field.note().isEmpty()) {
            paper.write(next, next, Span.of(field.note(), Ink.QUIET));
        }
    }

    private void listing(Block.Listing listing) {
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                paper.gap();
                paper.write(List.of(Span.of(group, Ink.HEADING)));
            }
            entry(entry);
        }
    }

    private void entry(Block.Entry entry) {
        String first = "- ";
        List<Span> opening = List.of();
        if (entry.open().isPresent()) {
            switch (entry.open().get()) {
                case Button.Press press -> first = numbered.number(press.label(), press.action()) + ") ";
                case Button.Open open -> opening = address(open);
            }
        }
        String next = " ".repeat(first.length());
        paper.write(first, next, Span.of(entry.title(), Ink.STRONG));
        entry.lines().forEach(line -> paper.write(next, next, Span.of(line, Ink.PLAIN)));
        if (!opening.isEmpty()) {
            paper.write(next, next, opening);
        }
    }

    private void chips(Block.Chips chips) {
        List<Span> line = new ArrayList<>(List.of(Span.of(Punctuation.label(chips.label()), Ink.QUIET)));
        for (Block.Chip chip : chips.chips()) {
            line.add(Span.plain("   "));
            line.add(Span.plain(numbered.press("Without " + chip.label(), chip.remove(), chip.label())));
        }
        line.add(Span.of(chips.chips().isEmpty() ? "" : "   (a number takes one away)", Ink.QUIET));
        paper.write(line);
    }

    private void button(Button button) {
        switch (button) {
            case Button.Press press ->
                paper.write("", "   ", List.of(Span.plain(numbered.press(press.label(), press.action()))));
            case Button.Open open -> paper.write("", "   ", address(open));
        }
    }

    private static List<Span> address(Button.Open open) {
        String address = Inert.of(open.target().toASCIIString());
        return List.of(Span.plain(open.label() + Punctuation.colon()), new Span(address, Ink.QUIET, address));
    }

    private void menu(Block.Menu menu) {
        String how = menu.most() == 1 ? "" : " (type the numbers together, " + howMany(menu) + ")";
        paper.write(List.of(Span.plain(menu.prompt()), Span.of(how, Ink.QUIET)));
        Control.Menu offered = numbered.menu(menu);
        for (Choice choice : menu.choices()) {
            int number = numbered.add(new Control.Pick(choice.label(), choice.value(), offered));
            List<Span> line = new ArrayList<>(List.of(Span.plain(number + ") " + Inert.of(choice.label()))));
            if (!choice.hint().isEmpty()) {
                line.add(Span.of(" " + choice.hint(), Ink.QUIET));
            }
            paper.write("  ", "     ", line);
        }
    }

    /** A terminal has no channels and no people to offer: what to type stands there instead. */
    private void picker(Block.Picker picker) {
        paper.write(List.of(Span.plain(picker.prompt() + Punctuation.colon()), Span.of(picker.line(), Ink.CODE)));
    }

    private static String howMany(Block.Menu menu) {
        int most = Math.min(menu.most(), menu.choices().size());
        return menu.least() == most ? String.valueOf(most) : menu.least() + " to " + most;
    }
}
