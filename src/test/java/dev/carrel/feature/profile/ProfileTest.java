package dev.carrel.feature.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, Optional::empty).commands());
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final PersonId person = new PersonId(Platform.DISCORD, "1");
    private final CommunityDesk.Visitor ada = desk.visitor(server, person, Role.STUDENT);
    private final CommunityDesk.Visitor adaElsewhere =
            desk.visitor(new SpaceId(Platform.DISCORD, "4712"), person, Role.STUDENT);

    @AfterEach
    void close() {
        desk.close();
    }

    private Seat seat() {
        return new Seat(ada.caller().community(), ada.caller().member());
    }

    @ParameterizedTest
    @CsvSource({
        "Boston, America/New_York",
        "'st. louis', America/Chicago",
        "America/Denver, America/Denver",
        "montréal, America/Toronto",
        "kathmandu, Asia/Kathmandu"
    })
    void remembers_the_zone_of_a_city_and_shows_the_time_there(String typed, String zone) {
        assertThat(ada.words("/profile timezone " + typed))
                .startsWith("Your time zone is ")
                .contains(zone);

        assertThat(ada.caller().zone()).contains(ZoneId.of(zone));
        assertThat(adaElsewhere.caller().zone()).isEmpty();
    }

    @Test
    void says_the_offset_and_when_it_changes() {
        assertThat(ada.words("/profile timezone Boston"))
                .contains("it is Tuesday 07:00 there now")
                .contains("UTC−5, from 14 March UTC−4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "cst", "UTC-5", "GMT+1", "+5:45"})
    void asks_where_one_lives_before_it_takes_what_several_zones_share(String typed) {
        Card card = ada.card("/profile timezone " + typed);

        assertThat(card.headline().words()).endsWith("Where do you live?");
        assertThat(ada.caller().zone()).isEmpty();
        Button.Press first = CommunityDesk.buttons(card).getFirst();
        assertThat(RawWords.of(ada.press(first.label()))).startsWith("Your time zone is ");
        assertThat(ada.caller().zone()).isPresent();
    }

    @Test
    void offers_the_nearest_spelling_and_loses_nothing() {
        Card card = ada.card("/profile timezone Bostn");

        assertThat(card.headline().words()).isEqualTo("Carrel knows no city and no time zone called “Bostn”.");
        ada.press(CommunityDesk.buttons(card).getFirst().label());
        assertThat(ada.caller().zone()).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void asks_with_the_likely_zone_first_and_remembers_the_choice() {
        CommunityDesk.Visitor likely = ada.likelyIn(CHICAGO);
        Card question = likely.card("/profile timezone");

        assertThat(question.headline().words())
                .isEqualTo("Is your time zone Chicago, Central Time (06:00 now, UTC−6)?");
        assertThat(CommunityDesk.buttons(question).getFirst().label()).isEqualTo("Yes, Chicago, Central Time");
        likely.press("Yes, Chicago, Central Time");
        assertThat(ada.caller().zone()).contains(CHICAGO);
    }

    @Test
    void takes_a_choice_of_the_menu_and_a_city_from_the_form() {
        ada.card("/profile timezone");
        ada.choose("Choose your time zone", "Pacific/Honolulu");
        assertThat(ada.caller().zone()).contains(ZoneId.of("Pacific/Honolulu"));

        ada.press("That is not my time");
        assertThat(ada.open("Another zone")).isInstanceOf(Reply.Ask.class);
    }

    @Test
    void falls_back_on_the_communitys_zone_and_says_whose_it_is() {
        desk.communities().decisions().setZone(seat(), CHICAGO);

        assertThat(ada.words("/profile show")).contains("Chicago, Central Time, Tuesday 06:00 now (the community’s");
        assertThat(ada.words("/profile timezone")).startsWith("Is your time zone Chicago");
        assertThat(adaElsewhere.words("/profile show")).contains("Time zone: not known");
    }

    @ParameterizedTest
    @CsvSource({
        "french, FRENCH, Carrel vous répond en français désormais., Choisissez votre langue",
        "Español, SPANISH, Carrel le responde en español a partir de ahora., Elija su idioma",
        "english, ENGLISH, Carrel answers you in English from now on., Choose your language"
    })
    void answers_in_the_chosen_language_until_the_app_decides_again(
            String typed, Language language, String told, String prompt) {
        assertThat(ada.words("/profile language " + typed)).startsWith(told);
        assertThat(ada.caller().language()).isEqualTo(language);
        assertThat(adaElsewhere.caller().language()).isEqualTo(Language.ENGLISH);

        ada.card("/profile language");
        ada.choose(prompt, "app");
        assertThat(desk.communities().memberSettings(seat()).language()).isEmpty();
    }

    @Test
    void turns_text_mode_on_and_off_by_word_and_by_button() {
        assertThat(ada.words("/profile text-mode on")).startsWith("Text mode is on");
        assertThat(ada.caller().textMode()).isTrue();

        ada.press("Turn text mode off");
        assertThat(ada.caller().textMode()).isFalse();
        assertThat(adaElsewhere.caller().textMode()).isFalse();
    }

    @Test
    void shows_what_is_known_of_nobody_else() {
        desk.communities().links().link(seat(), new PersonId(Platform.SLACK, "U1"));
        desk.communities().decisions().grant(seat(), seat(), Role.ORGANIZER);

        assertThat(ada.words("/profile show"))
                .startsWith("You are an organizer here.")
                .contains("Identities: 1 on Discord and U1 on Slack")
                .contains("Role: organizer (given by a moderator here)");
        assertThat(adaElsewhere.words("/profile show"))
                .contains("Identity: 1 on Discord")
                .doesNotContain("U1");
    }

    @Test
    void tells_a_granted_role_from_one_of_the_platform() {
        CommunityDesk.Visitor moderator = desk.visitor(server, new PersonId(Platform.DISCORD, "2"), Role.MODERATOR);

        assertThat(moderator.words("/profile show"))
                .contains("Role: moderator (by your rights on the platform at the moment)");
    }

    @Test
    void asks_a_stranger_for_the_zone_twice_and_never_once_it_is_told() {
        Profiles profiles = new Profiles(desk::communities, desk::outbox, clock, Optional::empty);

        List<Block> first = profiles.zoneQuestion(ada.likelyIn(CHICAGO).caller());
        assertThat(first).last().isInstanceOfSatisfying(Block.Menu.class, menu -> {
            assertThat(menu.choices().getFirst().value()).isEqualTo("America/Chicago");
            assertThat(menu.action().chosen(List.of("America/Chicago")).line())
                    .isEqualTo("/profile timezone zone:\"America/Chicago\"");
        });
        assertThat(profiles.zoneQuestion(ada.caller())).isNotEmpty();
        assertThat(profiles.zoneQuestion(ada.caller())).isEmpty();

        assertThat(profiles.zoneQuestion(adaElsewhere.caller())).isNotEmpty();
        adaElsewhere.card("/profile timezone Boston");
        assertThat(profiles.zoneQuestion(adaElsewhere.caller())).isEmpty();
    }

    @Test
    void keeps_every_answer_to_who_asked() {
        for (var command : new Profiles(desk::communities, desk::outbox, clock, Optional::empty).commands()) {
            Declaration declaration = command.declaration();
            assertThat(declaration.audience()).as(declaration.name()).isEqualTo(Audience.PRIVATE);
            assertThat(declaration.leastRole()).isEqualTo(Role.STUDENT);
        }
    }

    @Test
    void every_button_leads_on() {
        for (String line : List.of("show", "timezone", "timezone EST", "timezone Bostn", "language", "text-mode")) {
            Answer answer = ada.say("/profile " + line);
            for (Button.Press button : CommunityDesk.buttons(CommunityDesk.cardOf(answer))) {
                if (button.action().path().getFirst().equals("profile")) {
                    ada.say("/profile " + line);
                    Reply reply = ada.open(button.label());
                    assertThat(reply).as(line + ": " + button.label()).isNotInstanceOf(Reply.Refuse.class);
                }
            }
        }
    }

    @Test
    void gives_hostile_text_a_clear_card() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 300; i++) {
            String text = hostile.next();
            for (String command : List.of("timezone", "language", "text-mode", "show")) {
                Answer answer = ada.say("/profile " + command + " " + text);
                assertThat(RawWords.of(CommunityDesk.cardOf(answer)))
                        .as("seed %d: /profile %s %s", seed, command, text)
                        .isNotBlank();
            }
        }
    }
}
