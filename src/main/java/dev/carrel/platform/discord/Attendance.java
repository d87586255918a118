package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Asks Discord whether somebody is on a server. To be told of those who leave takes an intent that Discord grants to few; to ask about one
 * member takes none (Discord: resources/guild, Get Guild Member).
 */
final class Attendance {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Attendance() {}

    /** Blocks for ten seconds at most. */
    static Presence of(ShardManager shards, SpaceId space, PersonId person) {
        boolean ids = Markdown.SNOWFLAKE.matcher(space.raw()).matches()
                && Markdown.SNOWFLAKE.matcher(person.raw()).matches();
        return ids
                ? Optional.ofNullable(shards.getGuildById(space.raw()))
                        .map(guild -> ask(guild, person.raw()))
                        .orElse(Presence.UNKNOWN)
                : Presence.UNKNOWN;
    }

    private static Presence ask(Guild guild, String person) {
        try {
            guild.retrieveMemberById(person).useCache(false).submit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Presence.THERE;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof ErrorResponseException refused && isGone(refused)
                    ? Presence.GONE
                    : Presence.UNKNOWN;
        } catch (TimeoutException | RejectedExecutionException | CancellationException unanswered) {
            return Presence.UNKNOWN;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Presence.UNKNOWN;
        }
    }

    private static boolean isGone(ErrorResponseException refused) {
        return refused.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
                || refused.getErrorResponse() == ErrorResponse.UNKNOWN_USER;
    }
}
