package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.event.ChatEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community on Discord and on Slack in New York, whose moderators have the last week summed up. It is a Wednesday. */
class SummaryJourneyTest {
    private final Journey journey;
    private final Journey.Traveller mia;
    private final Journey.Traveller sol;

    SummaryJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.mia = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.sol = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
    }

    @BeforeEach
    void link() {
        journey.links(mia, sol);
        mia.says("/moderate setup zone:\"New York\"");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    /** Each of so many people on Discord and on Slack by turns writes one message. */
    private void talk(int people) {
        for (int number = 0; number < people; number++) {
            Journey.Traveller one = journey.on(
                    number % 2 == 0 ? Journey.SERVER : Journey.WORKSPACE,
                    number % 2 == 0 ? "7" + number : "U7" + number,
                    Role.STUDENT);
            one.says("/board me");
            journey.bot()
                    .parts()
                    .intake()
                    .take(new ChatEvent.MessagePosted(
                            journey.clock.instant() + " " + number,
                            one.origin().space(),
                            one.origin().person(),
                            journey.clock.instant(),
                            false));
        }
        journey.bot().parts().intake().flush();
    }

    /** Monday, 08:00 in New York. */
    private void monday(String date) {
        journey.clock.set(Instant.parse(date + "T13:00:00Z"));
    }

    @Test
    void sums_up_the_week_of_both_platforms_on_monday_morning_once_and_names_nobody() {
        assertThat(mia.says("/moderate digest")).startsWith("The last week is summed up in no channel.");
        assertThat(sol.says("/moderate digest channel:<#C024BE91L|mods>"))
                .startsWith("C024BE91L on Slack gets a summary of the last week every Monday at 08:00 America/New_York")
                .contains("Everybody in the channel can read it");
        assertThat(mia.says("/moderate digest channel:<#4711>")).startsWith("4711 on Discord gets a summary");
        talk(6);
        assertThat(mia.says("/moderate digest"))
                .startsWith("The last week is summed up every Monday at 08:00 America/New_York in 4711 on Discord.")
                .contains("There is nothing to say of the last week");
        assertThat(mia.says("/moderate audit")).contains("lets Carrel sum up the last week in");

        monday("2026-11-30");
        var letter = journey.discord.letter();
        assertThat(letter.to()).isEqualTo(new Recipient.Place(new PlaceId(Platform.DISCORD, "4711")));
        assertThat(letter.words())
                .startsWith("6 people took part last week, nobody in the week before.")
                .contains("Messages", "nobody is named")
                .doesNotContain("U7", "70 on Discord");
        journey.away(Duration.ofHours(2));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();

        monday("2026-12-07");
        assertThat(journey.discord.letter().words())
                .startsWith("Nobody took part last week, 6 people in the week before.");
        monday("2026-12-14");
        journey.away(Duration.ofHours(2));
        assertThat(journey.discord.waiting()).as("nothing to say").isZero();
    }

    @Test
    void sums_up_in_the_language_of_the_community_whatever_a_moderator_reads() {
        mia.says("/moderate setup language:french");
        mia.says("/profile language spanish");
        mia.says("/moderate digest channel:<#4711>");
        talk(6);
        assertThat(mia.says("/moderate report"))
                .startsWith("6 personas participaron en estas cuatro semanas, nadie en las cuatro anteriores.");
        monday("2026-11-30");

        assertThat(journey.discord.letter().words())
                .startsWith("6 personnes ont participé la semaine dernière, personne la semaine précédente.")
                .contains("La semaine du 23 novembre et la précédente.", "[Quatre semaines]");
    }

    @Test
    void tells_no_number_of_few_and_nothing_on_wednesday_or_once_it_is_stopped() {
        mia.says("/moderate digest channel:<#4711>");
        talk(4);
        journey.discord.open(false);
        monday("2026-11-30");
        journey.passes(Duration.ofHours(37));
        journey.discord.open(true);
        journey.passes(Duration.ofHours(1));
        assertThat(journey.discord.waiting()).isZero();
        talk(4);
        monday("2026-12-07");
        assertThat(journey.discord.letter().words())
                .startsWith("Fewer than 5 people took part last week, fewer than 5 people in the week before.")
                .doesNotContain("4 people");
        talk(6);
        assertThat(sol.says("/moderate digest stop:yes")).startsWith("The last week is not summed up any more.");
        assertThat(sol.says("/moderate digest stop:yes")).startsWith("The last week is summed up in no channel");
        monday("2026-12-14");
        journey.away(Duration.ofHours(2));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void tells_what_open_groups_held_and_that_they_fell_silent_and_nothing_of_private_ones() {
        String circle = "@everyone **Circle**";
        mia.says("/moderate digest channel:<#4711>");
        mia.says("/profile timezone New York");
        planned(circle, "open");
        planned("Quiet Circle", "listed");
        planned("Secret Circle", "hidden");
        List<Journey.Traveller> guests = IntStream.range(0, 6)
                .mapToObj(number -> journey.on(
                        number % 2 == 0 ? Journey.SERVER : Journey.WORKSPACE,
                        (number % 2 == 0 ? "7" : "U7") + number,
                        Role.STUDENT))
                .toList();
        guests.forEach(one -> {
            one.says("/group join " + circle);
            one.says("/session rsvp going " + circle);
        });
        journey.clock.set(Instant.parse("2026-11-26T23:00:00Z"));
        guests.forEach(one -> assertThat(one.says("/session checkin " + circle)).startsWith("You are checked in."));
        mia.says("/session checkin Secret Circle");
        mia.says("/session checkin Quiet Circle");

        monday("2026-11-30");
        assertThat(summary())
                .startsWith("6 people took part last week, nobody in the week before.")
                .contains("Sessions of open groups: Held 1; People 6; Places taken 6 of 10; Held before 0")
                .doesNotContain("Secret", "Quiet", "silent", "Sessions attended");
        assertThat(sol.says("/moderate report"))
                .contains("Held 1; People 6; Places taken 6 of 10")
                .doesNotContain("Circle", "Silent", "Sessions attended");
        monday("2027-01-25");
        assertThat(summary())
                .contains("1 open group fell silent: nothing has happened there for 8 weeks.")
                .doesNotContain("Circle");
        assertThat(sol.says("/moderate report"))
                .startsWith("Nobody has taken part")
                .contains("Silent for 8 weeks", circle, "Nothing since 26 November 2026")
                .doesNotContain("Secret", "Quiet");
        assertThat(sol.presses("Show")).contains(circle);
        monday("2027-02-01");
        journey.away(Duration.ofHours(2));
        while (journey.discord.waiting() > 0) {
            assertThat(journey.discord.letter().words())
                    .as("what is told of a group")
                    .doesNotContain("last week");
        }
    }

    private void planned(String group, String privacy) {
        mia.says("/group create name:\"" + group + "\" privacy:" + privacy);
        mia.says("/session schedule sure:yes capacity:10 group:\"" + group + "\" when:\"2026-11-26 18:00\"");
        assertThat(mia.words()).as(group).startsWith("Scheduled");
    }

    /** Of the letters to Discord the one that is no session's. */
    private String summary() {
        String words = "";
        while (!words.contains("last week")) {
            words = journey.discord.letter().words();
        }
        return words;
    }

    @Test
    void is_for_moderators_alone_and_takes_only_channels() {
        Journey.Traveller bob = journey.on(Journey.WORKSPACE, "U1", Role.STUDENT);
        assertThat(bob.says("/moderate digest channel:<#C024BE91L|mods>")).contains("is for moderators");
        assertThat(bob.says("/moderate digest stop:yes")).contains("is for moderators");
        for (String line : new String[] {"channel:everywhere", "stop:perhaps", "channel:\u202e<#4711>x"}) {
            mia.says("/moderate digest " + line);
            assertThat(mia.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        assertThat(mia.says("/moderate digest")).startsWith("The last week is summed up in no channel.");
    }

    @Test
    void goes_with_its_space_when_that_leaves_and_comes_back_with_it() {
        sol.says("/moderate digest channel:<#C024BE91L|mods>");
        sol.says("/moderate link-space");
        sol.presses("Take out");
        sol.presses("Take it out");
        assertThat(sol.says("/moderate digest")).contains("in C024BE91L on Slack.");
        assertThat(mia.says("/moderate digest channel:<#4711>")).startsWith("4711 on Discord gets a summary");
        link();
        assertThat(mia.says("/moderate digest")).contains("C024BE91L on Slack", " and ", "4711 on Discord");
        mia.presses("Stop");
        assertThat(sol.says("/moderate digest")).startsWith("The last week is summed up in no channel.");
    }
}
