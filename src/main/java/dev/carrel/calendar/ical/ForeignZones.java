package dev.carrel.calendar.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which zones the names in somebody else's calendar mean. Rules of the tz database go before what a VTIMEZONE says, which is often broken
 * or old; it decides only where its name is nobody's, and then by its offsets. Used by one thread.
 */
final class ForeignZones {
    /** Zones of many students first: offsets alone do not tell Toronto from New York. */
    private static final List<ZoneId> LIKELY = List.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Los_Angeles",
                    "America/Phoenix",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "America/Halifax",
                    "America/Puerto_Rico",
                    "America/St_Johns",
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Athens",
                    "Europe/Moscow",
                    "Asia/Kolkata",
                    "Asia/Tokyo",
                    "Asia/Shanghai",
                    "Australia/Sydney",
                    "Australia/Brisbane",
                    "Pacific/Auckland")
            .stream()
            .map(ZoneId::of)
            .toList();

    private static final Properties WINDOWS = windows();
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

    /** A year without changes of law in the zones above. */
    private static final int YEAR = 2026;

    private final Map<String, Component> declared = new HashMap<>();
    private final Map<String, ZoneId> known = new HashMap<>();
    private final ZoneId standard;

    ForeignZones(List<Component> zones, String calendarZone, ZoneId floating) {
        zones.forEach(zone -> declared.putIfAbsent(zone.text("TZID"), zone));
        this.standard = named(calendarZone).orElse(floating);
    }

    /** The zone of times that name none. */
    ZoneId standard() {
        return standard;
    }

    ZoneId of(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private ZoneId find(String name) {
        return named(name)
                .or(() -> Optional.ofNullable(declared.get(name)).flatMap(ForeignZones::declared))
                .orElse(standard);
    }

    private static Optional<ZoneId> declared(Component zone) {
        return named(zone.text("X-LIC-LOCATION")).or(() -> byOffsets(zone));
    }

    /** By its name, by the end of a path such as {@code /example.org/Europe/Berlin}, or by the name that Windows has for it. */
    private static Optional<ZoneId> named(String name) {
        String rest = name.strip();
        while (!rest.isEmpty()) {
            Optional<ZoneId> zone = exactly(rest);
            if (zone.isPresent()) {
                return zone;
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return onWindows(name.strip());
    }

    private static Optional<ZoneId> onWindows(String name) {
        return Optional.ofNullable(WINDOWS.getProperty(name)).flatMap(ForeignZones::exactly);
    }

    /** ical4j's own table. Its classes are left alone: loading them gives every {@link ZoneId} of this JVM more zones, without rules. */
    private static Properties windows() {
        Properties names = new Properties();
        for (String table : List.of("msTimezoneNames", "msTimezoneIds")) {
            try (InputStream file = Objects.requireNonNull(
                    ForeignZones.class.getResourceAsStream("/net/fortuna/ical4j/transform/compliance/" + table),
                    "ical4j knows the names of Windows")) {
                names.load(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }

    private static Optional<ZoneId> exactly(String name) {
        try {
            return Optional.of(ZoneId.of(name, ZoneId.SHORT_IDS));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> byOffsets(Component zone) {
        Optional<ZoneOffset> winter = offset(zone, "STANDARD");
        Optional<ZoneOffset> summer = offset(zone, "DAYLIGHT").or(() -> winter);
        if (winter.isEmpty()) {
            return summer.map(only -> only);
        }
        return LIKELY.stream()
                .filter(likely -> fits(likely.getRules(), winter.get(), summer.orElseThrow()))
                .findFirst()
                .or(() -> winter);
    }

    private static boolean fits(ZoneRules rules, ZoneOffset winter, ZoneOffset summer) {
        ZoneOffset january = rules.getOffset(LocalDateTime.of(YEAR, Month.JANUARY, 15, 12, 0));
        ZoneOffset july = rules.getOffset(LocalDateTime.of(YEAR, Month.JULY, 15, 12, 0));
        return (january.equals(winter) && july.equals(summer)) || (january.equals(summer) && july.equals(winter));
    }

    /** The newest one that the calendar states. */
    private static Optional<ZoneOffset> offset(Component zone, String kind) {
        String within = "";
        Optional<ZoneOffset> newest = Optional.empty();
        for (ContentLine line : zone.lines()) {
            if (line.name().equals("BEGIN")) {
                within = line.value();
            } else if (line.name().equals("TZOFFSETTO") && within.equals(kind)) {
                newest = offset(line.value());
            }
        }
        return newest;
    }

    private static Optional<ZoneOffset> offset(String text) {
        Matcher found = OFFSET.matcher(text.strip().toUpperCase(Locale.ROOT));
        try {
            return found.matches()
                    ? Optional.of(ZoneOffset.of(found.group(1) + found.group(2) + ":" + found.group(3)))
                    : Optional.empty();
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }
}
