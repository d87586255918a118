package dev.carrel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that were damaged, at random and by design: each is a feed or has a reason, and soon. */
class FuzzedFeedsTest {
    private static final int VARIANTS = 1000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private static void endsWell(byte[] body) {
        FeedReader.Reading reading = Samples.read(body);
        switch (reading) {
            case FeedReader.Reading.Unreadable unreadable ->
                assertThat(unreadable.why().words()).endsWith(".");
            case FeedReader.Reading.Read read ->
                assertThat(read.feed().items()).allSatisfy(FuzzedFeedsTest::fitsIntoItsRow);
        }
    }

    /** As the columns of the store are. */
    private static void fitsIntoItsRow(FeedItem item) {
        assertThat(item.identity()).hasSize(64);
        assertThat(item.title()).hasSizeLessThanOrEqualTo(200).doesNotContain("\u0000");
        assertThat(item.summary()).hasSizeLessThanOrEqualTo(600).doesNotContain("\u0000");
        assertThat(item.place()).hasSizeLessThanOrEqualTo(200).doesNotContain("\u0000");
        assertThat(item.employer()).hasSizeLessThanOrEqualTo(200).doesNotContain("\u0000");
        assertThat(item.topics())
                .allSatisfy(
                        topic -> assertThat(topic).hasSizeLessThanOrEqualTo(200).doesNotContain("\u0000"));
        item.link().ifPresent(link -> assertThat(link.toString()).hasSizeLessThanOrEqualTo(WebAddress.LONGEST));
        item.times().forEach(time -> assertThat(time.end()).isAfterOrEqualTo(time.start()));
    }

