package dev.carrel.platform.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what people are called on their servers, from what they do with the bot, and asks Discord about the others, which takes no
 * intent (Discord: resources/guild, Get Guild Member). Thread-safe.
 */
final class Nameplates {
    private static final Logger log = LoggerFactory.getLogger(Nameplates.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_WHEN_UNKNOWN = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    /** Somebody on a server. */
    private record Plate(String guild, String person) {}

    private final Cache<Plate, Optional<String>> names = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Plate, Optional<String>>writing(
                    (plate, name) -> name.isPresent() ? KEPT : KEPT_WHEN_UNKNOWN))
            .build();

    /** Discord has just told about this member; never blocks. */
    void told(Member member) {
        names.put(new Plate(member.getGuild().getId(), member.getId()), Optional.of(member.getEffectiveName()));
    }

    /** What somebody is called; blocks for ten seconds at most. */
    Optional<String> name(ShardManager shards, SpaceId space, PersonId person) {
        return Markdown.SNOWFLAKE.matcher(person.raw()).matches()
                ? guild(shards, space)
                        .flatMap(guild ->
                                names.get(new Plate(guild.getId(), person.raw()), plate -> ask(guild, plate.person())))
                : Optional.empty();
    }

    /** What a channel is called that everybody on the server can see; never blocks. */
    static Optional<String> name(ShardManager shards, SpaceId space, PlaceId place) {
        return Markdown.SNOWFLAKE.matcher(place.raw()).matches()
                ? guild(shards, space)
                        .flatMap(guild -> Optional.ofNullable(guild.getGuildChannelById(place.raw())))
                        .filter(Nameplates::isPublic)
                        .map(GuildChannel::getName)
                : Optional.empty();
    }

    private static boolean isPublic(GuildChannel channel) {
        return channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
                && channel.getGuild()
                        .getPublicRole()
                        .hasPermission(channel.getPermissionContainer(), Permission.VIEW_CHANNEL);
    }

    private static Optional<Guild> guild(ShardManager shards, SpaceId space) {
        return Markdown.SNOWFLAKE.matcher(space.raw()).matches()
                ? Optional.ofNullable(shards.getGuildById(space.raw()))
                : Optional.empty();
    }

    /** Discord is asked again when this person is back, on whatever server. */
    void forget(PersonId person) {
        names.asMap().keySet().removeIf(plate -> plate.person().equals(person.raw()));
    }

    private static Optional<String> ask(Guild guild, String person) {
        try {
            return Optional.of(guild.retrieveMemberById(person)
                    .useCache(false)
                    .submit()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .getEffectiveName());
        } catch (ExecutionException
                | TimeoutException
                | RejectedExecutionException
                | CancellationException unanswered) {
            log.debug("Discord does not tell what somebody is called", unanswered);
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
