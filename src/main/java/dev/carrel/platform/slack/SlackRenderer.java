package dev.carrel.platform.slack;

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
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.Sentences;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.ControlIds;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws one card as Slack's blocks. For one message and one thread. */
final class SlackRenderer {
    /** Most characters of a header block (Slack: block kit, header block). */
    private static final int HEADER = 150;

    private final ControlIds ids;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    /** Of the drawn blocks those that are pictures, and what says the same in words. */
    private final IdentityHashMap<LayoutBlock, LayoutBlock> pictures = new IdentityHashMap<>();

    private SlackRenderer(ActionIds ids) {
        this.ids = new ControlIds(ids);
    }

    /** The card as it will be drawn: within Slack's limits, in sentences for a member in text mode. */
    static Card fitted(Card card, boolean textMode) {
        Card fitted = CardFitter.fit(card, Limits.SLACK);
        return textMode ? CardFitter.fit(Sentences.of(fitted), Limits.SLACK) : fitted;
    }

    /** The blocks of a {@linkplain #fitted fitted} card; may block to make the controls' ids. */
    static Blocks blocks(Card fitted, ActionIds ids) {
        SlackRenderer renderer = new SlackRenderer(ids);
        renderer.headline(fitted.headline());
        fitted.blocks().forEach(renderer::draw);
        return new Blocks(
                List.copyOf(renderer.blocks),
                renderer.blocks.stream()
                        .map(block -> renderer.pictures.getOrDefault(block, block))
                        .toList());
    }

    /**
     * A card as blocks.
     *
     * @param inWords the same without pictures
     */
    record Blocks(List<LayoutBlock> drawn, List<LayoutBlock> inWords) {}

    private void headline(Text headline) {
        boolean words = headline.runs().stream().allMatch(SlackRenderer::isOnlyWords);
        blocks.add(
                words && headline.words().length() <= HEADER
                        ? HeaderBlock.builder().text(plain(headline.words())).build()
                        : RichText.block(
                                List.of(new RichText().addStrong(headline).section())));
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> blocks.add(RichText.block(paragraph.text()));
            case Block.Heading heading -> blocks.add(RichText.block(Text.strong(heading.words())));
            case Block.Bullets bullets -> blocks.add(bullets(bullets.lines()));
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> table(table);
            case Block.Listing listing -> listing(listing);
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons ->
                rows(buttons.buttons().stream().map(this::button).toList());
            case Block.Menu menu -> rows(List.of(menu(menu)));
            case Block.Picker picker -> rows(List.of(SlackPickers.menu(picker, ids.next(picker.action()))));
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
            blocks.add(words);
            return;
        }
        LayoutBlock picture = ImageBlock.builder()
                .imageUrl(address.get().toASCIIString())
                .altText(chart.alternative())
                .title(plain(chart.key()))
                .build();
        pictures.put(picture, words);
        blocks.add(picture);
    }

    private void fields(Block.Fields fields) {
        RichText text = new RichText();
        String end = "";
        for (Block.Field field : fields.fields()) {
            text.add(end).addStrong(field.label() + ":").add(" ").add(field.value());
            if (!field.note().isEmpty()) {
                text.add("\n").addQuiet(field.note());
            }
            end = "\n";
        }
        blocks.add(RichText.block(List.of(text.section())));
    }

    /** A row's label, and under it each column with its value: the model knows no table, and a phone has no room for one. */
    private void table(Block.Table table) {
        List<BlockElement> parts = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            parts.add(new RichText().addStrong(row.label()).section());
            List<RichTextSectionElement> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(new RichText()
                        .add(table.columns().get(i) + ": ")
                        .add(row.cells().get(i))
                        .section());
            }
            parts.add(RichText.bullets(cells));
        }
        blocks.add(RichText.block(parts));
    }

    private void listing(Block.Listing listing) {
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                blocks.add(RichText.block(Text.strong(entry.group())));
            }
            group = entry.group();
            RichText text = new RichText().addStrong(entry.title());
            entry.lines().forEach(line -> text.add("\n").add(line));
            blocks.add(RichText.block(List.of(text.section())));
            entry.open().ifPresent(open -> rows(List.of(button(open))));
        }
    }

    private void chips(Block.Chips chips) {
        Text line = Text.of(chips.label() + ": ");
        for (Block.Chip chip : chips.chips()) {
            line = line.thenCode(chip.label()).then(" ");
        }
        blocks.add(RichText.block(line));
        rows(chips.chips().stream()
                .map(chip -> press("Remove “" + chip.label() + "”", ids.next(chip.remove()))
                        .build())
                .toList());
    }

    /** Quietly, where the words need no link and no moment: a context block takes no rich text. */
    private void note(Text note) {
        blocks.add(
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

    private void rows(List<? extends BlockElement> controls) {
        for (int from = 0; from < controls.size(); from += Limits.ROW) {
            List<BlockElement> row = List.copyOf(controls.subList(from, Math.min(controls.size(), from + Limits.ROW)));
            blocks.add(ActionsBlock.builder().elements(row).build());
        }
    }

    private ButtonElement button(Button button) {
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

    private BlockElement menu(Block.Menu menu) {
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
