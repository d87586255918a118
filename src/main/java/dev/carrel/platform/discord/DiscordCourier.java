package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.spi.DeliverySteps;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outcome.Rejected;
import dev.carrel.chat.spi.Outcome.Uncertain;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Delivers one message over one shard, by requests of its own: JDA knows no archived threads and no direct messages by their ids.
 *
 * <p>The same nonce gives the message that is already there, for "the past few minutes" (Discord: resources/message, {@code enforce_nonce});
 * after that, its {@link Mark} finds it.
 */
final class DiscordCourier implements DeliverySteps {
    /** For all requests of one delivery. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Messages of a page, and pages that are looked through. */
    private static final int PAGE = 100;

    private static final int PAGES = 10;

    private final JDA jda;
    private final Requests requests = new Requests(PATIENCE);

    DiscordCourier(JDA jda) {
        this.jda = jda;
    }

    /** Discord documents ids as text; JDA's own request for this writes a number, which not every server on the way reads exactly. */
    @Override
    public String direct(PersonId person) throws Undelivered {
        return ask(new RestActionImpl<>(
                jda,
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                DataObject.empty().put("recipient_id", known(person.raw())),
                DiscordCourier::id));
    }

    private static String id(Response response, Object request) {
        return response.getObject().getString("id");
    }

    private static String known(String id) throws Undelivered {
        if (!Markdown.SNOWFLAKE.matcher(id).matches()) {
            throw new Undelivered(new Rejected("There is no such id on Discord"));
        }
        return id;
    }

    @Override
    public Optional<String> find(String channel, String mark, Instant from) throws Undelivered {
        requireHistory(known(channel));
        Mark sought = Mark.of(mark);
        String after = Long.toUnsignedString(TimeUtil.getDiscordTimestamp(from.toEpochMilli()));
        for (int i = 0; i < PAGES; i++) {
            DataArray page = ask(new RestActionImpl<>(
                    jda,
                    Route.Messages.GET_MESSAGE_HISTORY
                            .compile(channel)
                            .withQueryParams("limit", String.valueOf(PAGE), "after", after),
                    (response, request) -> response.getArray()));
            for (DataObject message : page.stream(DataArray::getObject).toList()) {
                boolean own = message.getObject("author")
                        .getString("id")
                        .equals(jda.getSelfUser().getId());
                if (own && sought.isOn(message)) {
                    return Optional.of(message.getString("id"));
                }
            }
            if (page.length() < PAGE) {
                return Optional.empty();
            }
            after = Long.toUnsignedString(page.stream(DataArray::getObject)
                    .mapToLong(message -> message.getUnsignedLong("id"))
                    .max()
                    .getAsLong());
        }
        throw new Undelivered(new Uncertain("Too much was written since to look whether an earlier try had arrived"));
    }

    /** Without this permission Discord shows no messages, as if there were none (Discord: resources/message, get channel messages). */
    private void requireHistory(String channel) throws Undelivered {
        GuildChannel known = jda.getChannelById(GuildChannel.class, channel);
        if (known != null && !known.getGuild().getSelfMember().hasPermission(known, Permission.MESSAGE_HISTORY)) {
            throw new Undelivered(
                    new Uncertain("Carrel cannot look whether an earlier try had arrived: let it read the "
                            + "channel's message history, in the channel's permissions"));
        }
    }

    @Override
    public String send(String channel, Outgoing message) throws Undelivered {
        DataObject body = drawn(message).toData().put("nonce", message.mark()).put("enforce_nonce", true);
        return ask(new RestActionImpl<>(
                jda, Route.Messages.SEND_MESSAGE.compile(known(channel)), body, DiscordCourier::id));
    }

    /** Draws a message anew that was sent before. */
    Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        try {
            ask(new RestActionImpl<>(
                    jda,
                    Route.Messages.EDIT_MESSAGE.compile(known(sent.place().raw()), known(sent.message())),
                    MessageEditData.fromCreateData(drawn(message)).toData(),
                    DiscordCourier::id));
            return sent;
        } catch (Undelivered failed) {
            return failed.failure();
        }
    }

    /** In direct messages, the controls say which server they are about. */
    private static MessageCreateData drawn(Outgoing message) {
        Answer answer = message.content();
        String space = answer.caller().space().raw();
        boolean about = message.to() instanceof Recipient.Person
                && Markdown.SNOWFLAKE.matcher(space).matches();
        ActionIds ids = about ? DirectIds.about(Long.parseUnsignedLong(space), answer.ids()) : answer.ids();
        return Mark.of(message.mark())
                .mark(Drawn.of(answer, ids, DiscordRenderer::sheet).asMessage().data());
    }

    private <T> T ask(RestActionImpl<T> request) throws Undelivered {
        return requests.ask(request);
    }
}
