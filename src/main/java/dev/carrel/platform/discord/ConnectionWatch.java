package dev.carrel.platform.discord;

import dev.carrel.chat.spi.Health;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows how every shard's connection is, and writes each change down once. Thread-safe: the state is guarded by this object. */
final class ConnectionWatch implements EventListener {
    private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);

    /** Why each shard is not connected; empty where it is. */
    private final SortedMap<Integer, Optional<String>> shards = new TreeMap<>();

    /** Those that have ever been connected. */
    private final Set<Integer> up = new HashSet<>();

    private int total = 1;
    private Optional<String> problem = Optional.of("connecting");

    /** How the connection is. */
    synchronized Health health() {
        if (problem.isPresent()) {
            return Health.unready(problem.get());
        }
        for (Map.Entry<Integer, Optional<String>> shard : shards.entrySet()) {
            if (shard.getValue().isPresent()) {
                return Health.unready(
                        "shard " + shard.getKey() + ": " + shard.getValue().get());
            }
        }
        return shards.size() < total
                ? Health.unready(shards.size() + " of " + total + " shards are connected")
                : Health.ready();
    }

    /** Whether this shard has ever been connected, and so knows who it is and where. */
    synchronized boolean hasBeenUp(JDA shard) {
        return up.contains(shard.getShardInfo().getShardId());
    }

    /** There is no connection as a whole: {@code why} in words for an operator. */
    synchronized void down(String why) {
        if (!problem.equals(Optional.of(why))) {
            log.warn("Discord: {}", why);
            problem = Optional.of(why);
        }
    }

    /** The shards are on their way. */
    synchronized void loggedIn() {
        problem = Optional.empty();
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case ReadyEvent ready -> connected(ready.getJDA());
            case SessionResumeEvent resumed -> connected(resumed.getJDA());
            case SessionRecreateEvent again -> connected(again.getJDA());
            case SessionDisconnectEvent lost ->
                lost(lost.getJDA(), meaning(lost.getCloseCode()) + " It is tried again by itself.");
            case ShutdownEvent ended -> ended(ended);
            default -> {}
        }
    }

    private synchronized void connected(JDA shard) {
        JDA.ShardInfo info = shard.getShardInfo();
        total = info.getShardTotal();
        up.add(info.getShardId());
        Optional<String> before = shards.put(info.getShardId(), Optional.empty());
        if (before == null) {
            log.info(
                    "Connected to Discord as {} in {} servers, shard {} of {}",
                    shard.getSelfUser().getName(),
                    shard.getGuildCache().size(),
                    info.getShardId(),
                    total);
        } else if (before.isPresent()) {
            log.info("Connected to Discord again, shard {} of {}", info.getShardId(), total);
        }
    }

    private synchronized void lost(JDA shard, String why) {
        Optional<String> before = shards.put(shard.getShardInfo().getShardId(), Optional.of(why));
        if (before == null || before.isEmpty()) {
            log.warn(
                    "The connection to Discord is lost, shard {}: {}",
                    shard.getShardInfo().getShardId(),
                    why);
        }
    }

    private synchronized void ended(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (code == CloseCode.AUTHENTICATION_FAILED) {
            down("Discord does not take the token any more. Set a new DISCORD_TOKEN and start again.");
        } else if (code != null && !code.isReconnect()) {
            down(meaning(code) + " Start again when that is mended.");
        }
    }

    private static String meaning(@Nullable CloseCode code) {
        return code == null ? "The connection broke." : code.getMeaning();
    }
}
