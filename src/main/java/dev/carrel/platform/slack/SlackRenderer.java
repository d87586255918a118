package dev.carrel.platform.slack;

import static dev.carrel.chat.Words.say;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.card.Sentences;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.ControlIds;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Draws one card as Slack's blocks. For one card and one thread. */
final class SlackRenderer {
    /** Most characters of a header block (Slack: block kit, header block). */
    private static final int HEADER = 150;

    /**
     * A block of a message, which may hold controls.
     *
     * @param inWords the same without pictures
     */
    private record Drawing(LayoutBlock block, LayoutBlock inWords) {
        static Drawing of(LayoutBlock block) {
            return new Drawing(block, block);
        }
    }

    @FunctionalInterface
    private interface Part {
        Drawing with(ControlIds ids);
    }

    /** A card as it is drawn for everybody: all but the ids of its controls. Thread-safe. */
    static final class Sheet {
        private final String words;
        private final List<Part> parts;

        private Sheet(String words, List<Part> parts) {
            this.words = words;
            this.parts = List.copyOf(parts);
        }

        /** The same in words. */
        String words() {
            return words;
        }

        /** The blocks of one message; may block to make the controls' ids. */
        Blocks blocks(ActionIds actions) {
            ControlIds ids = new ControlIds(actions);
            List<Drawing> drawn = parts.stream().map(part -> part.with(ids)).toList();
            return new Blocks(
                    drawn.stream().map(Drawing::block).toList(),
                    drawn.stream().map(Drawing::inWords).toList());
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private SlackRenderer() {}

    /** The card within Slack's limits, in sentences for a member in text mode. */
    static Sheet sheet(Card card, boolean textMode) {
        Card fitted = CardFitter.fit(card, Limits.SLACK);
        return new SlackRenderer().draw(textMode ? CardFitter.fit(Sentences.of(fitted), Limits.SLACK) : fitted);
    }

    private Sheet draw(Card card) {
        headline(card.headline());
        card.blocks().forEach(this::draw);
        return new Sheet(PlainText.of(card), parts);
    }

    /**
     * A card as blocks.
     *
     * @param inWords the same without pictures
     */
    record Blocks(List<LayoutBlock> drawn, List<LayoutBlock> inWords) {}

    /** What is the same for everybody is written only once. */
    private void add(LayoutBlock block) {
        Drawing same = Drawing.of(SlackJson.written(block));
        parts.add(ids -> same);
    }

    private void headline(Text headline) {
        boolean words = headline.runs().stream().allMatch(SlackRenderer::isOnlyWords);
        add(
                words && headline.words().length() <= HEADER
                        ? HeaderBlock.builder().text(plain(headline.words())).build()
                        : RichText.block(
                                List.of(new RichText().addStrong(headline).section())));
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> add(RichText.block(paragraph.text()));
            case Block.Heading heading -> add(RichText.block(Text.strong(heading.words())));
            case Block.Bullets bullets -> add(bullets(bullets.lines()));
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> table(table);
            case Block.Listing listing -> listing(listing);
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons -> rows(buttons.buttons(), SlackRenderer::button);
            case Block.Menu menu -> rows(List.of(menu), SlackRenderer::menu);
            case Block.Picker picker ->
                rows(List.of(picker), (one, ids) -> SlackPickers.menu(one, ids.next(one.action())));
            case Block.Chart chart -> chart(chart);
            case Block.Note note -> note(note.text());
        }
    }

    private static LayoutBlock bullets(List<Text> lines) {
        return RichText.block(List.of(RichText.bullets(
                lines.stream().map(line -> new RichText().add(line).section()).toList())));
    }

    /** Slack fetches a picture by its address, so that no scope for files is needed; where it could not, there are words. */
    private void chart(Block.Chart chart) {
        LayoutBlock words = bullets(chart.lines());
        Optional<URI> address = chart.picture().filter(uri -> "https".equals(uri.getScheme()));
        if (address.isEmpty()) {
            add(words);
            return;
        }
        LayoutBlock picture = ImageBlock.builder()
                .imageUrl(address.get().toASCIIString())
                .altText(chart.alternative())
                .title(plain(chart.key()))
                .build();
        parts.add(ids -> new Drawing(picture, words));
    }

    private void fields(Block.Fields fields) {
        RichText text = new RichText();
        String end = "";
        for (Block.Field field : fields.fields()) {
            text.add(end).addStrong(Punctuation.label(field.label())).add(" ").add(field.value());
            if (!field.note().isEmpty()) {
                text.add("\n").addQuiet(field.note());
            }
            end = "\n";
        }
        add(RichText.block(List.of(text.section())));
    }

