package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.spi.Deliveries;
import dev.carrel.chat.spi.Inbound;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commands up to date once the first shard is ready, and greets a server that Carrel was added to.
 *
 * <p>Discord tells who added a bot only to one that may read the audit log, for which Carrel has no other use. The greeting goes to the
 * channel for system messages, or the first in which Carrel may write; its controls are a moderator's. Where there is none, the owner
 * gets it in a direct message, although Discord offers no channels to choose from there.
 */
final class Newcomers implements EventListener {
    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    private final Inbound inbound;
    private final Registration registration;
    private final Predicate<SpaceId> known;
    private final Deliveries deliveries;
    private final AtomicBoolean registered = new AtomicBoolean();

    Newcomers(Inbound inbound, Registration registration, Predicate<SpaceId> known, Deliveries deliveries) {
        this.inbound = inbound;
        this.registration = registration;
        this.known = known;
        this.deliveries = deliveries;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case ReadyEvent ready -> Thread.ofVirtual().name("register").start(() -> register(ready.getJDA()));
            case GuildJoinEvent joined -> Thread.ofVirtual().name("greet").start(() -> greet(joined.getGuild()));
            case GuildReadyEvent there -> Thread.ofVirtual().name("greet").start(() -> meet(there.getGuild()));
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

    /** Carrel was away when it was added. */
    private void meet(Guild guild) {
        if (!known.test(Origins.owner(guild).space())) {
            greet(guild);
        }
    }

    private void greet(Guild guild) {
        Answer answer = inbound.router().answer(Origins.owner(guild), Inbound.FIRST_CONTACT);
        Recipient to = channel(guild)
                .<Recipient>map(channel -> new Recipient.Place(new PlaceId(Platform.DISCORD, channel.getId())))
                .orElseGet(() -> new Recipient.Person(new PersonId(Platform.DISCORD, guild.getOwnerId())));
        Outgoing greeting = new Outgoing("hello" + guild.getId(), to, answer, Optional.empty());
        Outcome outcome = deliveries.deliver(greeting, new DiscordCourier(guild.getJDA()));
        if (outcome instanceof Outcome.Uncertain) {
            // So soon, the nonce alone keeps it from arriving twice.
            outcome = deliveries.deliver(greeting, new DiscordCourier(guild.getJDA()));
        }
        if (outcome instanceof Outcome.DeliveryFailure failure) {
            log.info("A new server could not be greeted: {}", failure.why());
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
