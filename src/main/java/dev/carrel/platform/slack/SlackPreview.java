package dev.carrel.platform.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.carrel.chat.Platform;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.spi.Preview;
import java.util.List;

/** What Slack would be sent. Thread-safe. */
public final class SlackPreview implements Preview {
    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Drawing draw(Answer answer) {
        return switch (Drawn.of(answer, Whence.NOWHERE, SlackRenderer::sheet)) {
            case Drawn.Message message ->
                new Drawing(Kind.MESSAGE, SlackJson.of(new Message(message.text(), message.blocks())));
            case Drawn.Modal modal -> new Drawing(Kind.MODAL, SlackJson.of(modal.view()));
        };
    }

    /** The part of a message that is the same for every way of sending it. */
    private record Message(String text, List<LayoutBlock> blocks) {}
}
