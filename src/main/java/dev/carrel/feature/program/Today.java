package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The day it is for a reader: what is ahead and how many days are left is counted from it.
 *
 * @param zone the reader's own, or UTC until it is known
 */
record Today(LocalDate date, ZoneId zone, boolean zoneIsTheirs) {
    private static final Words DAY = Words.of("d MMMM uuuu", "d MMMM uuuu", "d 'de' MMMM 'de' uuuu");

    static Today of(Caller caller, InstantSource clock) {
        ZoneId zone = caller.zone().orElse(ZoneOffset.UTC);
        return new Today(
                LocalDate.ofInstant(clock.instant(), zone), zone, caller.zone().isPresent());
    }

    /** {@code 24 November 2026}. */
    static String print(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY.said(), Language.spoken().locale())
                .format(day);
    }

    /** {@code today}, {@code tomorrow} or {@code in 12 days}. */
    String until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(date, day);
        return switch ((int) days) {
            case 0 -> say("today", "aujourd’hui", "hoy");
            case 1 -> say("tomorrow", "demain", "mañana");
            default -> say("in " + days + " days", "dans " + days + " jours", "dentro de " + days + " días");
        };
    }

    /** From which day this card counts, and in whose zone. */
    String explained() {
        String day = print(date);
        return zoneIsTheirs
                ? say(
                        "Days are counted from today, " + day + ", in your zone, " + zone.getId() + ".",
                        "Les jours sont comptés à partir d’aujourd’hui, " + day + ", dans votre fuseau, " + zone.getId()
                                + ".",
                        "Los días se cuentan desde hoy, " + day + ", en su zona, " + zone.getId() + ".")
                : say(
                        "Days are counted from today, " + day + ", in UTC, as your own zone is not known.",
                        "Les jours sont comptés à partir d’aujourd’hui, " + day
                                + ", en UTC, car votre fuseau n’est pas connu.",
                        "Los días se cuentan desde hoy, " + day + ", en UTC, pues no se conoce su zona.");
    }
}
