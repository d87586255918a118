package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a cohort is told of the dates of its term. Pure.
 *
 * @param zone by whose clock
 * @param leads how many days before each date, the most first
 * @param digest whether its week is told on its Monday
 */
record Rhythm(ZoneId zone, List<Integer> leads, boolean digest) {
    /** The most reminders of one date. */
    static final int MOST_LEADS = 4;

    /** The earliest reminder, in days. */
    static final int LONGEST_LEAD = 28;

    private static final LocalTime DIGEST = LocalTime.of(8, 0);

    /** When whole days are told of; what has a time is told of at that time. */
    private static final LocalTime REMINDER = LocalTime.of(9, 0);

    Rhythm {
        leads = List.copyOf(leads);
    }

    /** As it is before anybody has said. */
    static Rhythm usual(ZoneId zone) {
        return new Rhythm(zone, List.of(1), true);
    }

    /** When a date is told of. */
    List<Instant> moments(Stretch when) {
        return leads.stream()
                .map(days -> when.wholeDays()
                        ? WallClock.at(when.first().minusDays(days).atTime(REMINDER), zone)
                        : WallClock.at(when.begins().minusDays(days), when.zone()))
                .toList();
    }

    /** The first digest that is later than this. */
    Instant digestAfter(Instant moment) {
        LocalDate monday = LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant next = WallClock.at(monday.atTime(DIGEST), zone);
        return next.isAfter(moment) ? next : WallClock.at(monday.plusWeeks(1).atTime(DIGEST), zone);
    }

    /** The newest digest that is later than the one and not later than the other. */
    Optional<Instant> digestWithin(Instant after, Instant until) {
        Optional<Instant> newest = Optional.empty();
        for (Instant next = digestAfter(after); digest && !next.isAfter(until); next = digestAfter(next)) {
            newest = Optional.of(next);
        }
        return newest;
    }

    /** The first thing to tell that is later than this. */
    Optional<Instant> next(Instant after, Collection<TermDate> dates) {
        return Stream.concat(
                        digest ? Stream.of(digestAfter(after)) : Stream.empty(),
                        dates.stream().flatMap(date -> moments(date.when()).stream()))
                .filter(moment -> moment.isAfter(after))
                .min(Instant::compareTo);
    }

    /** {@code 7 days and 1 day before}, {@code not at all}. */
    String leadWords() {
        if (leads.isEmpty()) {
            return say("not at all", "aucun rappel", "ningún recordatorio");
        }
        List<String> words = leads.stream().map(Rhythm::leadWords).toList();
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + say(" and ", " et ", " y ") + words.getLast();
    }

    private static String leadWords(int days) {
        int weeks = days / 7;
        return days % 7 == 0
                ? say(
                        weeks == 1 ? "1 week before" : weeks + " weeks before",
                        weeks == 1 ? "1 semaine avant" : weeks + " semaines avant",
                        weeks == 1 ? "1 semana antes" : weeks + " semanas antes")
                : say(
                        days == 1 ? "1 day before" : days + " days before",
                        days == 1 ? "1 jour avant" : days + " jours avant",
                        days == 1 ? "1 día antes" : days + " días antes");
    }
}
