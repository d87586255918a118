package dev.carrel.platform.discord;

import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** An answer as Discord takes it. */
sealed interface Drawn {
    /**
     * A message.
     *
     * @param ephemeral whether only who asked sees it
     * @param replaces whether it takes the place of the message whose control was used
     */
    record Message(MessageCreateData data, boolean ephemeral, boolean replaces) implements Drawn {
        @Override
        public Message asMessage() {
            return this;
        }
    }

    /**
     * A form.
     *
     * @param invitation what is sent at a moment at which Discord opens no form
     */
    record Dialog(Modal modal, Message invitation) implements Drawn {
        @Override
        public Message asMessage() {
            return invitation;
        }
    }

    /** As what can be sent at any time: Discord opens a form only at once. */
    Message asMessage();

    /** The answer, drawn; may block to make the controls' ids. */
    static Drawn of(Answer answer, ActionIds ids, Sheets sheets) {
        return answer.caller().language().speaking(() -> drawn(answer, ids, sheets));
    }

    private static Drawn drawn(Answer answer, ActionIds ids, Sheets sheets) {
        boolean textMode = answer.caller().textMode();
        boolean ephemeral = answer.audience() == Audience.PRIVATE;
        return switch (answer.reply()) {
            case Reply.Show show ->
                new Message(
                        sheets.of(show.card(), textMode).message(ids), ephemeral, answer.effect() == Effect.REPLACE);
            // What was there stays: nothing is lost by a wrong try.
            case Reply.Refuse refuse -> toOne(refuse.refusal().card(), textMode, ids);
            case Reply.Ask ask ->
                new Dialog(DiscordModal.of(ask.form(), ids), toOne(ask.form().invitation(), textMode, ids));
        };
    }

    private static Message toOne(Card card, boolean textMode, ActionIds ids) {
        return new Message(DiscordRenderer.sheet(card, textMode).message(ids), true, false);
    }
}
