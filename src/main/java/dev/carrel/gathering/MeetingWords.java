package dev.carrel.gathering;

import dev.carrel.calendar.Distance;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is to say about one time of a gathering, in words. Pure. */
public final class MeetingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A reminder that comes later than this says so. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** Discord: API reference, message formatting; Slack: formatting text for app surfaces, links to channels. */
    private static final Pattern CHANNEL =
            Pattern.compile("<#(?:(?<discord>\\d{1,20})|(?<slack>[CG][A-Z0-9]{2,30})(?:\\|[^<>]*)?)>");

    private MeetingWords() {}

    /** {@code Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)}. */
    public static String planned(Occurrence occurrence) {
        return span(occurrence.start(), occurrence.length(), occurrence.zone());
    }

    /** The same of any time. */
    public static String span(Instant start, Duration length, ZoneId zone) {
        String begins = WallClock.words(LocalDateTime.ofInstant(start, zone));
        String named = WallClock.words(start, zone);
        String ends = TIME.format(LocalDateTime.ofInstant(start.plus(length), zone));
        return begins + "–" + ends + named.substring(begins.length());
    }

    /** By the reader's clock, where that is another one than the gathering’s; and how far away it is. */
    public static Text forReader(Occurrence occurrence, Optional<ZoneId> reader, Instant now) {
        Text when = forReader(occurrence, reader);
        String how = now.isBefore(occurrence.start())
                ? Distance.words(occurrence.start(), now)
                : now.isBefore(occurrence.end()) ? "it has begun" : "it ended " + Distance.words(occurrence.end(), now);
        return when.then(", " + how);
    }

    /** The same for a card that stays. */
    public static Text forReader(Occurrence occurrence, Optional<ZoneId> reader) {
        return Text.of(new Inline.When(occurrence.start(), Style.DATE_TIME, reader.orElseGet(occurrence::zone)));
    }

    /** {@code Tuesdays at 19:00 until 15 May 2027 America/New_York}. */
    public static String series(Timing timing, Repeat repeat) {
        return repeat.words(timing.first().toLocalTime()) + " " + timing.zone().getId();
    }

    /** Where it is, in people's own words; a channel in them, as clients write one, is shown as that. */
    public static Text venue(String venue) {
        Text text = Text.empty();
        Matcher channel = CHANNEL.matcher(venue);
        int from = 0;
        while (channel.find()) {
            Platform platform = channel.group("discord") == null ? Platform.SLACK : Platform.DISCORD;
            String raw = platform == Platform.DISCORD ? channel.group("discord") : channel.group("slack");
            text = text.then(venue.substring(from, channel.start())).then(Inline.Name.of(new PlaceId(platform, raw)));
            from = channel.end();
        }
        return text.then(venue.substring(from));
    }

    /** What is unusual about its time: moved, or held at the first moment after a gap. */
    public static List<Text> unusual(Occurrence occurrence) {
        List<Text> lines = new ArrayList<>();
        if (occurrence.isMoved()) {
            lines.add(Text.of("Moved from " + WallClock.words(occurrence.byRule()) + "."));
        }
        if (!WallClock.exists(occurrence.local(), occurrence.zone())) {
            lines.add(Text.of("The clocks in " + occurrence.zone().getId() + " are put forward over "
                    + TIME.format(occurrence.local()) + " that day, so it begins at "
                    + TIME.format(LocalDateTime.ofInstant(occurrence.start(), occurrence.zone())) + "."));
        }
        return lines;
    }

    /** {@code 12 going, 1 place kept, 18 places left, 3 waiting, 4 maybe}. */
    public static String tally(Meeting meeting) {
        Tally tally = meeting.tally();
        List<String> parts = new ArrayList<>();
        parts.add(tally.going() == 0 ? "Nobody going yet" : tally.going() + " going");
        if (tally.offered() > 0) {
            parts.add(tally.offered() == 1 ? "1 place kept" : tally.offered() + " places kept");
        }
        meeting.placesLeft()
                .ifPresent(left -> parts.add(left == 0 ? "full" : left == 1 ? "1 place left" : left + " places left"));
        if (tally.waiting() > 0) {
            parts.add(tally.waiting() + " waiting");
        }
        if (tally.maybe() > 0) {
            parts.add(tally.maybe() + " maybe");
        }
        return String.join(", ", parts);
    }

    /** What the reader has said, or what became of it; nothing for who has said nothing. */
    public static Optional<Text> own(Meeting meeting, Optional<ZoneId> reader, Instant now) {
        boolean present = meeting.own().flatMap(Attendee::checkedIn).isPresent();
        if (present || !now.isBefore(meeting.occurrence().end())) {
            return present ? Optional.of(Text.of("You have checked in.")) : Optional.empty();
        }
        ZoneId zone = reader.orElseGet(() -> meeting.occurrence().zone());
        return meeting.own()
                .filter(attendee -> attendee.answer() != Answer.SILENT)
                .map(attendee -> switch (attendee.answer()) {
                    case GOING -> Text.of("You are going.");
                    case MAYBE -> Text.of("You have said maybe.");
                    case DECLINED, SILENT -> Text.of("You have said that you cannot come.");
                    case WAITING -> Text.of("You are " + ordinal(meeting.line()) + " on the waitlist.");
                    case LAPSED -> Text.of("A place was kept for you and not taken, so it went to the next.");
                    case OFFERED ->
                        Text.of("A place is kept for you until ")
                                .thenStrong(WallClock.words(until(attendee), zone))
                                .then(".");
                });
    }

    private static Instant until(Attendee attendee) {
        return attendee.offeredUntil().orElseThrow();
    }

    /** That a reminder comes late, if it does. */
    public static Optional<Text> late(Instant due, Instant now, ZoneId zone) {
        return Duration.between(due, now).compareTo(LATE) > 0
                ? Optional.of(Text.of("This was due on " + WallClock.words(due, zone) + "; sorry, Carrel was away."))
                : Optional.empty();
    }

    /** How a sentence ends that says of a time that it is not held: {@code , nor are the 3 after it.} */
    public static String dropped(String times) {
        int more = Integer.parseInt(times) - 1;
        return more == 0 ? "." : more == 1 ? ", nor is the one after it." : ", nor are the " + more + " after it.";
    }

    /** {@code 1st}, {@code 22nd}, {@code 113th}. */
    public static String ordinal(int number) {
        int last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    /** {@code 24 hours and 15 minutes before}, {@code 1 hour before and at the start}. */
    public static String reminders(List<Duration> leads) {
        List<String> words = leads.stream()
                .filter(Duration::isPositive)
                .map(MeetingWords::length)
                .toList();
        String before = words.isEmpty() ? "" : all(words) + " before";
        if (words.size() == leads.size()) {
            return words.isEmpty() ? "none" : before;
        }
        return words.isEmpty() ? "at the start" : before + " and at the start";
    }

    private static String all(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** {@code 90 minutes}, {@code 2 hours}, {@code 3 days}. */
    public static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % 1440 == 0 && minutes > 1440) {
            return minutes / 1440 + " days";
        }
        if (minutes % 60 == 0) {
            return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
        }
        return minutes + " minutes";
    }
}
