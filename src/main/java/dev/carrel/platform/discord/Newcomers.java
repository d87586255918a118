package dev.carrel.platform.discord;

import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Inbound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commands up to date once the first shard is ready, and greets whoever owns a server that Carrel was added to.
 *
 * <p>Discord tells who added a bot only to one that may read the audit log, which Carrel has no other use for: the owner is greeted, in
 * a direct message, or where they take none in the channel for system messages.
 */
final class Newcomers implements EventListener {
    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    private final Inbound inbound;
    private final Registration registration;
    private final AtomicBoolean registered = new AtomicBoolean();

    Newcomers(Inbound inbound, Registration registration) {
        this.inbound = inbound;
        this.registration = registration;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case ReadyEvent ready -> Thread.ofVirtual().name("register").start(() -> register(ready.getJDA()));
            case GuildJoinEvent joined -> Thread.ofVirtual().name("greet").start(() -> greet(joined.getGuild()));
            default -> {}
        }
    }

    private void register(JDA jda) {
        if (!registered.compareAndSet(false, true)) {
            return;
        }
        try {
            registration.bringUpToDate(jda);
        } catch (RejectedExecutionException stopped) {
            log.debug("Stopped before Discord was told the commands", stopped);
        } catch (RuntimeException failure) {
            // The next session tries again; until then Discord offers the commands that it knows.
            registered.set(false);
            log.warn("Discord could not be told the commands", failure);
        }
    }

    private void greet(Guild guild) {
        Origin owner = Origins.owner(guild);
        Request setup = new Request.Filled(List.of("moderate", "setup"), new LinkedHashMap<>());
        Answer answer = inbound.router().answer(owner, setup);
        Drawn drawn = Drawn.of(answer, DirectIds.about(guild.getIdLong(), answer.ids()));
        if (!(drawn instanceof Drawn.Message message)) {
            throw new IllegalStateException("the first contact is a card");
        }
        try {
            DirectMessages.send(guild.getJDA(), guild.getOwnerId(), message.data());
        } catch (ErrorResponseException closed) {
            log.debug("The owner of a new server takes no direct messages: {}", closed.getMessage());
            channel(guild)
                    .ifPresent(channel -> channel.sendMessage(message.data()).complete());
        }
    }

    private static Optional<TextChannel> channel(Guild guild) {
        return Optional.ofNullable(guild.getSystemChannel())
                .filter(TextChannel::canTalk)
                .or(() -> guild.getTextChannels().stream()
                        .filter(TextChannel::canTalk)
                        .findFirst());
    }
}
