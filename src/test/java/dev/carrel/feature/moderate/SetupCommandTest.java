package dev.carrel.feature.moderate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.Machine;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupCommandTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Moderation(communities, outbox, Machine::allWell, clock).commands());
    private final Communities communities = desk.communities();
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final SpaceId otherServer = new SpaceId(Platform.DISCORD, "4712");
    private final PersonId ada = new PersonId(Platform.DISCORD, "1");
    private final CommunityDesk.Visitor moderator =
            desk.visitor(server, new PersonId(Platform.DISCORD, "2"), Role.MODERATOR);
    private final CommunityDesk.Visitor otherModerator =
            desk.visitor(otherServer, new PersonId(Platform.DISCORD, "2"), Role.MODERATOR);

    @AfterEach
    void close() {
        desk.close();
    }

    private CommunityId community() {
        return moderator.caller().community();
    }

    private Role role(SpaceId space) {
        return desk.visitor(space, ada, Role.STUDENT).caller().role();
    }

    @Test
    void is_for_moderators_and_for_their_eyes() {
        Answer answer = desk.visitor(server, ada, Role.ORGANIZER).say("/moderate setup");
        assertThat(answer.reply())
                .isInstanceOfSatisfying(
                        Reply.Refuse.class,
                        refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(moderator.say("/moderate setup").audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void says_first_what_it_sees_and_what_holds_before_anything_is_decided() {
        assertThat(moderator.words("/moderate setup"))
                .startsWith("Carrel is here and works already.")
                .contains("It can see the commands")
                .contains("It does not read what people write to each other, nor the list of members.")
                .contains("Step 1 of 3: where may Carrel post announcements?")
                .contains("Announcements: by default none")
                .contains("Time zone: by default UTC")
                .contains("Language: by default what each student’s app is set to")
                .contains("Organizers: by default moderators alone");
    }

    @Test
    void leads_through_three_steps_each_answered_in_place() {
        moderator.card("/moderate setup");
        Card second = moderator.choose("Choose a channel", "<#81384788765712384>");
        assertThat(RawWords.of(second))
                .startsWith("Announcements go to 81384788765712384 on Discord. Step 2 of 3")
                .contains("Announcements: 81384788765712384 on Discord");

        moderator.choose("Choose the time zone", "America/Denver");
        Card both = moderator.choose("Choose the language", "french");
        assertThat(RawWords.of(both))
                .contains("Denver, Mountain Time (05:00 now, UTC−7)")
                .contains("Français");
        assertThat(RawWords.of(moderator.press("Next"))).startsWith("Step 3 of 3: who may organize");

        Card third = moderator.choose("Add an organizer", ada.raw());
        assertThat(RawWords.of(third)).startsWith("1 on Discord may organize.");
        assertThat(RawWords.of(moderator.press("Done"))).startsWith("Everything is set.");

        assertThat(communities.announcementPlace(community(), server))
                .contains(new PlaceId(Platform.DISCORD, "81384788765712384"));
        assertThat(communities.communitySettings(community()).zone()).contains(ZoneId.of("America/Denver"));
        assertThat(communities.communitySettings(community()).language()).contains(Language.FRENCH);
        assertThat(role(server)).isEqualTo(Role.ORGANIZER);
        assertThat(moderator.words("/moderate setup")).startsWith("This is how Carrel is set up here.");
    }

    @Test
    void can_be_skipped_step_by_step_and_decides_nothing() {
        moderator.card("/moderate setup");
        moderator.press("Skip");
        moderator.press("Skip");
        assertThat(RawWords.of(moderator.press("Moderators alone")))
                .startsWith("Everything is set.")
                .contains("Time zone: by default UTC");
        assertThat(communities.announcementPlace(community(), server)).isEmpty();
        assertThat(moderator.words("/moderate setup")).startsWith("Carrel is here and works already.");
    }

    @Test
    void replaces_its_card_with_every_control() {
        moderator.card("/moderate setup");
        moderator.choose("Choose a channel", "5");
        moderator.choose("Choose the language", "english");
        for (String step : List.of("channel", "clock", "people")) {
            for (Button.Press button : CommunityDesk.buttons(moderator.card("/moderate setup step:" + step))) {
                assertThat(button.action().effect()).as(button.label()).isEqualTo(Effect.REPLACE);
            }
        }
    }

    @Test
    void takes_an_appointment_back_after_asking_once_more() {
        moderator.card("/moderate setup organizer:<@1>");
        assertThat(role(server)).isEqualTo(Role.ORGANIZER);

        moderator.card("/moderate setup step:people");
        assertThat(RawWords.of(moderator.press("Take it back")))
                .startsWith("1 on Discord may organize here. Take that back?");
        assertThat(role(server)).isEqualTo(Role.ORGANIZER);
        assertThat(RawWords.of(moderator.press("Take it back"))).startsWith("1 on Discord no longer organizes.");
        assertThat(role(server)).isEqualTo(Role.STUDENT);
        assertThat(moderator.words("/moderate setup revoke:<@1>")).startsWith("That person was not appointed here");
    }

    @Test
    void takes_back_somebody_who_is_known_on_another_platform_too() {
        PersonId onSlack = new PersonId(Platform.SLACK, "U061F7AUR");
        appoint(onSlack);

        moderator.card("/moderate setup step:people");
        moderator.press("Take it back");
        moderator.press("Take it back");

        assertThat(communities.appointed(community(), Role.ORGANIZER)).isEmpty();
    }

    @Test
    void decides_nothing_for_another_community() {
        moderator.card("/moderate setup channel:5 zone:Denver language:spanish organizer:1");

        assertThat(otherModerator.words("/moderate setup")).startsWith("Carrel is here and works already.");
        assertThat(otherModerator.words("/moderate setup revoke:1")).startsWith("That person was not appointed here");
        assertThat(role(otherServer)).isEqualTo(Role.STUDENT);
        assertThat(role(server)).isEqualTo(Role.ORGANIZER);
        assertThat(communities.announcementPlace(community(), otherServer)).isEmpty();
    }

    @Test
    void announces_nowhere_again() {
        moderator.card("/moderate setup channel:5");
        moderator.press("Change the channel");
        assertThat(RawWords.of(moderator.press("Announce nowhere"))).startsWith("Carrel announces nothing here.");
        assertThat(communities.announcementPlace(community(), server)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "UTC-5", "Nowhereville"})
    void refuses_a_zone_that_is_no_place_with_the_nearest_that_are(String typed) {
        Answer answer = moderator.say("/moderate setup zone:" + typed);

        assertThat(answer.reply()).isInstanceOf(Reply.Refuse.class);
        assertThat(communities.communitySettings(community()).zone()).isEmpty();
    }

    private void appoint(PersonId person) {
        communities
                .decisions()
                .grant(Seat.of(moderator.caller()), communities.seatOf(community(), person), Role.ORGANIZER);
    }

    @Test
    void lists_many_organizers_a_page_at_a_time() {
        for (int i = 100; i < 125; i++) {
            appoint(new PersonId(Platform.DISCORD, "" + i));
        }

        assertThat(moderator.words("/moderate setup")).contains("and 20 more, and moderators");
        assertThat(moderator.words("/moderate setup step:people from:20")).contains("120 on Discord");
        assertThat(moderator.words("/moderate setup step:people from:999")).contains("124 on Discord");
    }

    @Test
    void gives_hostile_text_a_clear_card() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 400; i++) {
            String line = "/moderate setup "
                    + (i % 2 == 0
                            ? ""
                            : List.of("zone:", "channel:", "organizer:", "revoke:")
                                    .get(i % 4)) + hostile.next();
            assertThat(RawWords.of(CommunityDesk.cardOf(moderator.say(line))))
                    .as("seed %d: %s", seed, line)
                    .isNotBlank();
        }
    }
}
