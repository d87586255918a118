package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import java.time.Duration;
import java.time.Instant;

/** How far away a moment is, in words. */
public final class Distance {
    private Distance() {}

    /** {@code in 3 days}, {@code in 20 minutes}, {@code now}; {@code 2 hours ago} for what is over. */
    public static String words(Instant at, Instant now) {
        Duration ahead = Duration.between(now, at);
        String amount = amount(ahead.abs());
        if (amount.isEmpty()) {
            return say("now", "maintenant", "ahora");
        }
        return ahead.isNegative()
                ? say(amount + " ago", "il y a " + amount, "hace " + amount)
                : say("in " + amount, "dans " + amount, "dentro de " + amount);
    }

    private static String amount(Duration time) {
        Duration rounded = time.toDays() >= 2
                ? Duration.ofDays((time.toHours() + 12) / 24)
                : time.toHours() >= 2
                        ? Duration.ofHours((time.toMinutes() + 30) / 60)
                        : time.toMinutes() >= 2 ? Duration.ofMinutes((time.toSeconds() + 30) / 60) : time;
        if (rounded.toDays() >= 2) {
            return rounded.toDays() + say(" days", " jours", " días");
        }
        if (rounded.toHours() >= 2) {
            return rounded.toHours() + say(" hours", " heures", " horas");
        }
        if (rounded.toMinutes() >= 2) {
            return rounded.toMinutes() + say(" minutes", " minutes", " minutos");
        }
        long seconds = rounded.toSeconds();
        if (seconds == 0) {
            return "";
        }
        return seconds == 1
                ? say("1 second", "1 seconde", "1 segundo")
                : seconds + say(" seconds", " secondes", " segundos");
    }
}
