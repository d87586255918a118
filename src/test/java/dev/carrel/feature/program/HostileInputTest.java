package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed gets a clear card, never a bug's reference. */
class HostileInputTest {
    private static final List<String> COMMANDS = List.of("find", "show", "compare", "match", "deadlines", "checklist");
    private static final List<String> PIECES = List.of(
            "archives",
            "online",
            "kent",
            "sjsu",
            "usc",
            "no",
            "gre",
            "under",
            "30k",
            "$",
            "-1",
            "99999999999999999999",
            "\"",
            "“",
            "\\",
            ":",
            "=",
            ",",
            "@everyone",
            "<@123>",
            "<!channel>",
            "*bold*",
            "`x`",
            "[a](http://b)",
            "'; drop table programs; --",
            "../../etc/passwd",
            "%s%n",
            "{0}",
            "${jndi:x}",
            "\u202Eabc",
            "\u0000",
            "\t",
            "ïñçødé",
            "Z\u0351\u036B\u0343\u036A",
            "\uD83D\uDE00",
            "\uD83D",
            "ﷺ",
            "١٢٣",
            "query:",
            "place:",
            "specialization:",
            "cost:",
            "gpa:",
            "from:",
            "show:maybe",
            "facts:cost",
            "question:",
            "budget:1",
            "months:3",
            "first:",
            "term:fall",
            "delivery:online",
            "residency:in-state",
            "NaN",
            "1e999999",
            "by tuition",
            "I\u0130ıi");

    private final Desk desk = new Desk();

    @Test
    void answers_ten_thousand_strange_lines() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder line = new StringBuilder("/program " + COMMANDS.get(random.nextInt(COMMANDS.size())));
            for (int words = random.nextInt(9); words > 0; words--) {
                line.append(random.nextInt(5) == 0 ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (random.nextInt(200) == 0) {
                line.append(" x".repeat(2_000));
            }
            Answer answer = desk.answer(line.toString());

            String where = "seed " + seed + ", line " + i + ": " + line;
            if (answer.reply() instanceof Reply.Refuse refused) {
                assertThat(refused.refusal().what().words())
                        .as(where)
                        .isNotBlank()
                        .doesNotContain("a-bug");
            } else if (answer.reply() instanceof Reply.Show shown) {
                assertThat(Said.by(shown.card())).as(where).isNotBlank();
            }
        }
    }
}
