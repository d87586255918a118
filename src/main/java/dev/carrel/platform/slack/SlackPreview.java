package dev.carrel.platform.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import java.util.List;

/** What Slack would be sent. Thread-safe. */
public final class SlackPreview implements Preview {
    /** Of the words that notifications and other readers get instead of blocks; Slack advises up to 4,000 characters. */
    private static final int FALLBACK = 3000;

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Drawing draw(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Show show -> message(show.card(), answer);
            case Reply.Refuse refuse -> message(refuse.refusal().card(), answer);
            case Reply.Ask ask -> new Drawing(Kind.MODAL, SlackJson.of(SlackModal.of(ask.form(), answer.ids())));
        };
    }

    private static Drawing message(Card card, Answer answer) {
        Card fitted = SlackRenderer.fitted(card, answer.caller().textMode());
        return new Drawing(
                Kind.MESSAGE, SlackJson.of(new Message(fallback(fitted), SlackRenderer.blocks(fitted, answer.ids()))));
    }

    /** In Slack's Markdown only these three open anything; escaped, no mention and no link is left. */
    private static String fallback(Card card) {
        String words = PlainText.of(card);
        int end = Math.min(words.length(), FALLBACK);
        String cut = words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
        return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The part of a message that is the same for every way of sending it. */
    private record Message(String text, List<LayoutBlock> blocks) {}
}
