package dev.carrel.feature.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Notice;
import dev.carrel.community.QuietHours;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import dev.carrel.community.Way;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How members choose the way in which they are told, by {@code /profile hours} and {@code /profile notifications}. */
class ToldTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, Optional::empty).commands());
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final PersonId person = new PersonId(Platform.DISCORD, "1");
    private final CommunityDesk.Visitor ada = desk.visitor(server, person, Role.STUDENT);
    private final CommunityDesk.Visitor adaElsewhere =
            desk.visitor(new SpaceId(Platform.SLACK, "T1"), new PersonId(Platform.SLACK, "1"), Role.STUDENT);

    @AfterEach
    void close() {
        desk.close();
    }

    private Reach reach(CommunityDesk.Visitor visitor) {
        return desk.communities()
                .reach(new Seat(visitor.caller().community(), visitor.caller().member()));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 22:00",
        "10pm, 22:00",
        "10 PM, 22:00",
        "10:30 p.m., 22:30",
        "12am, 00:00",
        "12pm, 12:00",
        "24:00, 00:00",
        "7, 07:00",
        "22h, 22:00",
        "22h30, 22:30",
        "6.45, 06:45",
        "midnight, 00:00",
        "midi, 12:00"
    })
    void reads_a_time_as_people_write_it(String typed, LocalTime time) {
        assertThat(TypedHour.parse(typed)).isEqualTo(Parsed.value(new TypedHour(Optional.of(time))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "13pm", "0am", "22:60", "24:30", "10p", "late", "", "10:3", "٢٢:٠٠", "10m"})
    void does_not_guess_what_is_no_time(String typed) {
        assertThat(TypedHour.parse(typed)).isInstanceOf(Parsed.Problem.class);
    }

    @Test
    void keeps_quiet_hours_and_turns_them_off() {
        assertThat(ada.words("/profile hours")).startsWith("Carrel may write to you at any hour.");
        assertThat(ada.words("/profile hours 10pm 7:30"))
                .startsWith("Carrel does not write to you from 22:00 to 07:30.")
                .contains("By UTC, as Carrel does not know your time zone.");
        assertThat(reach(ada).quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
        assertThat(reach(adaElsewhere).quiet()).isEmpty();

        assertThat(ada.words("/profile hours quiet-until:8"))
                .startsWith("Carrel does not write to you from 22:00 to 08:00.");
        ada.card("/profile timezone Boston");
        assertThat(ada.words("/profile hours")).contains("By the clock of New York, Eastern Time.");
        assertThat(ada.words("/profile show")).contains("Quiet hours: 22:00 to 08:00");
        ada.card("/profile hours");
        assertThat(RawWords.of(ada.press("Turn quiet hours off"))).startsWith("Carrel may write to you at any hour.");
        assertThat(reach(ada).quiet()).isEmpty();
        ada.card("/profile hours 10pm 7am");
        ada.card("/profile hours off");
        assertThat(reach(ada).quiet()).isEmpty();
    }

    @Test
    void takes_hours_from_two_menus_in_place_and_fills_in_the_other_end() {
        ada.card("/profile hours");
        assertThat(RawWords.of(ada.choose("Quiet from", "23:00")))
                .startsWith("Carrel does not write to you from 23:00 to 07:00.");
        assertThat(RawWords.of(ada.choose("Quiet until: 07:00", "09:00")))
                .startsWith("Carrel does not write to you from 23:00 to 09:00.");
        assertThat(ada.say("/profile hours").effect()).isEqualTo(Effect.ANSWER);
        adaElsewhere.card("/profile hours");
        assertThat(RawWords.of(adaElsewhere.choose("Quiet until", "06:00")))
                .startsWith("Carrel does not write to you from 22:00 to 06:00.");
    }

    @Test
    void refuses_quiet_hours_of_a_whole_day_and_says_what_else_one_may_want() {
        assertThat(ada.say("/profile hours 22:00 10pm").reply()).isInstanceOf(Reply.Refuse.class);
        assertThat(RawWords.of(ada.press("Choose what Carrel tells me"))).startsWith("Directly to you: ");
        assertThat(reach(ada).quiet()).isEmpty();
        assertThat(ada.say("/profile hours 25:00").reply())
                .isInstanceOfSatisfying(
                        Reply.Refuse.class,
                        refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.INPUT));
    }

    @Test
    void chooses_the_way_of_each_kind_in_place() {
        assertThat(ada.words("/profile notifications"))
                .startsWith("Directly to you: reminders, sessions, programs, jobs. In the channel: events.");
        assertThat(RawWords.of(ada.choose("Networking events: in the channel", "nowhere")))
                .startsWith("Directly to you: reminders, sessions, programs, jobs. Not at all: events.");
        ada.choose("Sessions of my groups: directly to me", "channel");

        assertThat(reach(ada).way(Notice.EVENT)).isEqualTo(Way.NOWHERE);
        assertThat(reach(ada).way(Notice.SESSION)).isEqualTo(Way.CHANNEL);
        assertThat(reach(ada).way(Notice.REMINDER)).isEqualTo(Way.DIRECT);
        assertThat(reach(adaElsewhere).way(Notice.EVENT)).isEqualTo(Way.CHANNEL);
        assertThat(ada.words("/profile show"))
                .contains("Directly to you: reminders, programs, jobs. In the channel: sessions. Not at all: events");

        assertThat(ada.words("/profile notifications way:nowhere"))
                .startsWith("Not at all: reminders, sessions, events, programs, jobs.");
    }

    @Test
    void prefers_a_platform_once_there_are_two() {
        assertThat(ada.words("/profile notifications platform:slack"))
                .startsWith("Carrel does not know you on Slack in this community.");
        clock.advance(Duration.ofMinutes(1));
        desk.communities()
                .links()
                .link(new Seat(ada.caller().community(), ada.caller().member()), new PersonId(Platform.SLACK, "U1"));

        ada.card("/profile notifications");
        ada.choose("Written to on Discord first", "slack");

        assertThat(reach(ada).platform()).contains(Platform.SLACK);
        assertThat(ada.words("/profile show")).contains("on Slack first");
    }
}
