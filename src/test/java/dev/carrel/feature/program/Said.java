package dev.carrel.feature.program;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A card as the lines that a reader sees, with every control as the line that does the same. */
final class Said {
    private Said() {}

    static String by(Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.headline().words());
        card.blocks().forEach(block -> say(block, lines));
        return String.join("\n", lines);
    }

    /** Every command that a control of the card stands for. */
    static List<Action> actions(Card card) {
        List<Action> actions = new ArrayList<>();
        for (Block block : card.blocks()) {
            switch (block) {
                case Block.Chips chips -> chips.chips().forEach(chip -> actions.add(chip.remove()));
                case Block.Buttons buttons -> buttons.buttons().forEach(button -> press(button, actions));
                case Block.Menu menu -> actions.add(menu.action());
                case Block.Picker picker -> actions.add(picker.action());
                case Block.Listing listing -> {
                    actions.add(listing.turn());
                    listing.entries().forEach(entry -> entry.open().ifPresent(button -> press(button, actions)));
                }
                case Block.Paragraph paragraph -> {}
                case Block.Heading heading -> {}
                case Block.Bullets bullets -> {}
                case Block.Fields fields -> {}
                case Block.Table table -> {}
                case Block.Chart chart -> {}
                case Block.Note note -> {}
            }
        }
        return actions;
    }

    private static void press(Button button, List<Action> actions) {
        if (button instanceof Button.Press press) {
            actions.add(press.action());
        }
    }

    private static void say(Block block, List<String> lines) {
        switch (block) {
            case Block.Paragraph paragraph -> lines.add(paragraph.text().words());
            case Block.Heading heading -> lines.add("## " + heading.words());
            case Block.Bullets bullets -> bullets.lines().forEach(line -> lines.add("- " + line.words()));
            case Block.Fields fields ->
                fields.fields().forEach(field -> {
                    lines.add(field.label() + ": " + field.value().words());
                    if (!field.note().isEmpty()) {
                        lines.add("    " + field.note().words());
                    }
                });
            case Block.Table table -> table(table, lines);
            case Block.Listing listing -> listing(listing, lines);
            case Block.Chips chips ->
                lines.add(chips.label() + " "
                        + chips.chips().stream()
                                .map(chip -> "[" + chip.label() + " ×]")
                                .collect(Collectors.joining(" ")));
            case Block.Buttons buttons -> buttons.buttons().forEach(button -> lines.add(button(button)));
            case Block.Menu menu -> {
                lines.add("<" + menu.prompt() + "> " + menu.action().line() + " into "
                        + String.join(",", menu.action().into()));
                menu.choices().forEach(choice -> lines.add("    " + choice.label() + " = " + choice.value()));
            }
            case Block.Picker picker -> lines.add("<" + picker.prompt() + "> " + picker.line());
            case Block.Chart chart -> lines.addAll(chart.sentences());
            case Block.Note note -> lines.add("(" + note.text().words() + ")");
        }
    }

    private static void table(Block.Table table, List<String> lines) {
        lines.add(table.corner() + " | " + String.join(" | ", table.columns()));
        table.rows()
                .forEach(row -> lines.add(row.label() + " | "
                        + row.cells().stream().map(Text::words).collect(Collectors.joining(" | "))));
    }

    private static void listing(Block.Listing listing, List<String> lines) {
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                lines.add("## " + group);
            }
            lines.add("* " + entry.title().words());
            entry.lines().forEach(line -> lines.add("    " + line.words()));
            entry.open().ifPresent(button -> lines.add("    " + button(button)));
        }
        lines.add("(" + listing.from() + "–"
                + (listing.from() + listing.entries().size()) + " of " + listing.total() + ")");
    }

    private static String button(Button button) {
        return switch (button) {
            case Button.Press press ->
                "[" + press.label() + "] " + press.action().line();
            case Button.Open open -> "[" + open.label() + "] " + open.target();
        };
    }
}
