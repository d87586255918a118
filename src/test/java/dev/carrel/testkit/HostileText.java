package dev.carrel.testkit;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes the texts nobody hopes for: huge, empty, right-to-left, piled up, markup of every kind, control characters. Well-formed UTF-16. */
public final class HostileText {
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u001b]0;x\u0007",
            "\u009b2J",
            "\u200b",
            "\u202e",
            "\u2066",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "é",
            "e\u0301\u0302\u0303\u0304\u0305\u0306",
            "مرحبا",
            "שלום",
            "日本語",
            "👩‍👩‍👧‍👦",
            "🏳️‍🌈",
            "𝕬",
            "İ",
            "ı",
            "ß",
            "@everyone",
            "@here",
            "<@1>",
            "<!channel>",
            "<#C1|x>",
            "<t:0>",
            "**",
            "__",
            "~~",
            "||",
            "`",
            "```",
            ">",
            "# ",
            "[a](b)",
            "<script>",
            "</textarea>",
            "&lt;",
            "'",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "\\",
            "/",
            "//",
            "../",
            "..\\",
            "%00",
            "%s",
            "%n",
            "${x}",
            "{{7*7}}",
            "#{x}",
            "'; drop table member; --",
            ":",
            "=",
            "?",
            "&",
            "+",
            ",",
            ";",
            ".",
            "*",
            "-",
            "--",
            "https://example.org/?a=b#c",
            "javascript:alert(1)",
            "text:",
            "amount:",
            "room=",
            "from:9",
            "title:\"",
            "0",
            "1",
            "-1",
            "99999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "yes",
            "no",
            "a",
            "kent");

    private final RandomGenerator random;

    /** The same seed gives the same texts. */
    public HostileText(Random random) {
        this.random = random;
    }

    /** Another text, most of them short, one in fifty long. */
    public String next() {
        int pieces = random.nextInt(50) == 0 ? random.nextInt(2000) : random.nextInt(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }
}
