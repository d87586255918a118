package dev.carrel.platform.discord;

import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.ActionIds;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Draws a form as one of Discord's modals; each input's id is the name of the option that takes the answer. */
final class DiscordModal {
    private DiscordModal() {}

    /** The modal; may block to make its id. */
    static Modal of(Form form, ActionIds ids) {
        Form fitted = CardFitter.fit(form, Limits.DISCORD);
        Modal.Builder modal = Modal.create(ids.idOf(fitted.submit()), fitted.title());
        if (!fitted.introduction().isEmpty()) {
            modal.addComponents(TextDisplay.of(Markdown.of(fitted.introduction())));
        }
        fitted.inputs().forEach(input -> modal.addComponents(label(input)));
        return modal.build();
    }

    private static Label label(Form.Input input) {
        LabelChildComponent child = switch (input) {
            case Form.Input.Words words -> words(words);
            case Form.Input.Pick pick -> pick(pick);
            case Form.Input.Known known ->
                DiscordPickers.canShow(known) ? DiscordPickers.input(known) : words(known.inWords());
        };
        return input.hint().isBlank() ? Label.of(input.label(), child) : Label.of(input.label(), input.hint(), child);
    }

    private static TextInput words(Form.Input.Words words) {
        TextInput.Builder input = TextInput.create(
                        words.name(), words.tall() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(words.required())
                .setMaxLength(words.longest());
        return words.value().isBlank()
                ? input.build()
                : input.setValue(words.value()).build();
    }

    private static StringSelectMenu pick(Form.Input.Pick pick) {
        return StringSelectMenu.create(pick.name())
                .addOptions(pick.choices().stream()
                        .map(choice -> DiscordRenderer.option(choice)
                                .withDefault(choice.value().equals(pick.value())))
                        .toList())
                .setRequired(pick.required())
                .setRequiredRange(pick.required() ? 1 : 0, 1)
                .build();
    }
}
