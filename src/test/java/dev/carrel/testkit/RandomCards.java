package dev.carrel.testkit;

import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Pickable;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes cards and forms of every shape from a seed, with what people should never have typed in every text. */
public final class RandomCards {
    private static final List<String> FRAGMENTS = List.of(
            "archives",
            "Kent State University",
            " ",
            "  \t\n",
            "@everyone",
            "@here",
            "<@123456789012345678>",
            "<@&1>",
            "<#2>",
            "<@U012AB3CD>",
            "<!channel>",
            "<!subteam^S1>",
            "<t:0:R>",
            "<:smile:1>",
            ":smile",
            ":",
            "</program find:1>",
            "[bank](https://evil.example)",
            "<https://evil.example|bank>",
            "https://evil.example/a?b=c",
            "**",
            "__",
            "~~",
            "||",
            "`",
            "```",
            "# ",
            "-# ",
            "> ",
            ">>> ",
            "- ",
            "1. ",
            "\\",
            "\r\n",
            "\u0000\u0007\u001B[31m\u009B",
            "\u202E\u2066\u2069\u202C",
            "\u200B\u2060\uFEFF",
            "\u2028\u2029",
            "\uD83D",
            "\uDE00",
            "😀",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "e\u0301",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F",
            "שלום עולם",
            "مرحبا",
            "ไทย",
            "图书馆学",
            "İıŞş",
            "'; DROP TABLE member; --",
            "../../etc/passwd",
            "C:\\Windows",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "%s%n",
            "&lt;&amp;",
            "\u3164\u2800");

    /** Ids that no fragment holds: whoever checks a drawing can tell a name that was meant from one that slipped through. */
    public static final List<String> IDS =
            List.of("100000000000000001", "100000000000000002", "U0CARREL1", "C0CARREL1");

    private final Random random;

    /** Cards that are the same for the same seed. */
    public RandomCards(long seed) {
        this.random = new Random(seed);
    }

    /** The next card. */
    public Card card() {
        Text headline = text();
        return new Card(
                pick(List.of(Tone.values())),
                headline.isEmpty() ? Text.of("\u0000") : headline,
                list(few(), this::block));
    }

