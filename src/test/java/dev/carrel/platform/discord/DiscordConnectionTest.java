package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Inbound;
import dev.carrel.chat.spi.Observation;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.SampleCommands;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between Carrel and Discord, and what people see of it: nothing. */
@Timeout(60)
class DiscordConnectionTest {
    private static final int COMMAND = 2;
    private static final String ADA = "7000000000000000001";

    private final JsonMapper json = JsonMapper.builder().build();
    private final DiscordDouble discord = new DiscordDouble();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final List<DiscordPlatform> platforms = new ArrayList<>();

    @AfterEach
    void stop() {
        platforms.forEach(DiscordPlatform::stop);
        discord.close();
    }

    private DiscordPlatform start(Duration patience) {
        List<Command> commands = new ArrayList<>(SampleCommands.all());
        commands.add(new Slow(finish));
        commands.add(SampleCommands.chart());
        SampleBot bot = SampleBot.of(commands);
        DiscordPlatform platform = new DiscordPlatform(
                discord.settings(),
                new Inbound(bot.router(), patience),
                bot.tree().declarations(),
                space -> space.raw().equals(DiscordDouble.GUILD),
                EventSink.none(),
                InstantSource.system());
        platforms.add(platform);
        platform.start();
        return platform;
    }

    private DiscordPlatform connected() {
        DiscordPlatform platform = start(Inbound.PATIENCE);
        Sessions.await(discord, "identified");
        return platform;
    }

    private ObjectNode command(String first, String second) {
        ObjectNode data =
                json.createObjectNode().put("id", "1").put("name", first).put("type", 1);
        data.putArray("options").addObject().put("name", second).put("type", 1).putArray("options");
        return data;
    }

    private DiscordDouble.Interaction ask(String first, String second) {
        return discord.act(COMMAND, ADA, Role.STUDENT, command(first, second), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 60_000})
    void a_chart_is_said_in_words_at_once_and_late(long patience) {
        start(Duration.ofMillis(patience));
        Sessions.await(discord, "identified");
        ObjectNode bars =
                json.createObjectNode().put("id", "1").put("name", "bars").put("type", 1);
        JsonNode data = discord.act(COMMAND, ADA, Role.STUDENT, bars, Optional.empty())
                .said()
                .path("data");

        assertThat(data.path("files")).isEmpty();
        assertThat(data.path("components").toString()).contains("This week: 7");
    }

    private void assertAnswered() {
        assertThat(ask("sample", "say").next().toString()).contains("You said: nothing");
    }

