package dev.carrel.calendar.ical;

import dev.carrel.calendar.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The times of events in somebody else's calendar within a window, with all exceptions (RFC 5545, 3.8.4.4 and 3.8.5). Used by one thread. */
final class Occurrences {
    /** More times of one event are not of interest. */
    private static final int MOST = 12;

    /** Steps of all rules of a calendar that are looked at for them: some microseconds each. */
    private static final int MOST_STEPS = 300_000;

    private static final int SHORTEST_MONTH = 28;

    /** What repeats more often than daily is not expanded. */
    private static final Map<Freq, ChronoUnit> UNITS = Map.of(
            Freq.DAILY,
            ChronoUnit.DAYS,
            Freq.WEEKLY,
            ChronoUnit.WEEKS,
            Freq.MONTHLY,
            ChronoUnit.MONTHS,
            Freq.YEARLY,
            ChronoUnit.YEARS);

    private static final int LONGEST_RULE = 500;
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final Pattern LENGTH = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");
    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

    private final ForeignZones zones;
    private final Instant from;
    private final Instant until;
    private int steps = MOST_STEPS;

    Occurrences(ForeignZones zones, Instant from, Instant until) {
        this.zones = zones;
        this.from = from;
        this.until = until;
    }

    /** What a clock shows in a zone, or a whole day. */
    private record Stated(LocalDateTime local, ZoneId zone, boolean day) {
        Instant instant() {
            return WallClock.at(local, zone);
        }
    }

    List<EventTime> of(Component main, List<Component> changes) {
        Map<Instant, EventTime> times = new TreeMap<>();
        Optional<Stated> start = main.first("DTSTART").flatMap(this::stated);
        if (start.isPresent() && main.first("RECURRENCE-ID").isEmpty()) {
            series(main, start.get(), times);
        } else {
            start.ifPresent(only -> put(times, main, only, only.instant()));
        }
        for (Component change : changes) {
            Optional<Stated> begin = change.first("DTSTART").flatMap(this::stated);
            Optional<Stated> of = change.first("RECURRENCE-ID").flatMap(this::stated);
            of.ifPresent(moved -> times.remove(moved.instant()));
            begin.ifPresent(other -> put(times, change, other, of.orElse(other).instant()));
        }
        return times.values().stream()
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .limit(MOST)
                .toList();
    }

    private void series(Component main, Stated start, Map<Instant, EventTime> times) {
        Set<Instant> without = new HashSet<>();
        Set<LocalDate> withoutDays = new HashSet<>();
        for (ContentLine line : main.all("EXDATE")) {
            for (Stated moment : list(line)) {
                if (moment.day() && !start.day()) {
                    withoutDays.add(moment.local().toLocalDate());
                } else {
                    without.add(moment.instant());
                }
            }
        }
        Duration length = length(main, start);
        List<Stated> all = new ArrayList<>(main.first("RRULE")
                .map(rule -> repeated(rule.value(), start, length))
                .orElse(List.of(start)));
        main.all("RDATE").forEach(line -> all.addAll(list(line)));
        for (Stated moment : all) {
            if (!without.contains(moment.instant())
                    && !withoutDays.contains(moment.local().toLocalDate())) {
                put(times, main, moment, moment.instant(), length);
            }
        }
    }

    private void put(Map<Instant, EventTime> times, Component of, Stated start, Instant key) {
        put(times, of, start, key, length(of, start));
    }

    private void put(Map<Instant, EventTime> times, Component of, Stated start, Instant key, Duration length) {
        Instant begin = start.instant();
        Instant end = start.day() ? WallClock.at(start.local().plus(length), start.zone()) : begin.plus(length);
        if (end.isBefore(from) || begin.isAfter(until)) {
            return;
        }
        times.put(key, new EventTime(begin, end, start.zone(), start.day(), of.isCancelled()));
    }

    private Duration length(Component of, Stated start) {
        Duration standard = start.day() ? Duration.ofDays(1) : Duration.ZERO;
        Duration length = of.first("DTEND")
                .flatMap(this::stated)
                .map(end -> start.day()
                        ? Duration.between(start.local(), end.local())
                        : Duration.between(start.instant(), end.instant()))
                .or(() -> of.first("DURATION").flatMap(line -> duration(line.value())))
                .orElse(standard);
        return length.compareTo(standard) < 0 || length.compareTo(LONGEST) > 0 ? standard : length;
    }

