package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Slack tells of people who write and react, and what is made of it. */
@Timeout(60)
final class SlackHappeningsTest {
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, Workspace.TEAM);
    private static final PersonId ADA = new PersonId(Platform.SLACK, "UADA");
    private static final PersonId BOB = new PersonId(Platform.SLACK, "UBOB");
    private static final String STAMP = "1795521600.000123";
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00.000123Z");

    private final Running running = Running.connected();
    private final Workspace workspace = running.workspace;

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void tells_that_a_person_has_written_and_when() {
        tell(message().put("user", "UADA"));

        assertThat(next()).isEqualTo(new ChatEvent.MessagePosted("slack T1 C1 " + STAMP, WORKSPACE, ADA, AT, false));
    }

    @Test
    void tells_a_reply_from_a_message_that_was_answered() {
        tell(message().put("user", "UADA").put("thread_ts", STAMP));
        assertThat(next()).matches(event -> event instanceof ChatEvent.MessagePosted posted && !posted.reply());

        tell(message().put("user", "UADA").put("thread_ts", "1795521000.000001"));
        assertThat(next()).matches(event -> event instanceof ChatEvent.MessagePosted posted && posted.reply());

        tell(message().put("user", "UADA").put("subtype", "thread_broadcast").put("thread_ts", "1795521000.000001"));
        assertThat(next()).matches(event -> event instanceof ChatEvent.MessagePosted posted && posted.reply());
    }

    @Test
    void counts_a_message_with_a_file() {
        tell(message().put("user", "UADA").put("subtype", "file_share"));

        assertThat(next().person()).isEqualTo(ADA);
    }

    @Test
    void leaves_out_bots_changes_and_what_has_no_author() {
        tell(message().put("user", "UOTHERBOT").put("bot_id", "B1"));
        tell(message().put("bot_id", "B1").put("subtype", "bot_message"));
        tell(message().put("subtype", "message_changed"));
        tell(message().put("subtype", "channel_join").put("user", "UADA"));
        tell(message());
        tell(message().put("user", "UADA").put("ts", "not a time"));
        tell(message().put("user", "UADA"));

        assertThat(next().person()).isEqualTo(ADA);
        assertThat(running.events).isEmpty();
    }

    @Test
    void tells_a_reaction_with_whose_message_it_was_for() {
        ObjectNode reaction = Workspace.object()
                .put("type", "reaction_added")
                .put("user", "UBOB")
                .put("reaction", "thumbsup")
                .put("item_user", "UADA")
                .put("event_ts", STAMP);
        reaction.putObject("item")
                .put("type", "message")
                .put("channel", Workspace.CHANNEL)
                .put("ts", "1795521000.000001");
        tell(reaction);

        assertThat(next())
                .isEqualTo(new ChatEvent.Reacted(
                        "slack T1 C1 1795521000.000001 UBOB", WORKSPACE, BOB, AT, Optional.of(ADA)));
    }

    /** Slack tells of something, and hears that it has arrived. */
    private void tell(ObjectNode event) {
        workspace.event(event).awaitAck();
    }

    private ChatEvent next() {
        try {
            ChatEvent event = running.events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            return event;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static ObjectNode message() {
        return Workspace.object()
                .put("type", "message")
                .put("channel", Workspace.CHANNEL)
                .put("channel_type", "channel")
                .put("text", "words that nobody reads")
                .put("ts", STAMP)
                .put("event_ts", STAMP);
    }
}
