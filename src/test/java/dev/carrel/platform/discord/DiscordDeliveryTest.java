package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with messages of the bot's own on Discord, and what it is taken for. */
@Timeout(60)
final class DiscordDeliveryTest {
    private static final String ADA = "7000000000000000001";
    private static final Origin ORIGIN = new Origin(
            new PersonId(Platform.DISCORD, ADA),
            new SpaceId(Platform.DISCORD, DiscordDouble.GUILD),
            new PlaceId(Platform.DISCORD, DiscordDouble.CHANNEL),
            Role.STUDENT,
            Locale.ROOT);
    private static final Recipient PLACE = new Recipient.Place(ORIGIN.place());
    private static final Recipient PERSON = new Recipient.Person(ORIGIN.person());
    private static final String DIRECT = Channels.direct(ADA);

    private final DiscordDouble discord = new DiscordDouble();
    private final SampleBot bot = SampleBot.fresh();
    private final DiscordPlatform platform = new DiscordPlatform(
            discord.settings(),
            bot.router(),
            bot.tree().declarations(),
            space -> true,
            EventSink.none(),
            InstantSource.system());

    @AfterEach
    void stop() {
        platform.stop();
        discord.close();
    }

    private void connect() {
        platform.start();
        Sessions.await(discord, "identified");
        Sessions.awaitReady(platform);
    }

    private Outgoing message(Recipient to) {
        Answer content = bot.router().answer(ORIGIN, new Request.Typed("/sample say hello"));
        return new Outgoing("d-1", to, content, Optional.empty());
    }

    private static Outgoing again(Outgoing message) {
        return new Outgoing(message.mark(), message.to(), message.content(), Optional.of(Instant.now()));
    }

    private static boolean isMessage(String line) {
        return line.matches("POST .*/channels/\\d+/messages");
    }

    private void fail(boolean applies, int status, String body, String retryAfter) {
        discord.fail(new DiscordDouble.Fault(DiscordDeliveryTest::isMessage, applies, status, body, retryAfter));
    }

    private int sent(String channel) {
        return discord.channels.of(channel).size();
    }

