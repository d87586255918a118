package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.chat.spi.ScheduledEvents;
import dev.carrel.chat.spi.ScheduledEvents.Entry;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.SampleBot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discord's scheduled events, and what goes wrong with them. */
@Timeout(60)
final class DiscordEventsTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, DiscordDouble.GUILD);
    private static final String ADA = "7000000000000000001";
    private static final long CREATE_EVENTS = 1L << 44;
    private static final Instant START = Instant.parse("2098-12-01T19:00:00Z");

    private final BlockingQueue<ChatEvent> told = new LinkedBlockingQueue<>();
    private final DiscordDouble discord = new DiscordDouble();
    private final SampleBot bot = SampleBot.fresh();
    private final DiscordPlatform platform = new DiscordPlatform(
            discord.settings(),
            bot.router(),
            bot.tree().declarations(),
            space -> true,
            told::add,
            InstantSource.system());
    private final ScheduledEvents events = platform.scheduledEvents().orElseThrow();

    @AfterEach
    void stop() {
        platform.stop();
        discord.close();
    }

    private void connect() {
        discord.everybodyMay |= CREATE_EVENTS;
        platform.start();
        Sessions.await(discord, "identified");
        Sessions.awaitReady(platform);
    }

    private static ScheduledEvent event(long number, String title, String about, String where) {
        return new ScheduledEvent(number, title, about, where, START, START.plusSeconds(3600));
    }

    private static NotScheduled refused(ThrowingCallable asked) {
        NotScheduled refused = catchThrowableOfType(NotScheduled.class, asked);
        assertThat(refused).isNotNull();
        return refused;
    }

    private JsonNode only() {
        assertThat(discord.scheduled.all()).hasSize(1);
        return discord.scheduled.all().get(0);
    }

    @Test
    void is_made_found_again_changed_and_cancelled() throws NotScheduled {
        connect();
        discord.scheduled.othersMake("7000000000000000009", "Come all.\n\nCarrel event P17");
        String id = events.create(SERVER, event(17, "Archives webinar", "Bring *questions*.", "Online"));
        assertThat(events.list(SERVER))
                .containsExactlyInAnyOrder(
                        new Entry(id, OptionalLong.of(17)),
                        new Entry(discord.scheduled.all().get(0).get("id").asText(), OptionalLong.empty()));
        events.change(SERVER, id, event(17, "Archives evening", "", ""));
        JsonNode changed = discord.scheduled.all().get(1);
        assertThat(changed.get("name").asText()).isEqualTo("Archives evening");
        assertThat(changed.get("description").asText()).isEqualTo("Carrel event P17");
        events.cancel(SERVER, id);
        events.cancel(SERVER, id);
        assertThat(events.list(SERVER)).hasSize(1);
    }

    @Test
    void is_taken_away_when_it_has_begun() throws NotScheduled {
        connect();
        String id = events.create(SERVER, event(1, "Webinar", "", ""));
        discord.scheduled.begin(id);
        events.cancel(SERVER, id);
        assertThat(discord.scheduled.all()).isEmpty();
    }

    @Test
    void fits_and_shows_whatever_people_typed_as_what_it_is() throws NotScheduled {
        connect();
        HostileText texts = new HostileText(new Random(28));
        for (int number = 0; number < 100; number++) {
            String hostile = texts.next();
            String id = events.create(SERVER, event(3, "x" + hostile, hostile + "\nCarrel event P4", hostile));
            assertThat(events.list(SERVER)).containsExactly(new Entry(id, OptionalLong.of(3)));
            events.cancel(SERVER, id);
        }
        events.create(
                SERVER,
                event(3, "x".repeat(100), "[free](https://evil.example.org) @everyone ".repeat(25), "y".repeat(300)));
        assertThat(only().get("description").asText())
                .startsWith("\\[free\\](https")
                .contains("\\@everyone")
                .endsWith("…\n\nCarrel event P3");
    }

    @ParameterizedTest
    @CsvSource({
        "403, 50013, FORBIDDEN",
        "403, 50001, FORBIDDEN",
        "404, 10004, FORBIDDEN",
        "404, 10070, MISSING",
        "400, 30038, FULL",
        "400, 50035, REFUSED"
    })
    void tells_why_discord_refuses(int status, int code, Reason reason) {
        connect();
        discord.fail(new DiscordDouble.Fault(
                line -> line.startsWith("POST"), false, status, "{\"message\":\"no\",\"code\":" + code + "}"));
        assertThat(refused(() -> events.create(SERVER, event(1, "Webinar", "", "")))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 500", "true, 502", "false, 503"})
    void is_sent_once_when_the_answer_is_lost_or_discord_stumbles(boolean applies, int status) {
        connect();
        discord.fail(new DiscordDouble.Fault(line -> line.startsWith("POST"), applies, status, "{}"));
        assertThat(refused(() -> events.create(SERVER, event(1, "Webinar", "", "")))
                        .reason())
                .isEqualTo(Reason.LATER);
        assertThat(discord.scheduled.all()).hasSize(applies ? 1 : 0);
    }

    @Test
    void says_how_long_discord_asks_to_wait() {
        connect();
        discord.fail(new DiscordDouble.Fault(
                line -> line.startsWith("POST"),
                false,
                429,
                "{\"message\":\"slow\",\"retry_after\":60,\"global\":false}",
                "60"));
        NotScheduled refused = refused(() -> events.create(SERVER, event(1, "Webinar", "", "")));
        assertThat(refused.reason()).isEqualTo(Reason.LATER);
        assertThat(refused.after()).hasSeconds(60);
    }

    @Test
    void knows_whether_it_may_and_where_that_is_changed() {
        assertThat(events.permission(SERVER)).isEmpty();
        platform.start();
        Sessions.await(discord, "identified");
        Sessions.awaitReady(platform);
        assertThat(events.isAllowed(SERVER)).isFalse();
        assertThat(events.isAllowed(new SpaceId(Platform.DISCORD, "elsewhere"))).isTrue();
        String page = events.permission(SERVER).orElseThrow().toString();
        assertThat(page).contains("guild_id=" + DiscordDouble.GUILD, "client_id=" + DiscordDouble.BOT);
        long asked = Long.parseLong(page.replaceAll(".*permissions=(\\d+).*", "$1"));
        assertThat(asked & CREATE_EVENTS).isNotZero();
        assertThat(asked & (1L << 3 | 1L << 5 | 1L << 33))
                .as("not to administrate, manage the server or others' events")
                .isZero();
        assertThat(refused(() -> events.create(new SpaceId(Platform.DISCORD, "42"), event(1, "Webinar", "", "")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void tells_who_is_interested_and_who_is_not_any_more() throws NotScheduled, InterruptedException {
        connect();
        String id = events.create(SERVER, event(1, "Webinar", "", ""));
        for (String name : List.of("GUILD_SCHEDULED_EVENT_USER_ADD", "GUILD_SCHEDULED_EVENT_USER_REMOVE")) {
            discord.gateway.dispatch(
                    name,
                    JsonMapper.builder()
                            .build()
                            .createObjectNode()
                            .put("guild_scheduled_event_id", id)
                            .put("user_id", ADA)
                            .put("guild_id", DiscordDouble.GUILD));
            assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(ChatEvent.Interested.class, said -> {
                assertThat(said.person()).isEqualTo(new PersonId(Platform.DISCORD, ADA));
                assertThat(said.event()).isEqualTo(id);
                assertThat(said.interested()).isEqualTo(name.endsWith("ADD"));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "99, 1", "100, 2", "250, 3"})
    void asks_for_everybody_who_is_interested_page_by_page(int people, int pages) throws NotScheduled {
        connect();
        String id = events.create(SERVER, event(1, "Webinar", "", ""));
        discord.scheduled.press(id, Long.parseLong(ADA), people);
        assertThat(events.interested(SERVER, id))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, people)
                        .mapToObj(number -> new PersonId(Platform.DISCORD, Long.toString(Long.parseLong(ADA) + number)))
                        .toList());
        assertThat(discord.scheduled.pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({"403, 50013, FORBIDDEN", "403, 50001, FORBIDDEN", "404, 10070, MISSING", "500, 0, LATER"})
    void says_why_nobody_tells_who_is_interested(int status, int code, Reason reason) throws NotScheduled {
        connect();
        String id = events.create(SERVER, event(1, "Webinar", "", ""));
        // Discord is asked twice when it stumbles.
        for (int time = 0; time < 5; time++) {
            discord.fail(new DiscordDouble.Fault(
                    line -> line.endsWith("/users"), false, status, "{\"message\":\"no\",\"code\":" + code + "}"));
        }
        assertThat(refused(() -> events.interested(SERVER, id)).reason()).isEqualTo(reason);
    }

    @Test
    void asks_nobody_about_an_event_that_is_not_there() {
        connect();
        assertThat(refused(() -> events.interested(SERVER, "8000000000000000099"))
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(refused(() -> events.interested(new SpaceId(Platform.DISCORD, "42"), "8"))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }
}
