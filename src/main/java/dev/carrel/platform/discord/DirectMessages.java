package dev.carrel.platform.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** Writes to a person alone. */
final class DirectMessages {
    private DirectMessages() {}

    /**
     * Sends a message; blocks for two requests.
     *
     * @throws ErrorResponseException when the person takes no messages from this bot, or Discord cannot be reached
     */
    static Message send(JDA jda, String user, MessageCreateData message) {
        return open(jda, user).sendMessage(message).complete();
    }

    /** Discord documents ids as text; JDA's own request for this writes a number, which not every server on the way reads exactly. */
    private static PrivateChannel open(JDA jda, String user) {
        return new RestActionImpl<PrivateChannel>(
                        jda,
                        Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                        DataObject.empty().put("recipient_id", user),
                        (response, request) ->
                                ((JDAImpl) jda).getEntityBuilder().createPrivateChannel(response.getObject()))
                .complete();
    }
}
