package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.entities.channel.Channel;

/**
 * Looks once a minute who is in a voice channel, so that a connection or a process that ends takes no more than that minute with it.
 * Whoever is alone there, or does not hear the others, is not counted.
 */
final class VoiceRounds {
    /** Between two rounds. */
    static final Duration EVERY = Duration.ofMinutes(1);

    private final EventSink events;
    private final InstantSource clock;

    VoiceRounds(EventSink events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /** One round through these servers; never blocks. */
    void look(Collection<Guild> guilds) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (Guild guild : guilds) {
            guild.getVoiceStates().stream()
                    .filter(state -> takesPart(guild, state))
                    .collect(Collectors.groupingBy(VoiceRounds::channel))
                    .values()
                    .stream()
                    .filter(company -> company.size() > 1)
                    .flatMap(List::stream)
                    .forEach(state -> events.take(span(guild, state, minute)));
        }
    }

    private static boolean takesPart(Guild guild, GuildVoiceState state) {
        Channel channel = state.getChannel();
        return channel != null
                && !channel.equals(guild.getAfkChannel())
                && !state.isDeafened()
                && !state.getMember().getUser().isBot();
    }

    private static long channel(GuildVoiceState state) {
        Channel channel = state.getChannel();
        return channel == null ? 0 : channel.getIdLong();
    }

    private static ChatEvent span(Guild guild, GuildVoiceState state, Instant minute) {
        String person = state.getMember().getId();
        return new ChatEvent.VoiceSpan(
                "discord voice " + person + " " + minute,
                Happenings.space(guild),
                new PlaceId(Platform.DISCORD, Long.toString(channel(state))),
                new PersonId(Platform.DISCORD, person),
                minute,
                EVERY);
    }
}
