package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.command.Parsed;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the day as people type it: {@code 22:00}, {@code 22h30}, {@code 10pm}, {@code midnight}; or {@code off}.
 *
 * @param time empty for off
 */
record TypedHour(Optional<LocalTime> time) {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:h|[:.h](\\d{2}))?\\s*([ap])?\\.?(m)?\\.?");
    private static final Set<String> OFF = Set.of("off", "no", "none", "never", "non", "jamais", "nunca");
    private static final Map<String, LocalTime> NAMED = Map.of(
            "noon", LocalTime.NOON,
            "midi", LocalTime.NOON,
            "mediodía", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "minuit", LocalTime.MIDNIGHT,
            "medianoche", LocalTime.MIDNIGHT);

    static Parsed<TypedHour> parse(String typed) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        if (OFF.contains(folded)) {
            return Parsed.value(new TypedHour(Optional.empty()));
        }
        Optional<LocalTime> time = Optional.ofNullable(NAMED.get(folded)).or(() -> clock(folded));
        return time.isPresent()
                ? Parsed.value(new TypedHour(time))
                : Parsed.problem(
                        say(
                                "That is no time of the day.",
                                "Ce n’est pas une heure de la journée.",
                                "Esa no es una hora del día."),
                        List.of("22:00", "10pm", "off"));
    }

    private static Optional<LocalTime> clock(String folded) {
        Matcher read = CLOCK.matcher(folded);
        if (!read.matches() || (read.group(3) == null) != (read.group(4) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        boolean halves = read.group(3) != null;
        boolean whole = halves ? hour >= 1 && hour <= 12 : hour <= 23 || (hour == 24 && minute == 0);
        if (!whole || minute > 59) {
            return Optional.empty();
        }
        int of24 = halves ? hour % 12 + ("p".equals(read.group(3)) ? 12 : 0) : hour % 24;
        return Optional.of(LocalTime.of(of24, minute));
    }
}
