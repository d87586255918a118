package dev.carrel.platform.slack;

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
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.ActionIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a form as one of Slack's modal views; each input's block and element are named after the option that takes the answer. */
final class SlackModal {
    /** The same for every form: which command takes the answers stands in the private metadata. */
    static final String CALLBACK = "form";

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
                .callbackId(CALLBACK)
                .privateMetadata(whence.metadata(ids.idOf(fitted.submit())))
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(fitted.title())
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text("Send")
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text("Cancel")
                        .emoji(false)
                        .build())
                .blocks(blocks)
                .build();
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
