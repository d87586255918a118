package dev.carrel.platform.discord;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button.Look;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.Sentences;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.ControlIds;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Draws one card as a message of Discord's components, version 2. For one card and one thread. */
final class DiscordRenderer {
    /** Longer first lines are text: a heading of several lines shouts. */
    private static final int HEADING = 150;

    /** A part of a message, which may be a control. */
    @FunctionalInterface
    private interface Part {
        ContainerChildComponent with(ControlIds ids);
    }

    /** A card as it is drawn for everybody: all but the ids of its controls. Thread-safe. */
    static final class Sheet {
        private final Tone tone;
        private final List<Part> parts;
        private volatile Optional<Made> last = Optional.empty();

        private Sheet(Tone tone, List<Part> parts) {
            this.tone = tone;
            this.parts = List.copyOf(parts);
        }

        /** A message of its own; may block to make the controls' ids. */
        MessageCreateData message(ActionIds actions) {
            Map<Action, String> known = new HashMap<>();
            ActionIds once = action -> known.computeIfAbsent(action, actions::idOf);
            Made made = last.filter(one -> one.fits(once)).orElseGet(() -> new Made(known, make(once)));
            last = Optional.of(made);
            return made.message();
        }

        private MessageCreateData make(ActionIds actions) {
            ControlIds ids = new ControlIds(actions);
            List<ContainerChildComponent> drawn =
                    parts.stream().map(part -> part.with(ids)).toList();
            return new MessageCreateBuilder()
                    .useComponentsV2()
                    .setComponents(Container.of(drawn).withAccentColor(accent(tone)))
                    .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                    .mentionRepliedUser(false)
                    .build();
        }
    }

    /** A message, which is the same for everybody whose controls have these ids. */
    private record Made(Map<Action, String> ids, MessageCreateData message) {
        boolean fits(ActionIds actions) {
            return ids.entrySet().stream().allMatch(id -> id.getValue().equals(actions.idOf(id.getKey())));
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private DiscordRenderer() {}

    /** The card, as much of it as Discord takes. */
    static Sheet sheet(Card card, boolean textMode) {
        Card fitted = CardFitter.fit(card, Limits.DISCORD);
        return new DiscordRenderer().draw(textMode ? CardFitter.fit(Sentences.of(fitted), Limits.DISCORD) : fitted);
    }

    private Sheet draw(Card card) {
        String headline = Markdown.of(card.headline());
        text(card.headline().words().length() <= HEADING ? "### " + headline : headline);
        card.blocks().forEach(this::draw);
        return new Sheet(card.tone(), parts);
    }

    private static int accent(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> 0x5B6B7B;
            case GOOD -> 0x2E7D4F;
            case CAUTION -> 0xC77700;
            case REFUSAL -> 0xB3382C;
        };
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> text(Markdown.of(paragraph.text()));
            case Block.Heading heading -> heading(heading.words());
            case Block.Bullets bullets ->
                lines(bullets.lines().stream()
                        .map(line -> "- " + Markdown.of(line))
                        .toList());
            case Block.Fields fields ->
                lines(fields.fields().stream()
                        .flatMap(field -> lines(field).stream())
                        .toList());
            case Block.Table table ->
                lines(table.rows().stream()
                        .flatMap(row -> lines(table, row).stream())
                        .toList());
            case Block.Listing listing -> listing(listing);
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons -> rows(buttons.buttons(), DiscordRenderer::button);
            case Block.Menu menu -> parts.add(ids -> ActionRow.of(menu(menu, ids)));
            case Block.Picker picker ->
                parts.add(ids -> ActionRow.of(DiscordPickers.menu(picker, ids.next(picker.action()))));
            case Block.Chart chart -> chart(chart);
            case Block.Note note -> text("-# " + Markdown.of(note.text()));
        }
    }

    private void text(String markdown) {
        add(TextDisplay.of(markdown));
    }

    private void add(ContainerChildComponent same) {
        parts.add(ids -> same);
    }

    private void lines(List<String> lines) {
        text(String.join("\n", lines));
    }

