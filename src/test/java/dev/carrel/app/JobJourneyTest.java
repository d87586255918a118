package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.testkit.FeedHost;
import dev.carrel.testkit.HostileText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job board that a community follows, from its address to the morning on which a student is told of a job. */
class JobJourneyTest {
    private static final List<String> FIVE = List.of(
            job("1", "Archivist", "Ohio State University", "Columbus, OH", ""),
            job("2", "Digital Archivist (remote)", "", "", ""),
            job("3", "Metadata Librarian, Ann Arbor, MI", "University of Michigan", "", ""),
            job("4", "Archives Technician", "", "", "<description>Help archivists of a museum in Ohio.</description>"),
            job("5", "School Librarian", "Toledo Schools", "Toledo, Ohio", "<category>Hybrid</category>"));

    private final FeedHost host = new FeedHost();
    private final Journey journey;
    private final Journey.Traveller moderator;
    private final Journey.Traveller ada;

    JobJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.moderator = journey.on(Journey.SERVER, "1", Role.MODERATOR);
        this.ada = journey.on(Platform.DISCORD, "2");
    }

    @AfterEach
    void end() {
        journey.close();
        host.close();
    }

    private static String job(String number, String title, String employer, String place, String more) {
        return """
                <item><title>%s</title><link>https://jobs.example.org/%s</link><guid>%s</guid>
                <pubDate>Wed, 25 Nov 2026 0%s:00:00 GMT</pubDate>
                <job_listing:company>%s</job_listing:company><job_listing:location>%s</job_listing:location>%s</item>
                """.formatted(title, number, number, Integer.parseInt(number) % 10, employer, place, more);
    }

    private URI board(List<String> jobs) {
        return host.publish(
                "/jobs",
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Archives Jobs</title>" + String.join("", jobs)
                        + "</channel></rss>");
    }

    /** A board whose first five jobs a moderator has approved. */
    private void follow() {
        moderator.says("/event feed add " + board(FIVE) + " jobs:yes");
        moderator.says("/event review");
        for (int job = 0; job < FIVE.size(); job++) {
            assertThat(moderator.presses("Approve")).contains("is listed among the jobs");
        }
    }

    /** The board says this from now on, and it has been read. */
    private void tells(List<String> jobs, String newest) {
        board(jobs);
        journey.passes(Duration.ofHours(2));
        shows(newest);
    }

    /** What the list says, as soon as the board has been read. */
    private void shows(String words) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!ada.says("/career jobs").contains(words)) {
            assertThat(System.nanoTime()).as(words).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Whatever was promised before comes before this. */
    private void nothingComes() {
        moderator.says("/reminder set what:\"the fence\" when:\"in 1 minute\" sure:yes");
        journey.passes(Duration.ofMinutes(2));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: the fence");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void lists_what_a_board_tells_and_says_what_it_does_not_say() {
        assertThat(ada.says("/career jobs")).startsWith("No job board is followed here yet.");
        assertThat(moderator.says("/career jobs")).contains("Follow a job board");
        moderator.says("/moderate setup channel:<#4711>");
        assertThat(moderator.says("/event feed add " + board(FIVE) + " jobs:yes"))
                .startsWith("Followed from now on: Archives Jobs")
                .contains("listed by itself with /career jobs");
        assertThat(ada.says("/career jobs")).startsWith("No job is listed at present.");
        follow();

        assertThat(ada.says("/career jobs"))
                .startsWith("5 jobs, the newest first.")
                .containsSubsequence("School Librarian", "Archives Technician", "Metadata", "Digital", "Archivist")
                .contains("Toledo Schools · Toledo, Ohio\n")
                .contains("remote · not stated: employer, place")
                .contains("As Archives Jobs say it.");
        assertThat(ada.says("/event list")).startsWith("Nothing is ahead.");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void tells_what_matches_from_what_might() {
        follow();

        assertThat(ada.says("/career jobs archivist place:ohio"))
                .startsWith("1 matches, 2 more might.")
                .contains("Archivist", "Ohio State University · Columbus, OH")
                .contains("2 more might: role not stated by 1, place by 2.");
        assertThat(ada.presses("List the 2 that might"))
                .containsSubsequence("Archives Technician", "Digital Archivist (remote)")
                .contains("Might fit: role only in its text, place only in its text.");
        assertThat(ada.says("/career jobs remote:yes")).startsWith("1 matches, 3 more might.");
        assertThat(ada.says("/career jobs role:archivist place:\"Toledo, OH\""))
                .startsWith("No job is known to match. 2 might: role");
        assertThat(ada.says("/career jobs role:\"school librarian\" place:Canada"))
                .startsWith("No job is known to match.")
                .contains("Without “Canada”: 1");
        assertThat(ada.presses("Without “Canada”: 1")).startsWith("1 matches.");
    }

    @Test
    void tells_a_watcher_once_each_morning_of_what_is_new() {
        follow();
        ada.says("/profile timezone New York");
        ada.says("/career jobs archivist place:ohio");
        assertThat(ada.presses("Tell me of new ones like these"))
                .startsWith("You are told of new jobs: archivist, ohio, first on Wed 25 Nov 2026, 09:00");
        assertThat(ada.says("/career jobs archivist place:Ohio")).contains("What I am told of");
        journey.passes(Duration.ofHours(3));
        nothingComes();

        List<String> more = new ArrayList<>(FIVE);
        more.add(job("6", "Archivist of Maps", "Map Room", "Dayton, OH", ""));
        more.add(job("7", "Archivist", "", "Boston, MA", ""));
        more.add(job("8", "Junior archivist", "", "", ""));
        tells(more, "Archivist of Maps");
        nothingComes();
        journey.passes(Duration.ofHours(24));
        assertThat(journey.discord.letter().words())
                .startsWith("1 new job that you want to be told of.")
                .contains("Archivist of Maps", "Map Room · Dayton, OH")
                .contains("1 other new job might fit");
        journey.away(Duration.ofDays(2));
        nothingComes();

        assertThat(ada.says("/career watch")).startsWith("You are told of 1 kind of jobs, next on ");
        assertThat(ada.presses("Stop")).startsWith("You are not told of these any more: archivist, ohio.");
        assertThat(ada.says("/career watch")).startsWith("You are told of no new jobs.");
    }

    @Test
    void waits_for_the_end_of_quiet_hours_obeys_who_wants_no_word_and_tells_on_both_platforms() {
        Journey.Traveller other = journey.on(Journey.WORKSPACE, "U1", Role.MODERATOR);
        journey.links(moderator, other);
        follow();
        Journey.Traveller eve = journey.on(Platform.SLACK, "U2");
        eve.says("/profile timezone UTC");
        assertThat(eve.says("/career jobs metadata")).startsWith("1 matches.");
        eve.presses("Tell me of new ones like these");
        eve.says("/career watch cataloguer");
        ada.says("/profile timezone UTC");
        ada.says("/profile hours 8am 11am");
        ada.says("/career watch all:yes");
        Journey.Traveller silent = journey.on(Platform.DISCORD, "3");
        silent.says("/career watch all:yes");
        silent.says("/profile notifications kind:job way:nowhere");
        List<String> more = new ArrayList<>(FIVE);
        more.add(job("6", "Closing soon", "", "", "<closing_date>2026-11-25</closing_date>"));
        more.add(job("7", "Cataloguer", "", "", ""));
        tells(more, "Cataloguer");
        journey.passes(Duration.ofHours(20));
        assertThat(journey.slack.letter().words())
                .startsWith("1 new job that you want to be told of.")
                .contains("cataloguer:", "Cataloguer");
        nothingComes();
        journey.passes(Duration.ofHours(1));

        assertThat(journey.discord.letter().words())
                .startsWith("1 new job that you want to be told of.")
                .contains("Cataloguer")
                .doesNotContain("Closing soon");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void says_nothing_of_what_is_closed_or_stopped_meanwhile_and_stops_at_ten() {
        follow();
        ada.says("/career watch all:yes");
        List<String> more = new ArrayList<>(FIVE);
        more.add(job("6", "Gone at noon", "", "", "<closing_date>2026-11-26T10:00:00Z</closing_date>"));
        tells(more, "Gone at noon");
        journey.discord.open(false);
        journey.passes(Duration.ofHours(19).plusMinutes(30));
        journey.passes(Duration.ofHours(2));
        journey.discord.open(true);
        journey.passes(Duration.ofHours(2));
        nothingComes();

        for (int number = 0; number < 9; number++) {
            ada.says("/career watch role:kind" + number);
        }
        assertThat(ada.says("/career watch role:one-more")).startsWith("You are told of 10 kinds of jobs");
        assertThat(ada.says("/career watch role:KIND8")).startsWith("You are told of new jobs like these already");
        assertThat(ada.says("/career watch stop:999")).startsWith("You are not told of these.");
    }

    private URI page(String... jobs) {
        return host.publish(
                "/careers",
                "text/html",
                "<!DOCTYPE html><html><head><title>Careers</title><script type=\"application/ld+json\">["
                        + String.join(",", jobs) + "]</script></head><body>Careers</body></html>");
    }

    private static String posting(String title, String more) {
        return "{\"@type\":\"JobPosting\",\"title\":\"" + title + "\",\"url\":\"/careers/" + title.length()
                + "\",\"datePosted\":\"2026-11-24\",\"hiringOrganization\":{\"name\":\"Map Room\"}" + more + "}";
    }

    @Test
    void lists_the_jobs_that_a_page_states_until_one_may_not_apply_any_more() {
        URI page = page(
                posting(
                        "Archivist of Maps",
                        ",\"jobLocationType\":\"TELECOMMUTE\",\"validThrough\":\"2026-11-27\","
                                + "\"baseSalary\":{\"currency\":\"USD\",\"value\":{\"value\":30,\"unitText\":\"HOUR\"}}"),
                posting(
                        "Cataloguer",
                        ",\"jobLocation\":{\"address\":{\"addressLocality\":\"Dayton\",\"addressRegion\":\"OH\",\"addressCountry\":\"US\"}}"),
                posting("Closed long ago", ",\"validThrough\":\"2026-11-01\""),
                posting("<b>@everyone</b> apply", ",\"description\":\"<!channel> *now*\""));
        assertThat(moderator.says("/event feed preview " + page))
                .contains("Archivist of Maps", "Cataloguer")
                .doesNotContain("Closed long ago");
        assertThat(moderator.says("/event feed add " + page + " jobs:yes")).startsWith("Followed from now on: Careers");
        assertThat(moderator.says("/event review")).contains("Pay: USD 30 an hour.");
        for (int job = 0; job < 3; job++) {
            assertThat(moderator.presses("Approve")).contains("is listed among the jobs");
        }
        assertThat(ada.says("/career jobs"))
                .startsWith("3 jobs, the newest first.")
                .contains("Map Room · Dayton, OH", "Map Room · remote", "As Careers say it.")
                .contains("apply until Fri 27 Nov 2026 23:59")
                .doesNotContain("Closed long ago", "<b>");
        assertThat(ada.says("/career jobs archivist remote:yes")).startsWith("1 matches");
        assertThat(ada.says("/career jobs place:Dayton")).startsWith("1 matches");
        journey.passes(Duration.ofDays(3));
        assertThat(ada.says("/career jobs")).startsWith("2 jobs").doesNotContain("Archivist of Maps");
    }

    @Test
    void is_inert_whatever_a_board_says_and_says_when_it_cannot_be_read() {
        HostileText texts = new HostileText(new Random(20261125));
        List<String> hostile = new ArrayList<>();
        for (int number = 1; number < 60; number++) {
            String text = "<![CDATA[" + texts.next().replace("]]>", "") + "]]>";
            hostile.add(job(Integer.toString(number), text, text, text, "<category>" + text + "</category>"));
        }
        moderator.says("/event feed add " + board(hostile) + " jobs:yes");
        moderator.says("/event review");
        for (int job = 0; job < 5; job++) {
            moderator.presses("Approve");
        }
        assertThat(ada.says("/career jobs")).contains("jobs, the newest first.");
        assertThat(ada.says("/career jobs role:\"@everyone <b>*bold*\"")).isNotEmpty();
        host.publish("/jobs", "text/html", "<html><body>Gone</body></html>");
        journey.passes(Duration.ofHours(2));
        shows("Archives Jobs cannot be read since ");
    }
}