    /** The next form. */
    public Form form() {
        List<Form.Input> inputs = IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> input("name-" + i))
                .toList();
        return new Form(words(), text(), inputs, action());
    }

    private Form.Input input(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> wordsInput(name);
            case 1 -> pickInput(name);
            default ->
                new Form.Input.Known(
                        name,
                        words(),
                        words(),
                        random.nextBoolean(),
                        random.nextBoolean() ? pick(IDS) : words(),
                        pick(List.of(Pickable.values())));
        };
    }

    private Form.Input wordsInput(String name) {
        return new Form.Input.Words(
                name, words(), words(), random.nextBoolean(), words(), random.nextInt(6000), random.nextBoolean());
    }

    private Form.Input pickInput(String name) {
        List<Choice> choices = list(few() * 3, this::choice);
        String value = choices.isEmpty() ? words() : pick(choices).value();
        return new Form.Input.Pick(name, words(), words(), random.nextBoolean(), value, choices);
    }

    private Block block() {
        return switch (random.nextInt(13)) {
            case 0 -> new Block.Paragraph(text());
            case 1 -> new Block.Heading(words());
            case 2 -> new Block.Bullets(list(few(), this::text));
            case 3 -> new Block.Fields(list(few(), () -> new Block.Field(words(), text(), text())));
            case 4 -> table();
            case 5, 6 -> listing();
            case 7 -> new Block.Chips(words(), list(few(), () -> new Block.Chip(words(), action())));
            case 8 -> new Block.Buttons(list(few(), this::button));
            case 9 -> menu();
            case 10 -> picker();
            case 11 -> chart();
            default -> new Block.Note(text());
        };
    }

    private Block table() {
        List<String> columns = list(random.nextInt(9), this::words);
        return new Block.Table(
                words(), columns, list(few(), () -> new Block.Row(words(), list(columns.size(), this::text))));
    }

    private Block listing() {
        int from = random.nextInt(3) * random.nextInt(50);
        List<Block.Entry> entries = list(few() * 2, this::entry);
        return new Block.Listing(
                entries, from, from + entries.size() + random.nextInt(3) * random.nextInt(1000), action());
    }

    private Block.Entry entry() {
        Optional<Button> open = random.nextInt(3) > 0 ? Optional.of(button()) : Optional.empty();
        return new Block.Entry(
                random.nextInt(3) == 0 ? words() : "", text(), list(random.nextInt(8), this::text), open);
    }

    private Block chart() {
        List<String> parts = list(random.nextInt(4), this::words);
        List<Block.Bar> bars = list(
                few(),
                () -> new Block.Bar(words(), list(parts.size(), () -> random.nextLong(random.nextLong(1, 1000)))));
        Optional<URI> picture = random.nextBoolean()
                ? Optional.of(URI.create("https://carrel.example.org/picture/known.png"))
                : Optional.empty();
        return new Block.Chart(words(), new Block.Unit(words(), words()), parts, bars, picture);
    }

    private Block menu() {
        List<Choice> choices = list(few() * few(), this::choice);
        int least = Math.min(choices.size(), random.nextInt(3));
        return new Block.Menu(words(), choices, least, Math.max(1, least + random.nextInt(30)), action());
    }

    private Block picker() {
        int least = random.nextInt(3);
        return new Block.Picker(
                words(),
                pick(List.of(Pickable.values())),
                least,
                Math.max(1, least + random.nextInt(30)),
                action().choosing("first", "second"));
    }

    private Choice choice() {
        return new Choice(words(), words(), words());
    }

    private Button button() {
        return random.nextInt(4) == 0
                ? Button.open(
                        words(),
                        address(pick(List.of("https://example.org/", "javascript:alert", "page", "mailto:somebody"))))
                : new Button.Press(words(), action(), pick(List.of(Button.Look.values())));
    }

    private Action action() {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.put("option-" + i, words());
        }
        return new Action(
                pick(List.of(List.of("program", "find"), List.of("carrel", "help"))),
                values,
                random.nextBoolean() ? List.of() : List.of("first", "second"),
                pick(List.of(Effect.values())));
    }

    private Text text() {
        return new Text(list(random.nextInt(5), this::run));
    }

    private Inline run() {
        return switch (random.nextInt(7)) {
            case 0 -> new Inline.Strong(words());
            case 1 -> new Inline.Code(words());
            case 2 -> new Inline.Link(words(), address("https://example.org/"));
            case 3 ->
                new Inline.When(
                        Instant.ofEpochSecond(random.nextLong(-5_000_000_000L, 50_000_000_000L)),
                        pick(List.of(Style.values())),
                        ZoneId.of(pick(List.of("Asia/Kathmandu", "America/New_York", "Z"))));
            case 4 ->
                new Inline.Name(
                        pick(List.of(Pickable.values())),
                        pick(List.of(Platform.values())),
                        random.nextBoolean() ? pick(IDS) : words());
            default -> new Inline.Plain(words());
        };
    }

    private URI address(String start) {
        return URI.create(start + "a_(b)*".repeat(random.nextInt(10) == 0 ? random.nextInt(600) : 2));
    }

    private String words() {
        int size = switch (random.nextInt(300)) {
            case 0 -> 2000;
            case 1, 2, 3 -> 200;
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 -> 0;
            default -> 6;
        };
        return Stream.generate(() -> pick(FRAGMENTS))
                .limit(random.nextInt(size + 1))
                .reduce("", String::concat);
    }

    /** Mostly a handful, now and then far too many. */
    private int few() {
        return random.nextInt(20) == 0 ? random.nextInt(80) : random.nextInt(6);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> list(int size, Supplier<T> element) {
        return Stream.generate(element).limit(size).toList();
    }
}