    /** Discord fetches a picture by its address; where it could not, there are words. */
    private void chart(Block.Chart chart) {
        String alternative = chart.alternative();
        Optional<URI> address = chart.picture().filter(uri -> "https".equals(uri.getScheme()));
        if (address.isEmpty() || alternative.length() > MediaGalleryItem.MAX_DESCRIPTION_LENGTH) {
            lines(chart.lines().stream().map(line -> "- " + Markdown.of(line)).toList());
            return;
        }
        add(MediaGallery.of(
                MediaGalleryItem.fromUrl(address.get().toASCIIString()).withDescription(alternative)));
        text("-# " + Markdown.of(Text.of(chart.key())));
    }

    private void heading(String words) {
        add(Separator.createDivider(Separator.Spacing.SMALL));
        text("**" + Markdown.of(words) + "**");
    }

    private static List<String> lines(Block.Field field) {
        String line = Punctuation.label(labelled("**", field.label())) + "** " + Markdown.of(field.value());
        return field.note().isEmpty() ? List.of(line) : List.of(line, "-# " + Markdown.of(field.note()));
    }

    /** A row's label, and under it each column with its value: a phone has no room for columns. */
    private static List<String> lines(Block.Table table, Block.Row row) {
        List<String> lines = new ArrayList<>();
        lines.add(labelled("**", row.label()) + "**");
        for (int i = 0; i < row.cells().size(); i++) {
            lines.add(labelled("- ", table.columns().get(i))
                    + Punctuation.colon()
                    + Markdown.of(row.cells().get(i)));
        }
        return lines;
    }

    private static String labelled(String mark, String label) {
        return mark + Markdown.of(label);
    }

    private void listing(Block.Listing listing) {
        String group = "";
        for (Block.Entry entry : listing.entries()) {
            if (!entry.group().isEmpty() && !entry.group().equals(group)) {
                text(labelled("**", entry.group()) + "**");
            }
            group = entry.group();
            List<String> lines = new ArrayList<>();
            lines.add(Markdown.of(strong(entry.title())));
            entry.lines().forEach(line -> lines.add(Markdown.of(line)));
            TextDisplay text = TextDisplay.of(String.join("\n", lines));
            if (entry.open().isPresent()) {
                parts.add(ids -> Section.of(button(entry.open().get(), ids), text));
            } else {
                add(text);
            }
        }
    }

    private static Text strong(Text title) {
        return new Text(title.runs().stream()
                .map(run -> run instanceof Inline.Plain plain ? new Inline.Strong(plain.words()) : run)
                .toList());
    }

    private void chips(Block.Chips chips) {
        List<String> words = chips.chips().stream()
                .map(chip -> Markdown.of(Text.of(new Inline.Code(chip.label()))))
                .toList();
        text(Markdown.of(chips.label()) + Punctuation.colon() + String.join(" ", words));
        rows(
                chips.chips(),
                (chip, ids) -> Button.secondary(
                        ids.next(chip.remove()),
                        say(
                                "Remove “" + chip.label() + "”",
                                "Enlever “" + chip.label() + "”",
                                "Quitar “" + chip.label() + "”")));
    }

    private <T> void rows(List<T> controls, BiFunction<T, ControlIds, Button> button) {
        for (int from = 0; from < controls.size(); from += Limits.ROW) {
            List<T> row = controls.subList(from, Math.min(controls.size(), from + Limits.ROW));
            parts.add(ids -> ActionRow.of(
                    row.stream().map(control -> button.apply(control, ids)).toList()));
        }
    }

    private static Button button(dev.carrel.chat.card.Button button, ControlIds ids) {
        return switch (button) {
            case dev.carrel.chat.card.Button.Press press ->
                Button.of(style(press.look()), ids.next(press.action()), press.label());
            case dev.carrel.chat.card.Button.Open open ->
                Button.link(open.target().toASCIIString(), open.label());
        };
    }

    private static ButtonStyle style(Look look) {
        return switch (look) {
            case PRIMARY -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case DANGER -> ButtonStyle.DANGER;
        };
    }

    private static StringSelectMenu menu(Block.Menu menu, ControlIds ids) {
        return StringSelectMenu.create(ids.next(menu.action()))
                .setPlaceholder(menu.prompt())
                .addOptions(menu.choices().stream().map(DiscordRenderer::option).toList())
                .setRequiredRange(menu.least(), menu.most())
                .build();
    }

    static SelectOption option(Choice choice) {
        SelectOption option = SelectOption.of(choice.label(), choice.value());
        return choice.hint().isBlank() ? option : option.withDescription(choice.hint());
    }
}