    /** A row's label, and under it each column with its value: the model knows no table, and a phone has no room for one. */
    private void table(Block.Table table) {
        List<BlockElement> parts = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            parts.add(new RichText().addStrong(row.label()).section());
            List<RichTextSectionElement> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(new RichText()
                        .add(table.columns().get(i) + Punctuation.colon())
                        .add(row.cells().get(i))
                        .section());
            }
            parts.add(RichText.bullets(cells));
        }
        add(RichText.block(parts));
    }

    private void listing(Block.Listing listing) {
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                add(RichText.block(Text.strong(entry.group())));
            }
            group = entry.group();
            RichText text = new RichText().addStrong(entry.title());
            entry.lines().forEach(line -> text.add("\n").add(line));
            add(RichText.block(List.of(text.section())));
            entry.open().ifPresent(open -> rows(List.of(open), SlackRenderer::button));
        }
    }

    private void chips(Block.Chips chips) {
        Text line = Text.of(chips.label() + Punctuation.colon());
        for (Block.Chip chip : chips.chips()) {
            line = line.thenCode(chip.label()).then(" ");
        }
        add(RichText.block(line));
        rows(
                chips.chips(),
                (chip, ids) -> press(
                                say(
                                        "Remove “" + chip.label() + "”",
                                        "Enlever “" + chip.label() + "”",
                                        "Quitar “" + chip.label() + "”"),
                                ids.next(chip.remove()))
                        .build());
    }

    /** Quietly, where the words need no link and no moment: a context block takes no rich text. */
    private void note(Text note) {
        add(
                note.runs().stream().allMatch(SlackRenderer::isOnlyWords)
                        ? ContextBlock.builder()
                                .elements(List.of(plain(note.words())))
                                .build()
                        : RichText.block(List.of(new RichText().addQuiet(note).section())));
    }

    private static boolean isOnlyWords(Inline run) {
        return switch (run) {
            case Inline.Plain plain -> true;
            case Inline.Strong strong -> true;
            case Inline.Code code -> true;
            case Inline.Link link -> false;
            case Inline.When when -> false;
            case Inline.Name name -> false;
        };
    }

    private <T> void rows(List<T> controls, BiFunction<T, ControlIds, BlockElement> control) {
        for (int from = 0; from < controls.size(); from += Limits.ROW) {
            List<T> row = controls.subList(from, Math.min(controls.size(), from + Limits.ROW));
            parts.add(ids -> Drawing.of(ActionsBlock.builder()
                    .elements(row.stream().map(one -> control.apply(one, ids)).toList())
                    .build()));
        }
    }

    private static ButtonElement button(Button button, ControlIds ids) {
        return switch (button) {
            case Button.Press press -> {
                ButtonElement.ButtonElementBuilder drawn = press(press.label(), ids.next(press.action()));
                yield switch (press.look()) {
                    case PRIMARY -> drawn.style("primary").build();
                    case PLAIN -> drawn.build();
                    case DANGER -> drawn.style("danger").build();
                };
            }
            case Button.Open open ->
                press(open.label(), ids.next("open"))
                        .url(open.target().toASCIIString())
                        .accessibilityLabel(null)
                        .build();
        };
    }

    private static ButtonElement.ButtonElementBuilder press(String label, String id) {
        return ButtonElement.builder().text(plain(label)).actionId(id).accessibilityLabel(label);
    }

    private static BlockElement menu(Block.Menu menu, ControlIds ids) {
        List<OptionObject> options =
                menu.choices().stream().map(SlackRenderer::option).collect(Collectors.toList());
        String id = ids.next(menu.action());
        return menu.most() == 1
                ? StaticSelectElement.builder()
                        .placeholder(plain(menu.prompt()))
                        .actionId(id)
                        .options(options)
                        .build()
                : MultiStaticSelectElement.builder()
                        .placeholder(plain(menu.prompt()))
                        .actionId(id)
                        .options(options)
                        .maxSelectedItems(menu.most())
                        .build();
    }

    static OptionObject option(Choice choice) {
        OptionObject.OptionObjectBuilder option =
                OptionObject.builder().text(plain(choice.label())).value(choice.value());
        return choice.hint().isBlank()
                ? option.build()
                : option.description(plain(choice.hint())).build();
    }

    /** Words in which even an emoji's name stays a word. */
    static PlainTextObject plain(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }
}
