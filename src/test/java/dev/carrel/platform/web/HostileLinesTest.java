package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.SampleCommands;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HostileLinesTest {
    private static final int LINES = 2_500;

    private static final List<String> PIECES = List.of(
            "/say ",
            "/program find ",
            "/group create ",
            "/count ",
            "count:",
            "kind:",
            "\"",
            "\\",
            "'",
            "<b>",
            "</article>",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "&amp;",
            "]]>",
            "-->",
            "@everyone",
            "<@1>",
            "<!channel>",
            "**",
            "__",
            "~~",
            "`",
            "```",
            "||",
            "[a](javascript:alert(1))",
            "[b](https://evil.example)",
            "<t:99999999999999:F>",
            "<t:1:R>",
            "https://evil.example/(",
            "\u202e",
            "\u200f",
            "\u0000",
            "\u001b[2J",
            "\r\n",
            "\r",
            "\ndata: x\n\n",
            "\u2028",
            "z\u0351\u036b\u0343\u036a",
            "\uD83D\uDE00",
            "\uD800",
            "' OR 1=1 --",
            "../../etc/passwd",
            "${7*7}",
            "{{7*7}}",
            "%00",
            "%s%n",
            "9".repeat(40),
            "x".repeat(700),
            "İıſ",
            "\u00a0",
            "#",
            "-# ",
            "> ",
            "- ",
            "&lt;",
            "hx-get=",
            "\uFEFF");

    private static final Pattern LIVE_MARKUP =
            Pattern.compile("<script>alert|<img src=x|<b>|href=\"javascript|</article></article>");

    @Test
    void whatever_is_typed_gets_an_answer_and_never_becomes_markup() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (RunningWeb web = RunningWeb.playground()) {
            Tab tab = new Tab(web, "student", "both");
            for (int i = 0; i < LINES; i++) {
                String line = line(random);
                HttpResponse<String> answer = tab.say(line);
                assertThat(answer.statusCode())
                        .as("seed %d, line %d: %s", seed, i, line)
                        .isIn(303, 400);
                if (i % 100 == 0) {
                    assertNothingIsAlive(tab, seed, i);
                }
            }
            assertThat(tab.page()).contains("id=\"m-");
        }
    }

    private static void assertNothingIsAlive(Tab tab, long seed, int i) throws Exception {
        for (String view : List.of("both", "web", "text")) {
            assertThat(LIVE_MARKUP.matcher(tab.get("/?as=student&view=" + view)).find())
                    .as("seed %d, after line %d, as %s", seed, i, view)
                    .isFalse();
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? "" : "/say ");
        for (int i = random.nextInt(7); i >= 0; i--) {
            line.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }

    @Test
    void hostile_ids_numbers_and_names_are_refused_in_words() throws Exception {
        try (RunningWeb web = RunningWeb.playground()) {
            Tab tab = new Tab(web, "student", "both");
            for (String piece : PIECES) {
                assertThat(tab.press(99, piece).statusCode()).isIn(303, 400);
                assertThat(tab.post(
                                        "/playground/submit",
                                        Map.of("entry", "1", "control", piece, "answer." + piece, piece))
                                .statusCode())
                        .isIn(303, 400);
                assertThat(tab.post("/playground/press", Map.of("entry", piece, "control", "+say"))
                                .statusCode())
                        .isEqualTo(400);
                assertThat(tab.post("/playground/clock", Map.of("step", piece)).statusCode())
                        .isEqualTo(400);
            }
            assertThat(tab.say(SampleCommands.HOSTILE).statusCode()).isEqualTo(303);
        }
    }
}