    /** The times of a rule that may touch the window. A rule that nobody understands leaves the first time. */
    private List<Stated> repeated(String rule, Stated start, Duration length) {
        Instant latest = latest(rule, start);
        List<Stated> found = new ArrayList<>();
        try {
            String endless = UNTIL.matcher(rule).replaceAll("");
            RecurrenceRule parsed = new RecurrenceRule(
                    endless.substring(0, Math.min(endless.length(), LONGEST_RULE)), RfcMode.RFC2445_LAX);
            Optional<ChronoUnit> unit = Optional.ofNullable(UNITS.get(parsed.getFreq()));
            if (unit.isEmpty() || isOnceInALife(unit.get(), parsed.getInterval())) {
                return List.of(start);
            }
            LocalDateTime first =
                    LocalDateTime.ofInstant(from.minus(length), start.zone()).minusDays(1);
            boolean counted = parsed.getCount() != null;
            LocalDateTime begin =
                    counted ? start.local() : nearer(start.local(), first, parsed.getInterval(), unit.get());
            RecurrenceRuleIterator times = parsed.iterator(floating(begin));
            if (!counted && first.isAfter(begin)) {
                steps -= (int) Math.min(steps, unit.get().between(begin, first) / parsed.getInterval());
                if (steps > 0) {
                    times.fastForward(floating(first));
                }
            }
            while (steps-- > 0 && times.hasNext()) {
                Stated moment = new Stated(local(times.nextDateTime()), start.zone(), start.day());
                if (moment.instant().isAfter(latest) || found.size() > MOST) {
                    break;
                }
                if (!moment.instant().plus(length).isBefore(from)) {
                    found.add(moment);
                }
            }
            return found;
        } catch (InvalidRecurrenceRuleException | RuntimeException unreadable) {
            // lib-recur throws whatever its parser meets, and says so too when a rule has no times at all.
            return found.isEmpty() ? List.of(start) : found;
        }
    }

    /** What comes again after a century is held once here; the library counts to the largest intervals one by one, or for ever. */
    private static boolean isOnceInALife(ChronoUnit unit, int interval) {
        return unit.getDuration().multipliedBy(interval).compareTo(ChronoUnit.CENTURIES.getDuration()) > 0;
    }

    private Instant latest(String rule, Stated start) {
        Matcher end = UNTIL.matcher(rule);
        Optional<Stated> last =
                end.find() ? stated(new ContentLine("UNTIL", Map.of(), end.group(1))) : Optional.empty();
        return last.map(moment -> moment.day()
                        ? WallClock.at(moment.local().plusDays(1).minusSeconds(1), start.zone())
                        : moment.instant())
                .filter(moment -> moment.isBefore(until))
                .orElse(until);
    }

    /** A later start of the same series, shortly before the time of interest; months of different lengths leave it where it is. */
    private static LocalDateTime nearer(LocalDateTime start, LocalDateTime first, int interval, ChronoUnit unit) {
        boolean even = unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS || start.getDayOfMonth() <= SHORTEST_MONTH;
        long times = even && first.isAfter(start) ? unit.between(start, first) / interval - 1 : 0;
        return times > 0 ? start.plus(times * interval, unit) : start;
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private List<Stated> list(ContentLine line) {
        List<Stated> moments = new ArrayList<>();
        for (String each : line.value().split(",", -1)) {
            int slash = each.indexOf('/');
            stated(new ContentLine(line.name(), line.parameters(), slash < 0 ? each : each.substring(0, slash)))
                    .ifPresent(moments::add);
        }
        return moments;
    }

    private Optional<Stated> stated(ContentLine line) {
        Matcher found = MOMENT.matcher(line.value().strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            if (day.getYear() < 1) {
                return Optional.empty();
            }
            ZoneId zone = found.group(7) == null
                    ? line.parameter("TZID").map(zones::of).orElse(zones.standard())
                    : ZoneOffset.UTC;
            return found.group(4) == null
                    ? Optional.of(new Stated(day.atStartOfDay(), zone, true))
                    : Optional.of(new Stated(
                            day.atTime(
                                    number(found, 4),
                                    number(found, 5),
                                    found.group(6) == null ? 0 : Math.min(59, number(found, 6))),
                            zone,
                            false));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<Duration> duration(String text) {
        Matcher found = LENGTH.matcher(text.strip().toUpperCase(Locale.ROOT));
        return found.matches()
                ? Optional.of(Duration.ofDays(part(found, 1) * 7 + part(found, 2))
                        .plusHours(part(found, 3))
                        .plusMinutes(part(found, 4))
                        .plusSeconds(part(found, 5)))
                : Optional.empty();
    }

    private static long part(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }
}
