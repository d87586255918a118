package dev.carrel.platform.slack;

import static dev.carrel.chat.Words.say;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer as Slack draws it. */
sealed interface Drawn {
    /** Of the words that notifications and other readers get instead of blocks; Slack advises up to 4,000 characters. */
    int FALLBACK = 3000;

    /**
     * A card.
     *
     * @param text the same in words, for notifications and for readers that show no blocks
     * @param close what closes it where it is a modal
     */
    record Message(String text, SlackRenderer.Blocks all, String close, Audience audience, Effect effect)
            implements Drawn {
        List<LayoutBlock> blocks() {
            return all.drawn();
        }

        /** Whether Slack has to fetch something for it, without which it does not take the message (java-slack-sdk, issue 1396). */
        boolean hasPictures() {
            return !all.drawn().equals(all.inWords());
        }

        /** The same without pictures. */
        Message inWords() {
            return new Message(text, new SlackRenderer.Blocks(all.inWords(), all.inWords()), close, audience, effect);
        }

        /** The same for one person, and not in the place of anything. */
        Message toOne() {
            return new Message(text, all, close, Audience.PRIVATE, Effect.ANSWER);
        }

        /** As the answer to a command: its ack, or its response URL. */
        Post asAnswer() {
            return new Post(
                    audience == Audience.PUBLIC ? "in_channel" : "ephemeral", null, false, false, text, blocks());
        }

        /** As a message of its own. */
        ChatPostMessageRequest.ChatPostMessageRequestBuilder post(
                ChatPostMessageRequest.ChatPostMessageRequestBuilder request) {
            return request.text(text)
                    .unfurlLinks(false)
                    .unfurlMedia(false)
                    .mrkdwn(false)
                    .blocksAsString(SlackJson.of(blocks()));
        }

        @Override
        public Message asMessage() {
            return this;
        }

        /** In the place of the message whose response URL takes it. */
        Post inPlace() {
            return new Post(null, true, false, false, text, blocks());
        }

        /** Beside that message. */
        Post beside() {
            return new Post("ephemeral", false, false, false, text, blocks());
        }

        /** As a modal, where there is no message to answer; in words, as it has to be there within three seconds. */
        View asModal() {
            return View.builder()
                    .type("modal")
                    .callbackId("card")
                    .title(ViewTitle.builder()
                            .type("plain_text")
                            .text("Carrel")
                            .emoji(false)
                            .build())
                    .close(ViewClose.builder()
                            .type("plain_text")
                            .text(close)
                            .emoji(false)
                            .build())
                    .blocks(all.inWords())
                    .build();
        }

        /** As somebody's App Home, in words for the same reason. */
        View asHome() {
            return View.builder()
                    .type("home")
                    .callbackId("home")
                    .blocks(all.inWords())
                    .build();
        }
    }

    /**
     * A form.
     *
     * @param invitation a card that opens it, for when Slack opens no modal any more; for who asked alone, and beside what is there
     */
    record Modal(View view, Supplier<Message> invitation) implements Drawn {
        @Override
        public Message asMessage() {
            return invitation.get();
        }
    }

    /** As what can be sent at any time: Slack opens a modal only at once. May block to make the ids of its controls. */
    Message asMessage();

    /** A message as the acks and response URLs take it; what is null is not written. */
    record Post(
            @Nullable String responseType,
            @Nullable Boolean replaceOriginal,
            boolean unfurlLinks,
            boolean unfurlMedia,
            String text,
            List<LayoutBlock> blocks) {}

    /** An ack that changes the modal whose answers it acknowledges. */
    record Change(String responseAction, View view) {
        static Change to(View view) {
            return new Change("update", view);
        }
    }

    /** Draws an answer; may block to make the ids of its controls. */
    static Drawn of(Answer answer, Whence whence, Sheets sheets) {
        return answer.caller().language().speaking(() -> drawn(answer, whence, sheets));
    }

    private static Drawn drawn(Answer answer, Whence whence, Sheets sheets) {
        return switch (answer.reply()) {
            case Reply.Show show -> message(show.card(), answer, sheets);
            case Reply.Refuse refuse -> message(refuse.refusal().card(), answer, SlackRenderer::sheet);
            case Reply.Ask ask ->
                new Modal(
                        SlackModal.of(ask.form(), answer.ids(), whence),
                        () -> message(ask.form().invitation(), answer, SlackRenderer::sheet)
                                .toOne());
        };
    }

    private static Message message(Card card, Answer answer, Sheets sheets) {
        SlackRenderer.Sheet sheet = sheets.of(card, answer.caller().textMode());
        return new Message(
                fallback(sheet.words()), sheet.blocks(answer.ids()), close(), answer.audience(), answer.effect());
    }

    /** What closes a card that is a modal. */
    static String close() {
        return say("Close", "Fermer", "Cerrar");
    }

    /** In Slack's Markdown only these three open anything; escaped, no mention and no link is left. */
    private static String fallback(String words) {
        int end = Math.min(words.length(), FALLBACK);
        String cut = words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
        return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