    @Test
    void a_thousand_damaged_feeds_end_well() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<byte[]> samples = Samples.all();
        for (int variant = 0; variant < VARIANTS; variant++) {
            byte[] damaged = damaged(samples, random);
            String about = "seed " + seed + ", variant " + variant;
            assertTimeoutPreemptively(SOON, () -> endsWell(damaged), about);
        }
    }

    private static byte[] damaged(List<byte[]> samples, Random random) {
        byte[] body = samples.get(random.nextInt(samples.size())).clone();
        for (int times = 1 + random.nextInt(8); times > 0 && body.length > 0; times--) {
            int at = random.nextInt(body.length);
            int length = Math.min(body.length - at, 1 + random.nextInt(200));
            byte[] other = samples.get(random.nextInt(samples.size()));
            body = switch (random.nextInt(7)) {
                case 0 -> joined(body, 0, at);
                case 1 -> joined(joined(body, 0, at), joined(body, at + length, body.length));
                case 2 -> joined(joined(body, 0, at + length), joined(body, at, body.length));
                case 3 -> joined(joined(body, 0, at), joined(other, random.nextInt(other.length), other.length));
                case 4 -> joined(joined(body, 0, at), token(random), joined(body, at, body.length));
                default -> {
                    for (int flips = 0; flips < 20; flips++) {
                        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                    }
                    yield body;
                }
            };
        }
        return body;
    }

    /** What readers stumble over. */
    private static byte[] token(Random random) {
        List<String> tokens = List.of(
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "<item>",
                "</entry>",
                "&#x110000;",
                "&#0;",
                "&lt;",
                "&;",
                "\u0000",
                "\uD800",
                "BEGIN:VEVENT\n",
                "END:VCALENDAR\n",
                "RRULE:FREQ=SECONDLY\n",
                "RRULE:FREQ=YEARLY;INTERVAL=2147483647\n",
                "RRULE:FREQ=DAILY;INTERVAL=2147483647\n",
                "RRULE:FREQ=HOURLY;INTERVAL=2147483647\n",
                "RRULE:FREQ=SECONDLY;INTERVAL=2147483647\n",
                "DTSTART:00010101T000000\n",
                "DTSTART:99991231T235959Z\n",
                "EXDATE:,,,\n",
                "DURATION:P9999W\n",
                "RRULE:FREQ=DAILY;BYSETPOS=-366;BYDAY=-53MO;COUNT=-1\n",
                "[[[[[[",
                "{\"@type\":",
                "\"",
                "\\",
                "<?xml ",
                "<!DOCTYPE ");
        return tokens.get(random.nextInt(tokens.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] body, int from, int to) {
        return Arrays.copyOfRange(body, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static Stream<Supplier<String>> monsters() {
        int size = Fetcher.MOST_BYTES;
        String calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T120000Z\n";
        List<String> rules = List.of(
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=MINUTELY;INTERVAL=1;BYHOUR=25",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYSETPOS=-1;INTERVAL=999",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=SECONDLY;INTERVAL=2147483647",
                "FREQ=MONTHLY;BYDAY=5FR;BYMONTHDAY=1;BYMONTH=2",
                "FREQ=DAILY;BYSECOND=" + "1,".repeat(100_000) + "1");
        List<Supplier<String>> monsters = new ArrayList<>();
        rules.forEach(rule -> monsters.add(() -> calendar + "RRULE:" + rule + "\nEND:VEVENT\nEND:VCALENDAR\n"));
        rules.forEach(rule -> monsters.add(() ->
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:00010101T000000Z\nRRULE:" + rule + "\nEND:VEVENT\n"));
        for (String rule : List.of("DAILY;COUNT=2147483647", "MONTHLY", "YEARLY;BYDAY=1MO,2TU,-1FR", "WEEKLY")) {
            monsters.add(() -> "BEGIN:VCALENDAR\n"
                    + "BEGIN:VEVENT\nDTSTART:00010131T000000Z\nRRULE:FREQ=%s\nEND:VEVENT\n"
                            .formatted(rule)
                            .repeat(50_000));
        }
        monsters.add(() -> calendar + "RDATE:" + "20261205T120000Z,".repeat(size / 17));
        monsters.add(() -> calendar + "SUMMARY:" + "\n a".repeat(size / 3));
        monsters.add(() -> calendar + "X\n".repeat(size / 2));
        monsters.add(() -> "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nUID:1\n".repeat(size / 19));
        monsters.add(() -> calendar + "BEGIN:X\n".repeat(size / 8));
        monsters.add(() -> calendar + ";".repeat(size));
        monsters.add(() -> calendar + "\"".repeat(size) + ":");
        monsters.add(() -> "<rss><channel>" + "&".repeat(size));
        monsters.add(() -> "<rss><channel>" + "<a>".repeat(size / 3));
        monsters.add(() -> "<rss><channel><item>" + "<a>".repeat(size / 3));
        monsters.add(() -> "<rss><channel><item><title>" + "<![CDATA[".repeat(size / 9));
        monsters.add(() -> "<rss><channel><item><description>" + "&lt;script&gt;".repeat(size / 14));
        monsters.add(() -> "<rss " + "a='1' ".repeat(size / 6));
        monsters.add(() -> "<rss><channel>" + "<item/>".repeat(size / 7));
        monsters.add(() -> "<!--".repeat(size / 4));
        monsters.add(() -> "<!DOCTYPE rss".repeat(size / 13));
        monsters.add(() -> "<?xml ".repeat(size / 6));
        monsters.add(() -> "[".repeat(size));
        monsters.add(() -> "{\"@type\":\"Event\",\"startDate\":\"2026-12-01\",\"a\":".repeat(size / 48));
        monsters.add(() ->
                "{\"@graph\":[" + "{\"@type\":\"Event\",\"startDate\":\"2026-12-01\"},".repeat(size / 45) + "{}]}");
        monsters.add(() -> "{\"@graph\":["
                + "{\"@type\":\"JobPosting\",\"title\":\"x\",\"baseSalary\":{\"value\":9e999}},".repeat(size / 62)
                + "{}]}");
        monsters.add(() -> "{\"@type\":\"JobPosting\",\"title\":\"x\",\"jobLocation\":["
                + "{\"address\":{\"addressCountry\":\"US\"}},".repeat(size / 38) + "{}],\"description\":\"&lt;\"}");
        monsters.add(() -> "{\"@type\":\"JobPosting\",\"title\":\"x\",\"description\":\""
                + "&lt;p&gt;".repeat(size / 10) + "\",\"employmentType\":[\"" + "A\",\"".repeat(10_000) + "\"]}");
        monsters.add(() -> "{\"@type\":\"JobPosting\",\"title\":\"x\",\"jobLocation\":".repeat(size / 48));
        monsters.add(() -> "{\"a\":" + "9".repeat(size - 10) + "}");
        monsters.add(() -> "<html>" + "<script type=\"application/ld+json\">".repeat(size / 36));
        monsters.add(() -> "<html>" + "<script>".repeat(size / 8));
        monsters.add(() -> "<html>" + "<".repeat(size));
        monsters.add(() -> "<html>" + "<link rel=alternate type=text/calendar href=\"".repeat(size / 46));
        monsters.add(() -> " ".repeat(size));
        monsters.add(() -> "<html><title>" + "&amp;".repeat(size / 5));
        return monsters.stream();
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void five_megabytes_made_to_break_a_reader_end_well(Supplier<String> monster) {
        byte[] body = monster.get().getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(SOON, () -> endsWell(body));
    }
}
