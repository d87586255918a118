package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something is, on the reader's clock where they have told it, else on the event's own; whole days are days of its own zone. */
final class EventTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** A series is read for so many times and no further. */
    private static final int MANY = 10;

    private EventTimes() {}

    /** The next time in words, the last one of what is over, or that it is not known. */
    static Text next(EventItem item, Instant now, Caller reader) {
        Text when = item.next(now)
                .or(() -> item.times().stream().reduce((one, later) -> later))
                .map(time -> of(time, reader))
                .orElseGet(() -> Text.of(
                        item.event()
                                ? say("no time is known", "date inconnue", "fecha desconocida")
                                : say("no date", "sans date", "sin fecha")));
        long more = item.times().stream()
                .filter(time -> !time.cancelled() && time.end().isAfter(now))
                .skip(1)
                .count();
        if (more == 0) {
            return when;
        }
        return when.then(
                more == 1
                        ? say(", and once more", ", et encore une fois", ", y una vez más")
                        : more < MANY
                                ? say(
                                        ", and " + more + " more times",
                                        ", et encore " + more + " fois",
                                        ", y " + more + " veces más")
                                : say(", and many more times", ", et encore bien des fois", ", y muchas veces más"));
    }

    static Text of(EventTime time, Caller reader) {
        if (time.allDay()) {
            LocalDate first = LocalDate.ofInstant(time.start(), time.zone());
            LocalDate last = LocalDate.ofInstant(time.end().minusSeconds(1), time.zone());
            return Text.of(last.isAfter(first) ? span(day(first), day(last)) : day(first));
        }
        return at(time.start(), Style.DATE_TIME, reader.zone().orElse(time.zone()));
    }

    private static String day(LocalDate day) {
        return DAY.withLocale(Language.spoken().locale()).format(day);
    }

    private static String span(String first, String last) {
        return say(first + " to " + last, "du " + first + " au " + last, "del " + first + " al " + last);
    }

    static Text at(Instant moment, Style style, ZoneId zone) {
        return Text.of(new Inline.When(moment, style, zone));
    }
}