    @Test
    void is_for_later_until_there_is_a_connection() {
        assertThat(platform.deliver(message(PLACE))).isInstanceOf(Outcome.Later.class);
        assertThat(platform.deliver(again(message(PLACE))))
                .as("an earlier try may have arrived")
                .isInstanceOf(Outcome.Uncertain.class);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 500", "true, 502", "false, 502", "false, 503"})
    void is_sent_once_and_uncertain_when_the_answer_is_lost_or_discord_stumbles(boolean applies, int status) {
        connect();
        fail(applies, status, "{}", "");

        assertThat(platform.deliver(message(PERSON))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(DIRECT)).isEqualTo(applies ? 1 : 0);

        assertThat(platform.deliver(again(message(PERSON)))).isInstanceOf(Outcome.Receipt.class);
        assertThat(sent(DIRECT)).isEqualTo(1);
    }

    @Test
    void is_found_by_its_mark_when_the_nonce_is_over_among_what_others_wrote() {
        connect();
        fail(true, 0, "", "");
        discord.channels.chatter(DiscordDouble.CHANNEL, 150);
        platform.deliver(message(PLACE));
        discord.channels.forgetNonces();
        discord.channels.chatter(DiscordDouble.CHANNEL, 150);

        Outcome found = platform.deliver(again(message(PLACE)));

        assertThat(found)
                .isInstanceOfSatisfying(
                        Outcome.Receipt.class,
                        receipt -> assertThat(receipt.place()).isEqualTo(ORIGIN.place()));
        assertThat(sent(DiscordDouble.CHANNEL)).isEqualTo(301);
    }

    @Test
    void is_found_when_an_answer_has_taken_its_place_meanwhile() {
        connect();
        Answer list = bot.router().answer(ORIGIN, new Request.Typed("/sample list"));
        Outgoing message = new Outgoing("d-1", PLACE, list, Optional.empty());
        fail(true, 0, "", "");
        platform.deliver(message);
        discord.channels.forgetNonces();
        JsonNode posted = discord.channels.of(DiscordDouble.CHANNEL).getFirst();
        ObjectNode press = JsonNodeFactory.instance.objectNode().put("component_type", 2);
        press.set("custom_id", posted.findValue("custom_id"));
        discord.act(3, ADA, Role.STUDENT, press, Optional.of(posted)).next();
        assertThat(discord.channels.of(DiscordDouble.CHANNEL).toString()).contains("Entry number 11");

        assertThat(platform.deliver(again(message))).isInstanceOf(Outcome.Receipt.class);
        assertThat(sent(DiscordDouble.CHANNEL)).isEqualTo(1);
    }

    @Test
    void is_the_same_message_by_its_nonce_alone() {
        connect();
        Outcome first = platform.deliver(message(PLACE));

        assertThat(platform.deliver(message(PLACE))).isEqualTo(first);
        assertThat(sent(DiscordDouble.CHANNEL)).isEqualTo(1);
    }

    @Test
    void is_not_sent_again_where_too_much_was_written_to_look_for_it() {
        connect();
        discord.channels.chatter(DiscordDouble.CHANNEL, 1001);

        assertThat(platform.deliver(again(message(PLACE)))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(DiscordDouble.CHANNEL)).isEqualTo(1001);
    }

    @Test
    void is_not_sent_again_where_the_history_cannot_be_read() {
        discord.everybodyMay = 1 << 10 | 1 << 11;
        connect();

        assertThat(platform.deliver(again(message(PLACE))))
                .isInstanceOfSatisfying(
                        Outcome.Uncertain.class,
                        uncertain -> assertThat(uncertain.why()).contains("message history"));
        assertThat(platform.deliver(message(PLACE))).isInstanceOf(Outcome.Receipt.class);
    }

    @Test
    void stays_uncertain_when_looking_for_it_fails() {
        connect();
        for (int i = 0; i < 2; i++) {
            discord.fail(new DiscordDouble.Fault(line -> line.matches("GET .*/messages"), false, 500, "{}"));
        }

        assertThat(platform.deliver(again(message(PLACE)))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(DiscordDouble.CHANNEL)).isZero();
    }

    @Test
    void waits_a_moment_where_discord_asks_to_and_longer_is_for_later() {
        connect();
        fail(false, 429, "{\"retry_after\":0.05,\"global\":false}", "0");
        assertThat(platform.deliver(message(PLACE))).isInstanceOf(Outcome.Receipt.class);

        fail(false, 429, "{\"retry_after\":90,\"global\":false}", "90");
        assertThat(platform.deliver(message(PERSON)))
                .isEqualTo(new Outcome.Later(Duration.ofSeconds(90), "Discord asks to wait"));
    }

    @Test
    void knows_who_takes_no_direct_messages_and_which_channel_is_gone() {
        connect();
        discord.channels.closed.add(DIRECT);
        discord.channels.deleted.add(DiscordDouble.CHANNEL);

        assertThat(platform.deliver(message(PERSON)))
                .isInstanceOfSatisfying(
                        Outcome.Gone.class, gone -> assertThat(gone.why()).contains("privacy settings"));
        assertThat(platform.deliver(message(PLACE)))
                .isInstanceOfSatisfying(
                        Outcome.Gone.class, gone -> assertThat(gone.why()).contains("/moderate setup"));
        assertThat(platform.deliver(again(message(PLACE)))).isInstanceOf(Outcome.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, 50001, Gone",
        "403, 50013, Gone",
        "403, 50278, Gone",
        "404, 10004, Gone",
        "404, 10013, Gone",
        "400, 160005, Gone",
        "400, 40003, Later",
        "403, 20026, Later",
        "429, 20016, Later",
        "403, 40004, Later",
        "401, 0, Later",
        "400, 50035, Rejected",
        "400, 200000, Rejected",
        "400, 99999, Rejected"
    })
    void knows_what_a_refusal_means(int status, int code, String outcome) {
        connect();
        fail(false, status, "{\"message\":\"refused\",\"code\":" + code + "}", status == 429 ? "60" : "");

        assertThat(platform.deliver(message(PLACE)).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(sent(DiscordDouble.CHANNEL)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "{\"id\":1}"})
    void answers_that_cannot_be_read_are_as_good_as_lost(String body) {
        connect();
        discord.fail(new DiscordDouble.Fault(line -> line.matches("GET .*/messages"), false, 200, body));
        assertThat(platform.deliver(again(message(PLACE)))).isInstanceOf(Outcome.Uncertain.class);

        fail(true, 200, "[]", "");
        assertThat(platform.deliver(message(PLACE))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(DiscordDouble.CHANNEL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "500, {}", "400, {\"code\":40003}"})
    void a_direct_message_that_cannot_be_opened_is_for_later(int status, String body) {
        connect();
        discord.fail(new DiscordDouble.Fault(line -> line.endsWith("/users/@me/channels"), false, status, body));

        assertThat(platform.deliver(message(PERSON))).isInstanceOf(Outcome.Later.class);
        assertThat(platform.deliver(message(PERSON))).isInstanceOf(Outcome.Receipt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "-1", "1/../2", "99999999999999999999"})
    void an_id_that_is_none_is_rejected(String id) {
        connect();

        assertThat(platform.deliver(message(new Recipient.Place(new PlaceId(Platform.DISCORD, id)))))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void is_for_later_once_the_bot_has_stopped() {
        connect();
        platform.stop();

        assertThat(platform.deliver(message(PLACE))).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void a_button_in_a_direct_message_acts_in_the_server_that_it_is_about() {
        connect();
        platform.deliver(message(PERSON));
        JsonNode posted = discord.channels.of(DIRECT).getFirst();
        String id = posted.findValue("custom_id").asText();

        Caller caller = message(PERSON).content().caller();
        assertThat(DirectIds.guild(id))
                .contains(Long.parseUnsignedLong(caller.space().raw()));
        assertThat(posted.toString()).contains("\"parse\":[]");
    }

    @Test
    void what_is_on_its_way_keeps_nobody_waiting_for_an_answer() throws ExecutionException, InterruptedException {
        connect();
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(40);
        discord.fail(new DiscordDouble.Fault(
                line -> {
                    if (isMessage(line)) {
                        arrived.countDown();
                        await(release);
                    }
                    return false;
                },
                false,
                200,
                ""));
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService relay = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Outgoing one = message(new Recipient.Place(
                        new PlaceId(Platform.DISCORD, Long.toString(3_000_000_000_000_000_100L + i))));
                outcomes.add(relay.submit(() -> platform.deliver(one)));
            }
            await(arrived);
            ObjectNode command = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "1")
                    .put("name", "sample")
                    .put("type", 1);
            command.putArray("options")
                    .addObject()
                    .put("name", "say")
                    .put("type", 1)
                    .putArray("options");
            assertThat(discord.act(2, ADA, Role.STUDENT, command, Optional.empty())
                            .next()
                            .toString())
                    .contains("You said: nothing");
            release.countDown();
        }
        for (Future<Outcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Outcome.Receipt.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
