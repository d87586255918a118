package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.Series;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about when a gathering is to be held, once or as a series, before it is planned. Pure. */
public final class SeriesWords {
    private static final int SHOWN = 3;
    private static final int MOST_COUNTED = 1_000;

    private SeriesWords() {}

    /**
     * {@code Tuesdays at 19:00 until 15 May 2027 America/New_York (UTC−5) for 1 hour, 24 sessions}, or the one time.
     *
     * @param plural what several of its times are called
     */
    public static String when(Timing timing, String plural) {
        Instant start = WallClock.at(timing.first(), timing.zone());
        if (timing.repeat().isEmpty()) {
            return MeetingWords.span(start, timing.length(), timing.zone());
        }
        Repeat repeat = timing.repeat().get();
        ZoneOffset offset = timing.zone().getRules().getOffset(start);
        int times = repeat.count() > 0 || repeat.until().isPresent()
                ? repeat.occurrences(timing.first(), MOST_COUNTED).size()
                : 0;
        return MeetingWords.series(timing, repeat) + " (" + WallClock.offset(offset) + ")"
                + say(" for ", " pendant ", " durante ")
                + MeetingWords.length(timing.length())
                + switch (times) {
                    case 0 -> "";
                    case 1 -> say(", once", ", une seule fois", ", una sola vez");
                    default -> ", " + times + " " + plural;
                };
    }

    /** The next few times of a series. */
    public static List<Text> next(Timing timing, Repeat repeat, Instant now) {
        Series series = new Series(timing.first(), repeat, timing.zone());
        List<Text> lines = new ArrayList<>();
        Optional<Moment.Wall> next = series.next(now);
        while (next.isPresent() && lines.size() < SHOWN) {
            Instant start = next.get().instant();
            lines.add(Text.of(MeetingWords.span(start, timing.length(), timing.zone())));
            next = series.next(start);
        }
        return lines;
    }

    /** When the clocks change during a series: it keeps its time on the wall. */
    public static Optional<String> change(Timing timing, Instant now) {
        ZoneOffsetTransition change = timing.zone().getRules().nextTransition(now);
        if (timing.repeat().isEmpty() || change == null) {
            return Optional.empty();
        }
        return new Series(timing.first(), timing.repeat().get(), timing.zone())
                .next(change.getInstant().minusSeconds(1))
                .map(after -> change(WallClock.words(after.local()), WallClock.offset(change.getOffsetAfter())));
    }

    private static String change(String from, String offset) {
        return say(
                "From " + from + " on the clocks there show " + offset + "; it stays at the same time of their day.",
                "À partir du " + from + ", les horloges y indiquent " + offset + " ; l’heure locale reste la même.",
                "Desde el " + from + ", los relojes de allí marcan " + offset
                        + "; la hora local sigue siendo la misma.");
    }
}
