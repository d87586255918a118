package dev.carrel.calendar.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as this JDK knows it, written for calendars (RFC 5545, 3.6.5): they then need no rules of their own, which may be older or newer
 * than those that Carrel reminds by.
 */
final class ZoneWriter {
    /** Days of the week and leap years come back in the same order after so many years, until 2100. */
    private static final int CYCLE = 28;

    /** A kind of change of a clock. */
    private record Change(ZoneOffset before, ZoneOffset after, boolean daylight) {}

    private ZoneWriter() {}

    /** A zone from the beginning of the year before this one on, for ever. */
    static VTimeZone of(ZoneId zone, int firstYear) {
        ZoneRules rules = zone.getRules();
        LocalDateTime from = LocalDateTime.of(firstYear - 1, 1, 1, 0, 0);
        Instant begin = from.toInstant(ZoneOffset.UTC);
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        ZoneOffset offset = rules.getOffset(begin);
        written.add(observance(new Change(offset, offset, rules.isDaylightSavings(begin)), from));
        single(rules, begin).forEach((change, times) -> {
            Observance observance = observance(change, times.getFirst());
            if (times.size() > 1) {
                observance.add(new RDate<>(new DateList<>(times.subList(1, times.size()))));
            }
            written.add(observance);
        });
        int year = Math.max(firstYear - 1, lastSingleYear(rules) + 1);
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            written.add(yearly(rules, rule, year));
        }
        return written;
    }

    /** Changes that follow no rule, by their kind. */
    private static Map<Change, List<LocalDateTime>> single(ZoneRules rules, Instant begin) {
        return rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(begin))
                .collect(Collectors.groupingBy(
                        change -> kind(rules, change),
                        LinkedHashMap::new,
                        Collectors.mapping(ZoneOffsetTransition::getDateTimeBefore, Collectors.toList())));
    }

    private static int lastSingleYear(ZoneRules rules) {
        List<ZoneOffsetTransition> all = rules.getTransitions();
        return all.isEmpty()
                ? Integer.MIN_VALUE / 2
                : all.getLast().getDateTimeBefore().getYear();
    }

    private static Change kind(ZoneRules rules, ZoneOffsetTransition change) {
        return new Change(
                change.getOffsetBefore(), change.getOffsetAfter(), rules.isDaylightSavings(change.getInstant()));
    }

    /** One observance for ever where a rule of RFC 5545 says the same, else one with every date of the years to come. */
    private static Observance yearly(ZoneRules rules, ZoneOffsetTransitionRule rule, int year) {
        List<LocalDateTime> times = IntStream.range(year, year + CYCLE)
                .mapToObj(each -> rule.createTransition(each).getDateTimeBefore())
                .toList();
        Observance observance = observance(kind(rules, rule.createTransition(year)), times.getFirst());
        Optional<String> text = rule(times);
        if (text.isPresent()) {
            observance.add(new RRule<LocalDateTime>(text.get()));
        } else {
            observance.add(new RDate<>(new DateList<>(times.subList(1, times.size()))));
        }
        return observance;
    }

    private static Optional<String> rule(List<LocalDateTime> times) {
        Set<Integer> months = new TreeSet<>();
        Set<Integer> days = new TreeSet<>();
        Set<DayOfWeek> weekdays = new TreeSet<>();
        times.forEach(time -> {
            months.add(time.getMonthValue());
            days.add(time.getDayOfMonth());
            weekdays.add(time.getDayOfWeek());
        });
        if (months.size() > 1 || (days.size() > 1 && weekdays.size() > 1)) {
            return Optional.empty();
        }
        String month = "FREQ=YEARLY;BYMONTH=" + months.iterator().next();
        int first = days.iterator().next();
        if (days.size() == 1) {
            return Optional.of(month + ";BYMONTHDAY=" + first);
        }
        String weekday = weekdays.iterator().next().name().substring(0, 2);
        if (first % 7 == 1) {
            return Optional.of(month + ";BYDAY=" + (first / 7 + 1) + weekday);
        }
        int length = times.getFirst().getMonth().length(false);
        if (first == length - 6) {
            return Optional.of(month + ";BYDAY=-1" + weekday);
        }
        return Optional.of(month + ";BYDAY=" + weekday + ";BYMONTHDAY="
                + days.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static Observance observance(Change change, LocalDateTime start) {
        Observance observance = change.daylight() ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(change.before()));
        observance.add(new TzOffsetTo(change.after()));
        return observance;
    }
}
