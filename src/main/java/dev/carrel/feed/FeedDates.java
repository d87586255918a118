package dev.carrel.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as feeds write them: RFC 822 and its successors with all their liberties, ISO 8601 and RFC 3339 with theirs. */
final class FeedDates {
    private static final Pattern MAIL =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]{0,6}\\.?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})?.{0,20}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?"
            + "(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** RFC 822, 5.1. */
    private static final Map<String, String> OFFSETS = Map.of(
            "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "CDT", "-05:00", "MST", "-07:00", "MDT", "-06:00", "PST",
            "-08:00", "PDT", "-07:00");

    /**
     * A date as it was stated.
     *
     * @param zone of what was stated, or of those who state none
     * @param day whether no time of day was stated
     */
    record Stated(LocalDateTime local, ZoneId zone, boolean day) {
        Instant instant() {
            return local.atZone(zone).toInstant();
        }

        /** When it is over: a day without a time of day, in its last minute, which still shows that day. */
        Instant end() {
            return day ? local.with(LAST_MINUTE).atZone(zone).toInstant() : instant();
        }
    }

    private FeedDates() {}

    /** Nothing for what is no date, or a day that there never was. */
    static Optional<Stated> parse(String text, ZoneId zone) {
        String bare = text.strip();
        Matcher iso = ISO.matcher(bare);
        Matcher mail = MAIL.matcher(bare);
        try {
            if (iso.matches()) {
                LocalDate day = LocalDate.of(number(iso, 1, 1), number(iso, 2, 1), number(iso, 3, 1));
                return stated(day, iso, offset(iso.group(7)).orElse(zone));
            }
            if (mail.matches()) {
                int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
                int year = number(mail, 3, 1);
                LocalDate day = LocalDate.of(year < 100 ? 2000 + year : year, month, number(mail, 1, 1));
                return stated(day, mail, offset(mail.group(7)).orElse(ZoneOffset.UTC));
            }
        } catch (DateTimeException never) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Stated> stated(LocalDate day, Matcher found, ZoneId zone) {
        if (day.getYear() < 1) {
            return Optional.empty();
        }
        if (found.group(4) == null) {
            return Optional.of(new Stated(day.atStartOfDay(), zone, true));
        }
        LocalTime time = LocalTime.of(number(found, 4, 0) % 24, number(found, 5, 0), Math.min(59, number(found, 6, 0)));
        return Optional.of(new Stated(day.atTime(time), zone, false));
    }

    private static int number(Matcher found, int group, int otherwise) {
        return found.group(group) == null ? otherwise : Integer.parseInt(found.group(group));
    }

    private static Optional<ZoneId> offset(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("+") || upper.startsWith("-")) {
            String digits = upper.replace(":", "");
            return Optional.of(
                    ZoneOffset.of(digits.substring(0, 3) + ":" + (digits.length() > 3 ? digits.substring(3) : "00")));
        }
        return Optional.of(ZoneOffset.of(OFFSETS.getOrDefault(upper, "Z")));
    }
}
