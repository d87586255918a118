package dev.carrel.platform.slack;

import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells that people have written in a channel or reacted to a message; what they wrote is left where it is. Thread-safe, never blocks. */
final class Happenings {
    /** Seconds since 1970, which also name a message in its channel (Slack: retrieving messages). */
    private static final Pattern STAMP = Pattern.compile("\\d{1,12}\\.\\d{1,9}");

    private final EventSink events;

    Happenings(EventSink events) {
        this.events = events;
    }

    /** A message of a bot has its number beside its user. */
    void posted(String workspace, MessageEvent message) {
        if (message.getBotId() == null) {
            posted(workspace, message.getUser(), message.getChannel(), message.getTs(), message.getThreadTs());
        }
    }

    /** A message with a file. */
    void posted(String workspace, MessageFileShareEvent message) {
        if (!Boolean.TRUE.equals(message.getDisplayAsBot())) {
            posted(workspace, message.getUser(), message.getChannel(), message.getTs(), message.getThreadTs());
        }
    }

    /** A reply that its author shows to the whole channel. */
    void posted(String workspace, MessageThreadBroadcastEvent message) {
        posted(workspace, message.getUser(), message.getChannel(), message.getTs(), message.getThreadTs());
    }

    private void posted(
            String workspace,
            @Nullable String user,
            @Nullable String channel,
            @Nullable String stamp,
            @Nullable String thread) {
        person(user)
                .ifPresent(person -> at(stamp)
                        .ifPresent(at -> events.take(new ChatEvent.MessagePosted(
                                String.join(" ", "slack", workspace, channel, stamp),
                                new SpaceId(Platform.SLACK, workspace),
                                person,
                                at,
                                thread != null && !thread.equals(stamp)))));
    }

    /** The author of a file is not told. */
    void reacted(String workspace, ReactionAddedEvent reaction) {
        ReactionAddedEvent.Item item = reaction.getItem();
        if (item == null || item.getTs() == null) {
            return;
        }
        person(reaction.getUser())
                .ifPresent(person -> at(reaction.getEventTs())
                        .ifPresent(at -> events.take(new ChatEvent.Reacted(
                                String.join(" ", "slack", workspace, item.getChannel(), item.getTs(), person.raw()),
                                new SpaceId(Platform.SLACK, workspace),
                                person,
                                at,
                                person(reaction.getItemUser())))));
    }

    private static Optional<PersonId> person(@Nullable String user) {
        return user == null || user.isBlank() ? Optional.empty() : Optional.of(new PersonId(Platform.SLACK, user));
    }

    private static Optional<Instant> at(@Nullable String stamp) {
        return stamp != null && STAMP.matcher(stamp).matches()
                ? Optional.of(Instant.ofEpochSecond(
                        0, new BigDecimal(stamp).movePointRight(9).longValue()))
                : Optional.empty();
    }
}
