package dev.carrel.platform.console;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws an answer as text for a screen, its buttons and choices numbered. Immutable. */
final class ConsoleRenderer {
    /** A page of a list that is still at hand without scrolling back. */
    private static final int MOST_ENTRIES = 10;

    private final Screen screen;

    ConsoleRenderer(Screen screen) {
        this.screen = screen;
    }

    /** The text ends with a line end. */
    Control.Drawing draw(Answer answer) {
        Drawing drawing = new Drawing(screen, answer.ids(), answer.caller().textMode());
        switch (answer.reply()) {
            case Reply.Show show -> drawing.card(show.card());
            case Reply.Refuse refuse -> drawing.card(refuse.refusal().card());
            case Reply.Ask ask -> drawing.form(ask.form());
        }
        return drawing.done();
    }

    /** A line or more about something outside of cards. */
    String say(String words, Ink ink) {
        Paper paper = new Paper(screen);
        paper.write(List.of(Span.of(words, ink)));
        return paper.toString();
    }

    /** What is asked before a prompt: the hint and the choices. */
    String question(Form.Input input) {
        Paper paper = new Paper(screen);
        if (!input.hint().isEmpty()) {
            paper.write(List.of(Span.of(input.hint(), Ink.QUIET)));
        }
        if (input instanceof Form.Input.Pick pick) {
            int number = 1;
            for (Choice choice : pick.choices()) {
                String hint = choice.hint().isEmpty() ? "" : " (" + choice.hint() + ")";
                paper.write("  ", "     ", List.of(Span.plain(number++ + ") " + choice.label() + hint)));
            }
        }
        return paper.toString();
    }

    /** One drawing in the making. */
    private static final class Drawing {
        private final Paper paper;
        private final Numbered numbered;
        private final boolean asSentences;

        Drawing(Screen screen, ActionIds ids, boolean asSentences) {
            this.paper = new Paper(screen);
            this.numbered = new Numbered(ids);
            this.asSentences = asSentences;
        }

        Control.Drawing done() {
            return new Control.Drawing(paper.toString(), numbered.controls());
        }

        void card(Card card) {
            paper.write(Span.of(card.headline(), ink(card.tone())));
            for (Block block : card.blocks()) {
                if (!(block instanceof Block.Note)) {
                    paper.gap();
                }
                block(block);
            }
        }

        void form(Form form) {
            paper.write(List.of(Span.of(form.title(), Ink.STRONG)));
            if (!form.introduction().isEmpty()) {
                paper.write(Span.of(form.introduction(), Ink.PLAIN));
            }
            paper.write(List.of(Span.of(
                    "An empty answer keeps what stands in brackets, “-” takes it away, “.” stops asking.", Ink.QUIET)));
        }

        private static Ink ink(Tone tone) {
            return switch (tone) {
                case NEUTRAL -> Ink.STRONG;
                case GOOD -> Ink.GOOD;
                case CAUTION -> Ink.CAUTION;
                case REFUSAL -> Ink.REFUSAL;
            };
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> paper.write(Span.of(paragraph.text(), Ink.PLAIN));
                case Block.Heading heading -> paper.write(List.of(Span.of(heading.words(), Ink.HEADING)));
                case Block.Bullets bullets ->
                    bullets.lines().forEach(line -> paper.write("- ", "  ", Span.of(line, Ink.PLAIN)));
                case Block.Fields fields -> fields(fields);
                case Block.Table table -> new TableLayout(paper).draw(table, asSentences);
                case Block.Listing listing -> listing(listing);
                case Block.Chips chips -> chips(chips);
                case Block.Buttons buttons -> buttons(buttons.buttons());
                case Block.Menu menu -> menu(menu);
                case Block.Note note -> paper.write(Span.of(note.text(), Ink.QUIET));
            }
        }

        private void fields(Block.Fields fields) {
            int label = fields.fields().stream()
                            .mapToInt(field -> Span.width(Inert.line(field.label())))
                            .max()
                            .orElse(0)
                    + 2;
            boolean aligned = !asSentences && label <= paper.width() / 3;
            for (Block.Field field : fields.fields()) {
                String name = Inert.line(field.label());
                String first = aligned ? name + " ".repeat(label - Span.width(name)) : name + ": ";
                String next = aligned ? " ".repeat(label) : "  ";
                if (aligned || Span.width(first) < paper.width() / 2) {
                    paper.write(first, next, Span.of(field.value(), Ink.PLAIN));
                } else {
                    paper.write(List.of(Span.plain(first)));
                    paper.write(next, next, Span.of(field.value(), Ink.PLAIN));
                }
                if (!field.note().isEmpty()) {
                    paper.write(next, next, Span.of(field.note(), Ink.QUIET));
                }
            }
        }

