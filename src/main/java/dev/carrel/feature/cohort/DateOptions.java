package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Seen;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is said of a date. */
final class DateOptions {
    private static final int LONGEST_TIME = 100;

    static final Option<String> WHEN = time(
            "when",
            Words.of(
                    "The day, or the time of a day: 2027-01-19; 7 may 2027 5pm",
                    "Le jour, ou l’heure d’un jour : 2027-01-19 ; 7 may 2027 5pm",
                    "El día, o la hora de un día: 2027-01-19; 7 may 2027 5pm"));
    static final Option<String> UNTIL = time(
            "until",
            Words.of(
                    "The last day, where there are several, or the end",
                    "Le dernier jour, s’il y en a plusieurs, ou la fin",
                    "El último día, si son varios, o el final"));
    static final Option<String> WHAT = Option.parsed(
            "what",
            Words.of(
                    "What is on that date: papers due",
                    "Ce qui a lieu ce jour-là : remise des travaux",
                    "Lo que hay ese día: entrega de trabajos"),
            (raw, caller) -> {
                String plain = Dates.plain(raw);
                return Dates.wrong(plain)
                        .<Parsed<String>>map(why -> Parsed.problem(why, List.of()))
                        .orElseGet(() -> Parsed.value(plain));
            });

    private DateOptions() {}

    private static Option<String> time(String name, Words description) {
        return Option.parsed(
                name,
                description,
                (raw, caller) -> raw.strip().length() <= LONGEST_TIME
                        ? Parsed.value(raw.strip())
                        : Parsed.problem(
                                say(
                                        "A date has at most " + LONGEST_TIME + " characters.",
                                        "Une date a au plus " + LONGEST_TIME + " caractères.",
                                        "Una fecha tiene como máximo " + LONGEST_TIME + " caracteres."),
                                List.of("2027-01-19")));
    }

    /** By whose clock a date is said: the zone that is named, that of the cohort's other dates, or the caller's own. */
    static Optional<ZoneId> zone(Invocation invocation, Cohorts cohorts, Seen cohort) {
        return invocation
                .find(PlanOptions.ZONE)
                .or(() -> cohorts.zone(cohort))
                .or(() -> invocation.caller().zone());
    }
}