    private static boolean isAnswer(String line) {
        return line.endsWith("/callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"retry_after\":0.05,\"global\":false}", "{\"message\":\"slow down\"}", "not even JSON"})
    void waits_when_discord_says_slow_down(String body) {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, false, 429, body));

        assertAnswered();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void answers_once_more_when_discord_stumbles(int status) {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, false, status, "{}"));

        assertAnswered();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_lost_on_the_way_arrives_once(boolean applied) {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, applied, 0, ""));

        assertAnswered();
        assertAnswered();
        assertThat(discord.complaints()).isEmpty();
    }

    @Test
    void an_answer_lost_on_the_way_twice_arrives_once() {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, false, 0, ""));
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, false, 0, ""));

        assertAnswered();
        assertAnswered();
        assertThat(discord.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_that_discord_stumbled_over_arrives_once(boolean applied) {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, applied, 502, "{}"));

        assertAnswered();
        assertAnswered();
        assertThat(discord.complaints()).isEmpty();
    }

    @Test
    void an_answer_that_takes_longer_is_announced_first() {
        start(Duration.ofMillis(1));
        Sessions.await(discord, "identified");

        DiscordDouble.Interaction slow = ask("slow", "answer");
        JsonNode announced = slow.next();
        finish.countDown();

        assertThat(announced.get("type").asInt()).as("a deferred answer").isEqualTo(5);
        assertThat(announced.get("data").get("flags").asLong())
                .as("for who asked alone")
                .isEqualTo(64);
        assertThat(slow.next().toString()).contains("Here at last");
    }

    @Test
    void what_is_delivered_twice_acts_once() {
        connected();
        DiscordDouble.Interaction asked = ask("sample", "say");
        asked.next();

        discord.repeat(asked, COMMAND, command("sample", "say"));
        assertAnswered();

        assertThat(asked.answers).isEmpty();
        assertThat(discord.complaints()).isEmpty();
    }

    @Test
    void what_people_did_while_the_connection_was_gone_is_answered_when_it_is_back() {
        connected();
        assertAnswered();
        discord.gateway.drop();
        DiscordDouble.Interaction missed = ask("sample", "say");
        Sessions.await(discord, "resumed");

        assertThat(missed.next().toString()).contains("You said: nothing");
        assertAnswered();
    }

    @Test
    void begins_a_new_session_when_the_old_one_is_void_and_registers_nothing_again() throws InterruptedException {
        connected();
        assertThat(discord.registrations.poll(20, TimeUnit.SECONDS)).hasSize(5);

        discord.gateway.order(9, false);
        Sessions.await(discord, "identified");

        assertAnswered();
        assertThat(discord.registrations).isEmpty();
    }

    @Test
    void a_second_start_registers_nothing_again() throws InterruptedException {
        DiscordPlatform first = connected();
        assertThat(discord.registrations.poll(20, TimeUnit.SECONDS)).isNotNull();
        first.stop();

        connected();
        assertAnswered();
        assertAnswered();

        assertThat(discord.registrations).isEmpty();
    }

    @Test
    void goes_on_after_an_answer_that_came_too_late() throws InterruptedException {
        connected();
        discord.fail(new DiscordDouble.Fault(DiscordConnectionTest::isAnswer, false, 404, "{\"code\":10062}"));
        ask("sample", "say");
        assertThat(discord.failed.poll(20, TimeUnit.SECONDS)).isNotNull();

        assertAnswered();
    }

    @Test
    void says_that_the_token_is_refused_and_does_not_insist() {
        discord.takesToken = false;
        DiscordPlatform platform = start(Inbound.PATIENCE);

        assertThat(unready(platform, "does not take the token")).isTrue();
    }

    @Test
    void says_that_the_token_was_revoked() {
        DiscordPlatform platform = connected();
        discord.gateway.refuseNext(4004);
        discord.gateway.order(9, false);

        assertThat(unready(platform, "any more")).isTrue();
    }

    @Test
    void waits_for_a_discord_that_is_away_at_the_start() {
        for (int i = 0; i < 2; i++) {
            discord.fail(new DiscordDouble.Fault(line -> line.endsWith("/gateway/bot"), false, 0, ""));
        }
        start(Inbound.PATIENCE);
        Sessions.await(discord, "identified");

        assertAnswered();
    }

    @Test
    void greets_a_new_server() throws InterruptedException {
        connected();
        assertAnswered();
        String added = "2000000000000000002";
        discord.gateway.dispatch("GUILD_CREATE", discord.guild(added, "7000000000000000003"));

        JsonNode greeting = discord.channels.posts.poll(20, TimeUnit.SECONDS);

        assertThat(greeting).isNotNull();
        assertThat(greeting.toString()).contains("This is the setup.");
    }

    @Test
    void the_doctor_knows_the_bot_and_how_to_invite_it() {
        discord.servers.add(server(1, "Shelf", 274_877_975_552L));
        assertThat(DiscordCheckup.of(discord.settings()))
                .extracting(Observation::seen)
                .containsExactly(
                        "the bot is carrel",
                        "it is in 1 server, and may do there what it needs",
                        "invite it with https://discord.com/oauth2/authorize?client_id=" + DiscordDouble.BOT
                                + "&scope=bot+applications.commands&permissions=274877975552",
                        "where moderators want posted events in Discord's own calendar (/event mirror), with"
                                + " https://discord.com/oauth2/authorize?client_id=" + DiscordDouble.BOT
                                + "&scope=bot+applications.commands&permissions=17867064019968",
                        "where private groups want rooms of their own (/group room), with"
                                + " https://discord.com/oauth2/authorize?client_id=" + DiscordDouble.BOT
                                + "&scope=bot+applications.commands&permissions=343597452288");

        discord.takesToken = false;

        assertThat(DiscordCheckup.of(discord.settings()))
                .singleElement()
                .satisfies(found -> assertThat(found.remedy()).contains("DISCORD_TOKEN"));
    }

    private static ObjectNode server(long id, String name, long permissions) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("id", Long.toString(id))
                .put("name", name)
                .put("owner", false)
                .put("permissions", Long.toString(permissions));
    }

    @Test
    void the_doctor_says_server_by_server_what_the_bot_may_not_do_and_sums_many_up() {
        discord.servers.add(server(1, "\u001b[2J\nShelf\u202e", 0));
        discord.servers.add(server(2, "Stacks", 274_877_975_552L & ~65_536L));
        discord.servers.add(server(3, "Ruled", 8));
        discord.servers.add(server(4, "Owned", 0).put("owner", true));
        for (int number = 5; number < 300; number++) {
            discord.servers.add(server(number, "Branch " + number, number < 290 ? 274_877_975_552L : 3_072));
        }

        List<Observation> found = DiscordCheckup.of(discord.settings());
        assertThat(found.get(1)).isEqualTo(Observation.well("it is in 299 servers"));
        assertThat(found.subList(2, 13))
                .extracting(Observation::seen)
                .startsWith(
                        "in “[2JShelf” (1) it lacks: View Channels, Send Messages, Read Message History, Send Messages in Threads",
                        "in “Stacks” (2) it lacks: Read Message History",
                        "in “Branch 290” (290) it lacks: Read Message History, Send Messages in Threads")
                .endsWith("in 2 more servers it lacks some of these: Read Message History, Send Messages in Threads");
        assertThat(found.subList(2, 13))
                .allSatisfy(one -> assertThat(one.remedy()).contains("settings under Roles"));
        assertThat(found.subList(13, found.size()))
                .allSatisfy(one -> assertThat(one.remedy()).isEmpty());
    }

    /** Connections change their state by themselves: looked at until it is so. */
    private static boolean unready(DiscordPlatform platform, String why) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            if (platform.health() instanceof Health.Unready unready
                    && unready.why().contains(why)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** A command that is answered when the test says so. */
    private record Slow(CountDownLatch finish) implements Command {
        @Override
        public Declaration declaration() {
            return Declaration.of("slow answer", Words.of("A sample", "Un exemple", "Un ejemplo"));
        }

        @Override
        public Reply run(Invocation invocation) {
            try {
                finish.await();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
            return Reply.show(Card.of(Text.of("Here at last")));
        }
    }
}
