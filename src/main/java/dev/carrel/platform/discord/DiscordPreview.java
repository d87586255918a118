package dev.carrel.platform.discord;

import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord would be sent. Thread-safe. */
public final class DiscordPreview implements Preview {
    /** Seen by nobody but who asked (Discord: resources/message, message flags). */
    private static final long EPHEMERAL = 1 << 6;

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Drawing draw(Answer answer) {
        return answer.caller().language().speaking(() -> drawing(answer));
    }

    private static Drawing drawing(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Show show -> message(show.card(), answer);
            case Reply.Refuse refuse -> message(refuse.refusal().card(), answer);
            case Reply.Ask ask ->
                new Drawing(
                        Kind.MODAL,
                        DiscordModal.of(ask.form(), answer.ids()).toData().toString());
        };
    }

    private static Drawing message(Card card, Answer answer) {
        DataObject data = DiscordRenderer.sheet(card, answer.caller().textMode())
                .message(answer.ids())
                .toData();
        if (answer.audience() == Audience.PRIVATE) {
            data.put("flags", data.getLong("flags", 0) | EPHEMERAL);
        }
        return new Drawing(Kind.MESSAGE, data.toString());
    }
}