        private void listing(Block.Listing listing) {
            List<Block.Entry> shown =
                    listing.entries().stream().limit(MOST_ENTRIES).toList();
            String group = "";
            for (Block.Entry entry : shown) {
                if (!entry.group().equals(group)) {
                    group = entry.group();
                    paper.gap();
                    paper.write(List.of(Span.of(group, Ink.HEADING)));
                }
                entry(entry);
            }
            int end = listing.from() + shown.size();
            if (listing.from() > 0 || end < listing.total()) {
                paper.gap();
                String range =
                        shown.isEmpty() ? "Nothing from here on, of " : (listing.from() + 1) + " to " + end + " of ";
                List<Span> line = new ArrayList<>(List.of(Span.of(range + listing.total(), Ink.QUIET)));
                if (listing.from() > 0) {
                    int before = Math.max(0, listing.from() - MOST_ENTRIES);
                    line.add(Span.plain("   " + turn("Previous " + (listing.from() - before), listing, before)));
                }
                if (end < listing.total() && !shown.isEmpty()) {
                    int more = Math.min(MOST_ENTRIES, listing.total() - end);
                    line.add(Span.plain("   " + turn("Next " + more + " of " + listing.total(), listing, end)));
                }
                paper.write(line);
            }
        }

        private String turn(String label, Block.Listing listing, int from) {
            return numbered.press(label, listing.turn().with(Block.Listing.FROM, String.valueOf(from)));
        }

        private void entry(Block.Entry entry) {
            Optional<String> number = entry.open()
                    .filter(Button.Press.class::isInstance)
                    .map(Button.Press.class::cast)
                    .map(press -> numbered.number(press.label(), press.action()) + ") ");
            String first = number.orElse("- ");
            String next = " ".repeat(first.length());
            paper.write(first, next, Span.of(entry.title(), Ink.STRONG));
            entry.lines().forEach(line -> paper.write(next, next, Span.of(line, Ink.PLAIN)));
            entry.open()
                    .filter(Button.Open.class::isInstance)
                    .map(Button.Open.class::cast)
                    .ifPresent(open -> paper.write(next, next, opening(open)));
        }

        private void chips(Block.Chips chips) {
            if (chips.chips().isEmpty()) {
                return;
            }
            List<Span> line = new ArrayList<>(List.of(Span.of(chips.label() + ":", Ink.QUIET)));
            for (Block.Chip chip : chips.chips()) {
                line.add(Span.plain("   "));
                line.add(Span.plain(numbered.press("Without " + chip.label(), chip.remove(), chip.label())));
            }
            paper.write(line);
        }

        private void buttons(List<Button> buttons) {
            for (Button button : buttons) {
                switch (button) {
                    case Button.Press press ->
                        paper.write("", "   ", List.of(Span.plain(numbered.press(press.label(), press.action()))));
                    case Button.Open open -> paper.write("", "   ", opening(open));
                }
            }
        }

        private static List<Span> opening(Button.Open open) {
            String address = Inert.line(open.target().toASCIIString());
            return List.of(Span.plain(open.label() + ": "), new Span(address, Ink.QUIET, address));
        }

        private void menu(Block.Menu menu) {
            String how = menu.most() == 1 ? "" : " (type the numbers together, " + howMany(menu) + ")";
            paper.write(List.of(Span.plain(menu.prompt()), Span.of(how, Ink.QUIET)));
            Control.Menu offered = numbered.menu(menu);
            for (Choice choice : menu.choices()) {
                int number = numbered.add(new Control.Pick(choice.label(), choice.value(), offered));
                List<Span> line = new ArrayList<>(List.of(Span.plain(number + ") " + Inert.line(choice.label()))));
                if (!choice.hint().isEmpty()) {
                    line.add(Span.of(" " + choice.hint(), Ink.QUIET));
                }
                paper.write("  ", "     ", line);
            }
        }

        private static String howMany(Block.Menu menu) {
            int most = Math.min(menu.most(), menu.choices().size());
            return menu.least() == most ? String.valueOf(most) : menu.least() + " to " + most;
        }
    }
}
