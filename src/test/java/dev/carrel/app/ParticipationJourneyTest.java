package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.testkit.CommunityDesk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do on Discord and on Slack, and what they are shown of it. */
class ParticipationJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final AtomicInteger number = new AtomicInteger();

    ParticipationJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Platform.SLACK, "U1");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_shown_to_who_took_part_on_either_platform_and_to_nobody_else() {
        assertThat(ada.says("/board me")).startsWith("Nothing is counted of you yet.");
        posts(ada, 3);
        posts(bob, 2);
        journey.bot().parts().intake().take(reaction(ada, bob));
        journey.bot().parts().intake().flush();

        assertThat(ada.says("/board me"))
                .startsWith("You have 4 points this week.")
                .contains("Messages: 3")
                .contains("Reactions given: 1")
                .contains("Only you see this.");
        assertThat(bob.says("/board me")).startsWith("You have 2 points this week.");
    }

    @Test
    void draws_a_chart_with_words_beside_the_goals_and_their_why() {
        ada.says("/goal set read chapter 3");
        ada.says("/goal why I want to run a town archive");
        journey.passes(Duration.ofDays(7));
        posts(ada, 3);
        journey.bot().parts().intake().flush();

        assertThat(ada.says("/board me"))
                .contains("- 23 Nov: 0 points")
                .contains("- This week: 3 points")
                .contains("Your goals", "- read chapter 3", "Why you do this: I want to run a town archive");
        String address = ada.card().blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .flatMap(chart -> chart.picture().stream())
                .map(URI::getPath)
                .findFirst()
                .orElseThrow();
        assertThat(address).matches("/picture/[A-Za-z0-9_-]{43}\\.png");
        String token = address.substring("/picture/".length(), address.length() - ".png".length());
        assertThat(journey.bot().parts().pictures().find(token)).isPresent();
        journey.passes(Duration.ofHours(1));
        assertThat(journey.bot().parts().pictures().find(token)).isEmpty();
        assertThat(bob.says("/board me")).doesNotContain("chapter 3", "town archive");
    }

    @Test
    void a_report_is_fetched_as_a_file_for_an_hour_and_names_nobody() throws Exception {
        Journey.Traveller mod = journey.on(Journey.WORKSPACE, "UMOD", Role.MODERATOR);
        for (int i = 1; i < 7; i++) {
            Journey.Traveller one = journey.on(Journey.WORKSPACE, "U0STUDENT" + i, Role.STUDENT);
            posts(one, i);
            if (i < 3) {
                one.says("/goal set finish chapter " + i);
                one.says("/goal done 1");
            }
        }
        journey.bot().parts().intake().flush();
        mod.says("/moderate report");
        Matcher told = Pattern.compile("https://carrel\\.example\\.org(/report/(\\S+)\\.csv)")
                .matcher(mod.presses("Get it as a file"));
        assertThat(told.find()).as(mod.words()).isTrue();
        assertThat(mod.says("/moderate audit kind:reports")).contains("UMOD on Slack got the report as a file");

        try (JourneyWeb web = new JourneyWeb(journey.bot())) {
            HttpResponse<String> sheet = web.text(told.group(1));
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
            assertThat(sheet.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"carrel-report.csv\"");
            assertThat(sheet.body())
                    .startsWith("\uFEFFFrom,Until,What,People,How much\r\n")
                    .contains("Anything,6,\r\n", "Messages,6,21\r\n", "few,few\r\n")
                    .doesNotContain("STUDENT", "chapter");
            for (String path : List.of(
                    "/calendar/" + told.group(2) + ".ics",
                    "/export/" + told.group(2) + ".zip",
                    "/report/" + told.group(2).replaceFirst("report\\.1", "report.2") + ".csv",
                    "/report/" + told.group(2) + "A.csv",
                    "/report/.csv")) {
                assertThat(web.text(path).statusCode()).as(path).isEqualTo(404);
            }
            journey.passes(Duration.ofHours(1).minusSeconds(1));
            assertThat(web.text(told.group(1)).statusCode()).isEqualTo(200);
            journey.passes(Duration.ofSeconds(1));
            assertThat(web.text(told.group(1)).statusCode()).isEqualTo(404);
        }
        assertThat(journey.on(Journey.WORKSPACE, "U0STUDENT1", Role.STUDENT).says("/moderate report file:yes"))
                .contains("is for moderators");
    }

    @Test
    void goes_from_thanks_to_a_board_to_being_counted_no_more() {
        Journey.Traveller mod = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        assertThat(ada.says("/board show")).startsWith("There is no board this week yet: it takes 5");
        ada.presses("Show me too");
        assertThat(ada.words()).contains("your points are on the boards of this community");
        for (int i = 2; i < 6; i++) {
            Journey.Traveller other = journey.on(Platform.DISCORD, Integer.toString(i));
            other.says("/profile participation choice:board");
            posts(other, i);
            assertThat(other.says("/peer thanks person:1 what:\"the notes\""))
                    .startsWith(i + " on Discord thanks 1 on Discord.")
                    .contains("the notes");
            assertThat(other.says("/peer thanks 1")).contains("Once a day is what counts");
        }
        assertThat(ada.says("/peer thanks 1")).startsWith("That is you.");
        assertThat(ada.says("/peer thanks 404")).startsWith("Carrel has not met 404 on Discord here.");
        posts(bob, 5);
        journey.bot().parts().intake().flush();
        journey.passes(Duration.ofMinutes(1));

        ada.says("/board show");
        assertThat(ada.says("/board show"))
                .startsWith("Most points this week: 1 on Discord, 20.")
                .contains("2. 5 on Discord: 5 points")
                .doesNotContain("2 on Discord:")
                .contains("2 more take part.");
        assertThat(mod.says("/moderate report"))
                .startsWith("5 people took part in these four weeks, nobody in the four before.")
                .contains("Messages: People few");
        assertThat(ada.says("/moderate report")).contains("is for moderators");

        ada.says("/profile participation");
        ada.presses("Do not count me");
        assertThat(mod.says("/board show")).doesNotContain("1 on Discord");
        posts(ada, 3);
        journey.bot().parts().intake().flush();
        assertThat(ada.says("/board me")).contains("Thanks received: 4").doesNotContain("Messages");
        ada.says("/profile participation");
        assertThat(ada.presses("Delete what was counted")).startsWith("Delete everything that was counted of you?");
        assertThat(ada.presses("Delete it")).startsWith("Deleted: nothing is counted of you up to now.");
        assertThat(ada.says("/board me")).doesNotContain("Thanks received");
    }

    @Test
    void shows_the_board_of_a_group_to_who_may_look_inside_and_says_nothing_of_a_hidden_one() {
        ada.says("/group create name:\"Quiet ones\" privacy:hidden");
        ada.says("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\" privacy:listed");
        ada.says("/profile participation choice:board");
        posts(ada, 9);
        for (int i = 2; i < 7; i++) {
            Journey.Traveller other = journey.on(Platform.DISCORD, Integer.toString(i));
            other.says("/profile participation choice:board");
            posts(other, i);
            for (String group : List.of("Quiet ones", "Kent, fall 2026")) {
                ada.says("/group invite group:\"" + group + "\" person:" + i);
                other.says("/group join " + group);
            }
        }
        journey.bot().parts().intake().flush();

        assertThat(ada.says("/board show group:\"quiet ones\""))
                .startsWith("Most points in “Quiet ones” this week: 1 on Discord, 9.")
                .contains("3 more take part.")
                .contains("What they did anywhere in this community counts.");
        assertThat(ada.chooses("Kent, fall 2026")).startsWith("Most points in “Kent, fall 2026” this week");
        assertThat(ada.chooses("term")).startsWith("Most points in “Kent, fall 2026” this term");
        assertThat(ada.chooses("Messages")).startsWith("Most messages in “Kent, fall 2026” this term");
        assertThat(ada.presses("Everybody here")).startsWith("Most messages this term");

        Journey.Traveller eve = journey.on(Platform.DISCORD, "8");
        assertThat(eve.says("/board show group:\"Quiet ones\""))
                .isEqualTo(eve.says("/board show group:\"Never there\"").replace("Never there", "Quiet ones"));
        assertThat(eve.says("/board show group:1"))
                .isEqualTo(eve.says("/board show group:404").replace("404", "1"));
        assertThat(eve.says("/board show group:\"Kent, fall 2026\""))
                .startsWith("Only members of “Kent, fall 2026” see its board.");
        assertThat(eve.says("/board show")).doesNotContain("Quiet ones");
        Journey.Traveller two = journey.on(Platform.DISCORD, "2");
        two.says("/board show group:\"Quiet ones\"");
        two.says("/group leave group:\"Quiet ones\" sure:yes");
        assertThat(two.says("/board show group:\"Quiet ones\"")).startsWith("There is no group called “Quiet ones”");
    }

    @Test
    void adds_up_when_two_accounts_become_one() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        discord.says("/moderate link-space");
        discord.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(discord.card()));
        slack.presses("Yes, join");
        posts(ada, 3);
        posts(bob, 2);
        journey.bot().parts().intake().flush();

        ada.says("/profile link");
        bob.says("/profile link " + CommunityDesk.code(ada.card()));
        bob.presses("Yes, make us one");
        posts(bob, 1);
        journey.bot().parts().intake().flush();

        assertThat(bob.says("/board me")).startsWith("You have 6 points this week.");
        assertThat(ada.says("/board me")).contains("Messages: 6");
    }

    @Test
    void lasts_over_weeks_and_restarts() {
        posts(ada, 1);
        journey.away(Duration.ofDays(7));
        posts(ada, 1);
        journey.away(Duration.ofDays(7));

        assertThat(ada.says("/board me"))
                .startsWith("You have 0 points this week, and have taken part 2 weeks in a row.");
    }

    @Test
    void answers_each_in_their_own_language() {
        ada.says("/profile language french");
        bob.says("/profile language spanish");
        posts(ada, 3);
        posts(bob, 1);
        journey.bot().parts().intake().flush();

        assertThat(ada.says("/board me"))
                .startsWith("Vous avez 3 points cette semaine.")
                .contains("Messages: 3", "Personne d’autre que vous ne voit ceci.", "Cette semaine")
                .doesNotContain("This week");
        assertThat(bob.says("/board me"))
                .startsWith("Tiene 1 punto esta semana.")
                .contains("Mensajes: 1", "Solo usted ve esto.");
        assertThat(ada.says("/board show period:month kind:goal-done"))
                .startsWith("Pas encore de classement ces quatre semaines : il faut 5 personnes qui participent")
                .contains("Depuis le 2 novembre.", "Objectifs atteints");
        assertThat(ada.chooses("cette période")).contains("Depuis quand : cette période d’études");
        assertThat(bob.says("/board show period:term"))
                .startsWith("Todavía no hay clasificación en este periodo académico: hacen falta 5 personas")
                .contains("Desde el 27 de julio.");
        assertThat(ada.says("/peer thanks 1")).startsWith("C’est vous.");
        assertThat(bob.says("/peer thanks U404")).startsWith("Carrel aún no conoce a U404 on Slack aquí.");
        assertThat(journey.on(Platform.DISCORD, "7").says("/board show kind:goal-done"))
                .startsWith("There is no board this week yet")
                .contains("Goals done");
    }

    private void posts(Journey.Traveller who, int times) {
        for (int i = 0; i < times; i++) {
            journey.bot()
                    .parts()
                    .intake()
                    .take(new ChatEvent.MessagePosted(
                            "m" + number.incrementAndGet(),
                            who.origin().space(),
                            who.origin().person(),
                            journey.clock.instant(),
                            false));
        }
    }

    private ChatEvent reaction(Journey.Traveller who, Journey.Traveller author) {
        return new ChatEvent.Reacted(
                "r" + number.incrementAndGet(),
                who.origin().space(),
                who.origin().person(),
                journey.clock.instant(),
                Optional.of(author.origin().person()));
    }
}
