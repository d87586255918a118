package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileQueriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CatalogueIndex INDEX = new CatalogueIndex(BuiltInCatalogue.read());
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\t",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "مكتبة",
            "ספרייה",
            "图书馆",
            "z̷̢̛a̴l̶g̵o̷",
            "👩‍🏫",
            "🦉🦉",
            "\ud800",
            "\udc00",
            "@everyone",
            "<@123>",
            "<!channel>",
            "<script>alert(1)</script>",
            "**bold**",
            "`code`",
            "'; drop table programs; --",
            "../../etc/passwd",
            "C:\\windows",
            "${jndi:ldap://x}",
            "%s%n",
            "{{7*7}}",
            "$",
            "$$$",
            "<",
            "<=",
            "≤",
            "-",
            "—",
            "'",
            "\"",
            "0",
            "-1",
            "99999999999999999999999",
            "1e308",
            "$1,2,3,4",
            "30k",
            "$30,000",
            "3.0",
            "gpa",
            "gpa 9",
            "under",
            "at most",
            "no",
            "gre",
            "no gre",
            "online",
            "archives",
            "in",
            "IN",
            "OR",
            "la",
            "ut",
            "uw",
            "sjsu",
            "Hawaiʻi",
            "İstanbul",
            "ı",
            "ß",
            "ﬁ",
            "½",
            "٣",
            "²",
            "months",
            "2 years",
            ",",
            ".",
            "under under",
            "k",
            "0k",
            "$0",
            "a".repeat(5000),
            "no ".repeat(300),
            "\u0301".repeat(200));

    @Test
    void survives_ten_thousand_hostile_queries() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String text = text(random);
            assertThatCode(() -> ask(text))
                    .as("seed %d, query %d: %s", seed, i, text)
                    .doesNotThrowAnyException();
        }
    }

    private static void ask(String text) {
        Query query = INDEX.read(text);
        FindResult found = INDEX.find(query, TODAY);
        assertThat(found.matches().size() + found.mights().size()).isLessThanOrEqualTo(66);
        Query again = INDEX.read(query.text());
        assertThat(again.filters()).as("the filters of '%s'", query.text()).isEqualTo(query.filters());
        assertThat(again.sort()).isEqualTo(query.sort());
        query.notUnderstood().forEach(word -> assertThat(word.typed()).hasSizeLessThanOrEqualTo(60));
        assertThat(INDEX.suggest(text, 25)).hasSizeLessThanOrEqualTo(25);
        assertThat(INDEX.resolve(text)).isNotNull();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(5) == 0) {
                random.ints(random.nextInt(20), 0, 0x10ffff).forEach(text::appendCodePoint);
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
