package dev.carrel.calendar;

import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the free hours of a week: days, then the times that hold for all of them, then other days. Hours that end before they begin go on into
 * the next day; "6-9pm" is the evening.
 */
final class FreeHoursReader {
    private static final int DAY = 24 * 60;
    private static final int HALF = DAY / 2;
    private static final Pattern DASH = Pattern.compile(" ?(?:[-–—]| (?:to|until|till|à|a|hasta) ) ?");
    private static final Pattern HALVES = Pattern.compile("(?<=\\d) ?([ap])\\.?m\\b\\.?");
    private static final Pattern BETWEEN = Pattern.compile("[ ,;&]+");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})(?:[:.h]([0-9]{2})|h)?([ap]m)?");
    private static final Set<String> FILLERS =
            Set.of("", "and", "every", "from", "on", "at", "et", "le", "les", "de", "y", "el", "los", "las");
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Map<String, Set<DayOfWeek>> NAMED = Map.of(
            "daily", ALL,
            "day", ALL,
            "everyday", ALL,
            "weekday", WEEKDAYS,
            "weekdays", WEEKDAYS,
            "weekend", WEEKEND,
            "weekends", WEEKEND);

    private final boolean[] free = new boolean[FreeHours.WEEK];
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean timed;

    private FreeHoursReader() {}

    static Optional<FreeHours> read(String typed) {
        String spaced = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String joined = DASH.matcher(HALVES.matcher(spaced).replaceAll("$1m")).replaceAll("-");
        FreeHoursReader reader = new FreeHoursReader();
        for (String word : BETWEEN.splitAsStream(joined).toList()) {
            if (!FILLERS.contains(word) && !reader.takes(word)) {
                return Optional.empty();
            }
        }
        return reader.timed ? Optional.of(FreeHours.of(reader.free)) : Optional.empty();
    }

    private boolean takes(String word) {
        Set<DayOfWeek> named = days(word);
        if (named.isEmpty()) {
            return !days.isEmpty() && takesTimes(word);
        }
        if (timed) {
            days.clear();
            timed = false;
        }
        days.addAll(named);
        return true;
    }

    private static Set<DayOfWeek> days(String word) {
        Set<DayOfWeek> named = NAMED.get(word);
        if (named != null) {
            return named;
        }
        List<DayOfWeek> ends = new ArrayList<>();
        for (String end : word.split("-", -1)) {
            day(end).ifPresentOrElse(ends::add, ends::clear);
        }
        boolean range = word.indexOf('-') >= 0;
        if (ends.size() != (range ? 2 : 1) || word.indexOf('-') != word.lastIndexOf('-')) {
            return Set.of();
        }
        Set<DayOfWeek> found = EnumSet.of(ends.getFirst());
        for (DayOfWeek day = ends.getFirst(); day != ends.getLast(); day = day.plus(1)) {
            found.add(day.plus(1));
        }
        return found;
    }

    /** By at least two letters of its name in any language, which are the same day in all that have them. */
    private static Optional<DayOfWeek> day(String word) {
        String letters = Tokenizer.plain(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters.length() >= 2
                        && Arrays.stream(Language.values())
                                .anyMatch(language -> names(day, language).startsWith(letters)))
                .findFirst();
    }

    private static String names(DayOfWeek day, Language language) {
        return Tokenizer.plain(day.getDisplayName(TextStyle.FULL, language.locale())) + "s";
    }

    private boolean takesTimes(String word) {
        String[] ends = word.split("-", -1);
        if (ends.length != 2) {
            return false;
        }
        OptionalInt until = minute(ends[1]);
        OptionalInt from = minute(ends[0]);
        if (from.isEmpty() || until.isEmpty()) {
            return false;
        }
        int begin = from.getAsInt();
        int end = until.getAsInt() == 0 ? DAY : until.getAsInt();
        boolean evening = ends[1].endsWith("pm") && !ends[0].endsWith("m") && begin < HALF && begin + HALF < end;
        begin = (evening ? begin + HALF : begin) % DAY;
        if (begin == end) {
            return false;
        }
        for (DayOfWeek day : days) {
            int midnight = (day.getValue() - 1) * DAY;
            int minutes = end > begin ? end - begin : end - begin + DAY;
            for (int minute = 0; minute < minutes; minute++) {
                free[(midnight + begin + minute) % FreeHours.WEEK] = true;
            }
        }
        timed = true;
        return true;
    }

    /** The minute of a day, the one at its end included. */
    private static OptionalInt minute(String word) {
        if (word.equals("noon") || word.equals("midnight")) {
            return OptionalInt.of(word.equals("noon") ? HALF : DAY);
        }
        Matcher read = CLOCK.matcher(word);
        if (!read.matches()) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        boolean halves = read.group(3) != null;
        if (halves ? hour < 1 || hour > 12 : hour > 24 || (hour == 24 && minute > 0)) {
            return OptionalInt.empty();
        }
        int of24 = halves ? hour % 12 + (read.group(3).equals("pm") ? 12 : 0) : hour;
        return minute > 59 ? OptionalInt.empty() : OptionalInt.of(of24 * 60 + minute);
    }
}
