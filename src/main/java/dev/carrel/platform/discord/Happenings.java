package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.GenericScheduledEventUserEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserAddEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserRemoveEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/**
 * Tells that people have written in a server, reacted to a message, or are interested in an event. Called on the gateway's thread, which only hands over. What they
 * wrote, Discord does not even send to a bot without the intent for it.
 *
 * <p>A server is set up anew in each session; what was done there before is not told. A session that is resumed tells everything, and sets
 * nothing up (Discord: events/gateway, resuming).
 */
final class Happenings implements EventListener {
    private final EventSink events;
    private final InstantSource clock;

    Happenings(EventSink events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case MessageReceivedEvent received -> posted(received);
            case MessageReactionAddEvent added -> reacted(added);
            case ScheduledEventUserAddEvent added -> interested(added, true);
            case ScheduledEventUserRemoveEvent removed -> interested(removed, false);
            case GuildReadyEvent ready -> events.missed(space(ready.getGuild()));
            case GuildAvailableEvent back -> events.missed(space(back.getGuild()));
            case GuildJoinEvent joined -> events.missed(space(joined.getGuild()));
            default -> {}
        }
    }

    private void posted(MessageReceivedEvent received) {
        Message message = received.getMessage();
        MessageType type = message.getType();
        User author = received.getAuthor();
        boolean said = type == MessageType.DEFAULT || type == MessageType.INLINE_REPLY;
        if (said && received.isFromGuild() && !received.isWebhookMessage() && !author.isBot() && !author.isSystem()) {
            events.take(new ChatEvent.MessagePosted(
                    "discord " + message.getId(),
                    space(received.getGuild()),
                    new PersonId(Platform.DISCORD, author.getId()),
                    message.getTimeCreated().toInstant(),
                    type == MessageType.INLINE_REPLY));
        }
    }

    private void reacted(MessageReactionAddEvent added) {
        User user = added.getUser();
        if (added.isFromGuild() && (user == null || !user.isBot())) {
            events.take(new ChatEvent.Reacted(
                    "discord " + added.getMessageId() + " " + added.getUserId(),
                    space(added.getGuild()),
                    new PersonId(Platform.DISCORD, added.getUserId()),
                    clock.instant(),
                    added.getMessageAuthorIdLong() == 0
                            ? Optional.empty()
                            : Optional.of(new PersonId(Platform.DISCORD, added.getMessageAuthorId()))));
        }
    }

    private void interested(GenericScheduledEventUserEvent event, boolean interested) {
        events.take(new ChatEvent.Interested(
                "discord " + event.getScheduledEvent().getId() + " " + event.getUserId() + " "
                        + event.getResponseNumber(),
                space(event.getGuild()),
                new PersonId(Platform.DISCORD, event.getUserId()),
                clock.instant(),
                event.getScheduledEvent().getId(),
                interested));
    }

    static SpaceId space(Guild guild) {
        return new SpaceId(Platform.DISCORD, guild.getId());
    }
}
