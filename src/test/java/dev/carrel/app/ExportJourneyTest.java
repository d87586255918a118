package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who wants to have everything that is kept of them, on Discord and on Slack. */
class ExportJourneyTest {
    private static final Pattern ADDRESS =
            Pattern.compile("https://carrel\\.example\\.org(/export/[A-Za-z0-9_-]{43}\\.zip)");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller eve;
    private final JourneyWeb web;

    ExportJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "71000");
        this.eve = journey.on(Platform.SLACK, "UEVE72");
        this.web = new JourneyWeb(journey.bot());
    }

    @AfterEach
    void end() {
        web.close();
        journey.close();
    }

    private static String address(Journey.Traveller who) {
        Matcher told = ADDRESS.matcher(who.says("/profile export"));
        assertThat(told.find()).as(who.words()).isTrue();
        return told.group(1);
    }

    private Map<String, String> files(String path) throws Exception {
        HttpResponse<byte[]> answer = web.file(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(read(zip), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] read(ZipInputStream zip) throws IOException {
        return zip.readAllBytes();
    }

    @Test
    void is_everything_of_theirs_and_nothing_of_anybody_else() throws Exception {
        ada.says("/reminder set what:\"call the *archive* <@1>\" when:\"in 2 hours\" sure:yes");
        ada.says("/group create name:\"Night Owls\" privacy:hidden");
        eve.says("/reminder set what:\"mine alone\" when:\"in 3 hours\" sure:yes");

        Map<String, String> files = files(address(ada));

        assertThat(files)
                .containsKeys("carrel.txt", "member.json", "person.json", "reminder.json", "group_member.json");
        assertThat(files.get("reminder.json"))
                .contains("\"what\" : \"call the *archive* <@1>\"", "\"due_at\" : \"2026-11-25T14:00:00Z\"");
        assertThat(files.get("person.json")).contains("71000");
        assertThat(files.get("carrel.txt"))
                .startsWith("What Carrel keeps of you")
                .contains("where you are discord:71000", "call the *archive* <@1>", "is Night Owls.");
        assertThat(files.values()).noneMatch(text -> text.contains("mine alone") || text.contains("UEVE72"));
        assertThat(ada.says("/profile export here:yes"))
                .startsWith("Carrel keeps ")
                .contains("call the *archive* <@1>")
                .doesNotContain("mine alone");
    }

    @Test
    void is_at_an_address_that_works_until_it_is_replaced_taken_back_or_a_day_old() throws Exception {
        String first = address(eve);
        String second = address(eve);
        assertThat(web.file(first).statusCode()).isEqualTo(404);
        assertThat(web.file(second).statusCode()).isEqualTo(200);
        assertThat(eve.presses("Take the address back")).startsWith("Taken back.");
        assertThat(web.file(second).statusCode()).isEqualTo(404);

        String third = address(eve);
        journey.passes(Duration.ofDays(1).minusSeconds(1));
        assertThat(web.file(third).statusCode()).isEqualTo(200);
        journey.passes(Duration.ofSeconds(1));
        assertThat(web.file(third).statusCode()).isEqualTo(404);
    }

    @Test
    void is_gone_with_everything_else_when_they_are_forgotten() throws Exception {
        String path = address(ada);
        ada.says("/profile erase");
        ada.presses("Erase it");
        ada.presses("Yes, erase it now");

        assertThat(web.file(path).statusCode()).isEqualTo(404);
    }
}
