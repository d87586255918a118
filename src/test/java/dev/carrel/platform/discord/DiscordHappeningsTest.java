package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Discord tells of people who write, react and speak, and what is made of it. */
@Timeout(60)
class DiscordHappeningsTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, DiscordDouble.GUILD);
    private static final String ADA = "7000000000000000001";
    private static final String BOB = "7000000000000000002";
    private static final String EVE = "7000000000000000003";
    private static final String BOT = "7000000000000000004";

    /** Made at 2026-11-24T12:00:00Z (Discord: snowflakes). */
    private static final String MESSAGE =
            Long.toString((Instant.parse("2026-11-24T12:00:00Z").toEpochMilli() - 1_420_070_400_000L) << 22);

    private final JsonMapper json = JsonMapper.builder().build();
    private final ManualClock clock = ManualClock.at("2026-11-24T12:30:30Z");
    private final BlockingQueue<ChatEvent> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<SpaceId> missed = new LinkedBlockingQueue<>();
    private final EventSink sink = new EventSink() {
        @Override
        public void take(ChatEvent event) {
            events.add(event);
        }

        @Override
        public void missed(SpaceId space) {
            missed.add(space);
        }
    };
    private final DiscordDouble discord = new DiscordDouble();
    private final DiscordPlatform platform;

    DiscordHappeningsTest() {
        SampleBot bot = SampleBot.fresh();
        this.platform = new DiscordPlatform(
                discord.settings(), bot.router(), bot.tree().declarations(), space -> true, sink, clock);
    }

    @BeforeEach
    void start() throws InterruptedException {
        platform.start();
        Sessions.await(discord, "identified");
        assertThat(missed.poll(20, TimeUnit.SECONDS)).as("the server is known").isEqualTo(SERVER);
    }

    @AfterEach
    void stop() {
        platform.stop();
        discord.close();
    }

    @Test
    void asks_for_no_privileged_intent() {
        assertThat(discord.gateway.intents())
                .as("members, presences and contents (Discord: topics/gateway, intents)")
                .matches(intents -> (intents & (1 << 1 | 1 << 8 | 1 << 15)) == 0, "privileged");
    }

    @Test
    void says_that_it_has_missed_something_where_a_session_begins_and_not_where_one_is_resumed()
            throws InterruptedException {
        discord.gateway.drop();
        Sessions.await(discord, "resumed");
        discord.gateway.order(7, true);
        Sessions.await(discord, "resumed");
        discord.gateway.dispatch("MESSAGE_CREATE", message(MESSAGE, ADA, false));
        next();
        assertThat(missed).isEmpty();

        discord.gateway.order(9, false);
        Sessions.await(discord, "identified");
        assertThat(missed.poll(20, TimeUnit.SECONDS)).isEqualTo(SERVER);

        ObjectNode away = json.createObjectNode().put("id", DiscordDouble.GUILD).put("unavailable", true);
        discord.gateway.dispatch("GUILD_DELETE", away);
        discord.gateway.dispatch("GUILD_CREATE", discord.guild(DiscordDouble.GUILD, BOT));
        assertThat(missed.poll(20, TimeUnit.SECONDS)).as("Discord's own outage").isEqualTo(SERVER);

        discord.gateway.dispatch("GUILD_DELETE", json.createObjectNode().put("id", DiscordDouble.GUILD));
        discord.gateway.dispatch("GUILD_CREATE", discord.guild(DiscordDouble.GUILD, BOT));
        assertThat(missed.poll(20, TimeUnit.SECONDS)).as("it was sent away").isEqualTo(SERVER);
        assertThat(missed).isEmpty();
    }

    @Test
    void tells_that_a_person_has_written_and_when() {
        discord.gateway.dispatch("MESSAGE_CREATE", message(MESSAGE, ADA, false));

        assertThat(next())
                .isEqualTo(new ChatEvent.MessagePosted(
                        "discord " + MESSAGE, SERVER, person(ADA), Instant.parse("2026-11-24T12:00:00Z"), false));
    }

    @Test
    void tells_a_reply_from_other_messages() {
        ObjectNode reply = message(MESSAGE, ADA, false).put("type", 19);
        reply.putObject("message_reference").put("message_id", "1").put("channel_id", DiscordDouble.CHANNEL);
        discord.gateway.dispatch("MESSAGE_CREATE", reply);

        assertThat(next()).matches(event -> event instanceof ChatEvent.MessagePosted posted && posted.reply());
    }

    @Test
    void leaves_out_bots_webhooks_and_what_discord_itself_says() {
        discord.gateway.dispatch("MESSAGE_CREATE", message("11", BOT, true));
        discord.gateway.dispatch("MESSAGE_CREATE", message("12", "13", false).put("webhook_id", "13"));
        discord.gateway.dispatch("MESSAGE_CREATE", message("14", ADA, false).put("type", 7));
        discord.gateway.dispatch("MESSAGE_REACTION_ADD", reaction("15", BOT, true));
        discord.gateway.dispatch("MESSAGE_CREATE", message(MESSAGE, ADA, false));

        assertThat(next().id()).isEqualTo("discord " + MESSAGE);
        assertThat(events).isEmpty();
    }

    @Test
    void tells_a_reaction_with_whose_message_it_was_for() {
        discord.gateway.dispatch("MESSAGE_REACTION_ADD", reaction("15", BOB, false));

        assertThat(next())
                .isEqualTo(new ChatEvent.Reacted(
                        "discord 15 " + BOB, SERVER, person(BOB), clock.instant(), Optional.of(person(ADA))));
    }

    @Test
    void tells_who_was_in_a_voice_channel_with_somebody_else() {
        discord.gateway.dispatch("VOICE_STATE_UPDATE", voice(ADA, "31", false));
        discord.gateway.dispatch("VOICE_STATE_UPDATE", voice(BOB, "31", false));
        discord.gateway.dispatch("VOICE_STATE_UPDATE", voice(EVE, "32", false));
        discord.gateway.dispatch("VOICE_STATE_UPDATE", voice(BOT, "32", true));
        discord.gateway.dispatch("MESSAGE_CREATE", message(MESSAGE, ADA, false));
        next();

        platform.look();
        assertThat(drained())
                .containsExactlyInAnyOrder(span(ADA, "2026-11-24T12:30:00Z"), span(BOB, "2026-11-24T12:30:00Z"));

        ObjectNode deaf = voice(BOB, "31", false).put("self_deaf", true);
        discord.gateway.dispatch("VOICE_STATE_UPDATE", deaf);
        discord.gateway.dispatch("MESSAGE_CREATE", message(MESSAGE, ADA, false));
        next();
        platform.look();
        assertThat(events).isEmpty();
    }

    private static ChatEvent span(String person, String minute) {
        return new ChatEvent.VoiceSpan(
                "discord voice " + person + " " + minute,
                SERVER,
                new PlaceId(Platform.DISCORD, "31"),
                person(person),
                Instant.parse(minute),
                Duration.ofMinutes(1));
    }

    private static PersonId person(String id) {
        return new PersonId(Platform.DISCORD, id);
    }

    private ChatEvent next() {
        try {
            ChatEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            return event;
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private List<ChatEvent> drained() {
        List<ChatEvent> drained = new ArrayList<>();
        events.drainTo(drained);
        return drained;
    }

    private ObjectNode message(String id, String author, boolean bot) {
        ObjectNode message =
                discord.message(json.createObjectNode()).put("id", id).put("guild_id", DiscordDouble.GUILD);
        message.set("author", discord.user(author, "user-" + author, bot));
        message.set("member", discord.member(author, Role.STUDENT));
        return message;
    }

    private ObjectNode reaction(String message, String person, boolean bot) {
        ObjectNode reaction = json.createObjectNode()
                .put("user_id", person)
                .put("message_id", message)
                .put("channel_id", DiscordDouble.CHANNEL)
                .put("guild_id", DiscordDouble.GUILD)
                .put("message_author_id", ADA)
                .put("burst", false)
                .put("type", 0);
        reaction.set("member", member(person, bot));
        reaction.putObject("emoji").putNull("id").put("name", "👍");
        return reaction;
    }

    private ObjectNode voice(String person, String channel, boolean bot) {
        ObjectNode voice = json.createObjectNode()
                .put("guild_id", DiscordDouble.GUILD)
                .put("channel_id", channel)
                .put("user_id", person)
                .put("session_id", "s" + person);
        for (String flag : List.of("deaf", "mute", "self_deaf", "self_mute", "self_video", "suppress")) {
            voice.put(flag, false);
        }
        voice.putNull("request_to_speak_timestamp");
        voice.set("member", member(person, bot));
        return voice;
    }

    private ObjectNode member(String person, boolean bot) {
        ObjectNode member = discord.member(person, Role.STUDENT);
        member.set("user", discord.user(person, "user-" + person, bot));
        return member;
    }
}
