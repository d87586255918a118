package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.testkit.PlatformDriver.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every platform does with the same bot, whatever it looks like there. A platform's test extends it and gives a driver. */
public abstract class ChatPlatformContract {
    private static final Pattern ENTRY = Pattern.compile("Entry number (\\d+)\\.");
    private static final Pattern NEXT_PAGE = Pattern.compile("Next \\d+ of " + SampleCommands.ENTRIES);

    protected SampleBot bot = SampleBot.fresh();
    PlatformDriver platform;

    /** A platform in front of a bot. */
    protected abstract PlatformDriver driver(SampleBot bot);

    /** Starts with the platform that the subclass gives. */
    @BeforeEach
    protected final void open() {
        platform = driver(bot);
    }

    /** Leaves nothing behind. */
    @AfterEach
    protected final void close() {
        platform.close();
    }

    @Test
    void answers_a_typed_command() {
        platform.say("/sample say good morning");

        assertThat(platform.answer()).contains("You said: good morning");
    }

    @Test
    void takes_a_command_without_its_slash_and_in_capitals() {
        platform.say("SAMPLE Say good morning");

        assertThat(platform.answer()).contains("You said: good morning");
    }

    @Test
    void shows_the_nearest_command_for_one_that_does_not_exist() {
        platform.say("/sample cuont");

        assertThat(platform.answer()).contains("There is no such command.").contains("/sample count");
    }

    @Test
    void refuses_what_a_role_does_not_cover_and_says_whose_it_is() {
        platform.say(Person.ADA, Role.ORGANIZER, "/sample guard");
        assertThat(platform.answer()).contains("is for moderators").doesNotContain("Only moderators read this");

        platform.say(Person.ADA, Role.MODERATOR, "/sample guard");
        assertThat(platform.answer()).contains("Only moderators read this");
    }

    @Test
    void refuses_a_bad_value_with_an_example_and_the_nearest_good_one() {
        platform.say("/sample count amount:101");

        assertThat(platform.answer())
                .contains("101 is not between 1 and 100")
                .contains("/sample count amount:7")
                .contains("Did you mean 100");
    }

    @Test
    void asks_for_what_is_missing_with_what_was_typed_filled_in() {
        platform.say("/sample book title:\"Thesauri and more\" room:large");

        assertThat(platform.answer()).contains("needs seats");
        assertThat(platform.form()).containsEntry("title", "Thesauri and more").containsEntry("room", "large");

        platform.submit(Map.of("seats", "12"));
        assertThat(platform.answer()).contains("Booked “Thesauri and more” for 12 in the Large room.");
    }

    @Test
    void asks_again_after_a_bad_answer_and_nothing_typed_is_lost() {
        platform.say("/sample book");
        platform.submit(Map.of("title", "Thesauri", "seats", "forty", "room", "small"));

        assertThat(platform.answer()).contains("“forty” is not a whole number");
        assertThat(platform.form())
                .containsEntry("title", "Thesauri")
                .containsEntry("seats", "forty")
                .containsEntry("room", "small");

        platform.submit(Map.of("seats", "20"));
        assertThat(platform.answer()).contains("Booked “Thesauri” for 20 in the Small room.");
    }

    @Test
    void runs_the_command_of_a_button() {
        platform.say("/sample say a few words");
        platform.press("Say it again");

        assertThat(platform.answer()).contains("You said: a few words again");
    }

    @Test
    void runs_the_command_of_a_button_whose_action_is_too_long_for_an_id() {
        String long_ = "ø".repeat(300);
        platform.say("/sample say " + long_);
        platform.press("Say it again");

        assertThat(platform.answer().replaceAll("\\s+", "")).contains(long_ + "again");
    }

    @Test
    void runs_the_command_of_a_menu_with_all_that_was_chosen() {
        platform.say("/sample pick");
        platform.choose(List.of("Music", "Archives"));

        assertThat(platform.answer()).contains("Chosen:").contains("music").contains("archives");
    }

    @Test
    void reaches_every_entry_of_a_long_list_exactly_once() {
        platform.say("/sample list");
        Set<Integer> seen = new TreeSet<>();
        for (int page = 0; page < SampleCommands.ENTRIES; page++) {
            for (MatchResult entry : ENTRY.matcher(platform.answer()).results().toList()) {
                assertThat(seen.add(Integer.parseInt(entry.group(1))))
                        .as(entry.group())
                        .isTrue();
            }
            Optional<String> next = platform.labels().stream()
                    .filter(label -> NEXT_PAGE.matcher(label).matches())
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            platform.press(next.get());
        }
        assertThat(seen).hasSize(SampleCommands.ENTRIES);
    }

    @Test
    void says_so_when_a_control_is_too_old_and_offers_the_way_on() {
        platform.say("/sample say " + "x".repeat(300));
        bot.forget();
        platform.press("Say it again");

        assertThat(platform.answer()).contains("too old");
        platform.press("Show what Carrel can do");
        assertThat(platform.answer()).contains("This is the help.");
    }

    @Test
    void does_not_obey_a_forged_control() {
        for (String forged : List.of(
                "", "x", "+", "=", "+*", "+*zz", "nonsense", "+sample.say?text", "+sample.say?=%", "+..", "+>>??##")) {
            platform.forge(forged);
            assertThat(platform.answer()).as(forged).containsAnyOf("too old", "no such command");
        }
        platform.forge(bot.idOf(Action.of("sample", "guard")));
        assertThat(platform.answer()).contains("is for moderators");
    }

    @Test
    void answers_a_bug_with_a_reference_and_lives_on() {
        platform.say("/sample fail");
        assertThat(platform.answer()).contains("REF1").doesNotContain("secret cause");

        platform.say("/sample say still here");
        assertThat(platform.answer()).contains("You said: still here");
    }

    @Test
    void shows_a_private_answer_to_who_asked_alone() {
        platform.say(Person.BOB, Role.STUDENT, "/sample say bobs secret");
        platform.say(Person.ADA, Role.STUDENT, "/sample say adas secret");

        assertThat(platform.answer(Person.BOB)).contains("bobs secret");
        assertThat(platform.answer(Person.ADA)).contains("adas secret");
        assertThat(platform.hasSeen(Person.ADA, "bobs secret")).isFalse();
        assertThat(platform.hasSeen(Person.BOB, "adas secret")).isFalse();
    }

    @Test
    void draws_hostile_text_as_text() {
        platform.say("/sample hostile");

        assertThat(platform.answer()).contains("Before").contains("after");
        assertThat(platform.isInert(SampleCommands.HOSTILE)).isTrue();
        platform.say("/sample say " + SampleCommands.HOSTILE);
        assertThat(platform.isInert(SampleCommands.HOSTILE)).isTrue();
    }

    @Test
    void works_before_and_after_a_restart_with_the_old_buttons() {
        platform.say("/sample say " + "y".repeat(200));
        platform.restart();
        platform.press("Say it again");
        assertThat(platform.answer()).contains("You said:").contains("again");

        platform.say("/sample say new");
        platform.press("Say it again");
        assertThat(platform.answer()).contains("You said: new again");
    }

    @Test
    void completes_commands_and_values_but_only_what_the_person_may_use() {
        if (platform.completesCommands()) {
            assertThat(platform.complete("/sample c"))
                    .contains("/sample count ")
                    .doesNotContain("/sample say ");
            assertThat(platform.complete("/sample g")).isEmpty();
        }
        if (!platform.completes()) {
            assertThat(platform.complete("/sample visit town:K")).isEmpty();
            return;
        }
        assertThat(platform.complete("/sample visit town:K")).contains("Kent", "Kyoto");
    }
}
