package dev.carrel.platform.slack;

import static dev.carrel.chat.Words.say;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.ActionIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a form as one of Slack's modal views; each input's block and element are named after the option that takes the answer. */
final class SlackModal {
    /** What every form’s callback id begins with, before the language that it is in; which command takes the answers stands in the private metadata. */
    private static final String CALLBACK = "form-";

    private SlackModal() {}

    /** The view; may block to make the id that its private metadata hold beside where the answer belongs. */
    static View of(Form form, ActionIds ids, Whence whence) {
        Form fitted = CardFitter.fit(form, Limits.SLACK);
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!fitted.introduction().isEmpty()) {
            blocks.add(RichText.block(fitted.introduction()));
        }
        fitted.inputs().forEach(input -> blocks.add(block(input)));
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK + Language.spoken().tag())
                .privateMetadata(whence.metadata(ids.idOf(fitted.submit())))
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(fitted.title())
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(say("Send", "Envoyer", "Enviar"))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(say("Cancel", "Annuler", "Cancelar"))
                        .emoji(false)
                        .build())
                .blocks(blocks)
                .build();
    }

    /** The language of the form with this callback id; English for one that was drawn by an older release. */
    static Language language(String callback) {
        return callback.startsWith(CALLBACK)
                ? Language.nearest(Locale.of(callback.substring(CALLBACK.length())))
                : Language.ENGLISH;
    }

    private static InputBlock block(Form.Input input) {
        BlockElement element = switch (input) {
            case Form.Input.Words words -> words(words);
            case Form.Input.Pick pick -> pick(pick);
            case Form.Input.Known known ->
                SlackPickers.canShow(known) ? SlackPickers.input(known) : words(known.inWords());
        };
        InputBlock.InputBlockBuilder block = InputBlock.builder()
                .blockId(input.name())
                .label(SlackRenderer.plain(input.label()))
                .optional(!input.required())
                .element(element);
        return input.hint().isBlank()
                ? block.build()
                : block.hint(SlackRenderer.plain(input.hint())).build();
    }

    private static PlainTextInputElement words(Form.Input.Words words) {
        PlainTextInputElement.PlainTextInputElementBuilder input = PlainTextInputElement.builder()
                .actionId(words.name())
                .multiline(words.tall())
                .maxLength(words.longest());
        return words.value().isEmpty()
                ? input.build()
                : input.initialValue(words.value()).build();
    }

    private static StaticSelectElement pick(Form.Input.Pick pick) {
        List<OptionObject> options =
                pick.choices().stream().map(SlackRenderer::option).collect(Collectors.toList());
        StaticSelectElement.StaticSelectElementBuilder select =
                StaticSelectElement.builder().actionId(pick.name()).options(options);
        return options.stream()
                .filter(option -> pick.value().equals(option.getValue()))
                .findFirst()
                .map(chosen -> select.initialOption(chosen).build())
                .orElseGet(select::build);
    }
}
