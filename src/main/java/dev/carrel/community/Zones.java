package dev.carrel.community;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the time zone that a person means: by its name in the tz database ({@code America/Denver}) or by a city
 * ({@code Denver}, {@code Boston}). Case, accents, hyphens and underscores do not matter. Immutable.
 */
public final class Zones {
    private static final int MOST_SUGGESTED = 5;

    /** Longer than any zone's name; what is longer is not compared letter by letter. */
    private static final int LONGEST_INPUT = 64;

    private static final int LARGEST_OFFSET_HOURS = 18;
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)? ?([+-]) ?(\\d{1,2})(?::?(\\d{2}))?");
    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    /** Where most of the students are; among equals these are suggested first. */
    private static final List<String> LIKELY = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Toronto",
            "America/Vancouver",
            "America/Halifax",
            "America/Phoenix",
            "America/Anchorage",
            "Pacific/Honolulu",
            "Europe/London",
            "Europe/Paris");

    private final InstantSource clock;
    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, List<String>> cities = new TreeMap<>();
    private final Map<String, List<String>> abbreviations = ZoneNames.abbreviations();

    /** The clock tells which zones are at a given distance from UTC at the moment. */
    public Zones(InstantSource clock) {
        this.clock = clock;
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.indexOf('/');
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                ids.put(comparable(id), id);
                if (AREAS.contains(id.substring(0, slash))) {
                    cities.computeIfAbsent(comparable(id.substring(id.lastIndexOf('/') + 1)), city -> new ArrayList<>())
                            .add(id);
                }
            }
        }
        ids.put("utc", "UTC");
        cities.putAll(ZoneNames.cities());
    }

    /** What the text names, with the nearest zones where it names none. */
    public ZoneAnswer find(String text) {
        String typed = text.strip();
        String sought = comparable(typed);
        if (ids.containsKey(sought)) {
            return new ZoneAnswer.Known(ZoneId.of(ids.get(sought)));
        }
        if (abbreviations.containsKey(sought)) {
            return new ZoneAnswer.Abbreviation(typed, zones(abbreviations.get(sought)));
        }
        Matcher offset = OFFSET.matcher(typed.toLowerCase(Locale.ROOT));
        if (offset.matches()) {
            return new ZoneAnswer.FixedOffset(typed, zonesAt(offset));
        }
        if (cities.containsKey(sought)) {
            List<ZoneId> named = withoutTwins(zones(cities.get(sought)));
            return named.size() == 1 ? new ZoneAnswer.Known(named.getFirst()) : new ZoneAnswer.Ambiguous(typed, named);
        }
        return new ZoneAnswer.Unknown(typed, nearest(sought));
    }

    /** The zones of most students for a menu, this one before the others, if one is likely. */
    public List<ZoneId> usual(Optional<ZoneId> likely) {
        return Stream.concat(likely.stream(), zones(LIKELY).stream()).distinct().toList();
    }

    /** Zones whose name or city begins with the text, or contains it, for completion; the likely ones for an empty text. */
    public List<ZoneId> startingWith(String text, int most) {
        String sought = comparable(text);
        if (sought.isEmpty()) {
            return zones(LIKELY).stream().limit(most).toList();
        }
        List<String> found = new ArrayList<>();
        cities.forEach((city, zones) -> {
            if (city.startsWith(sought)) {
                found.addAll(zones);
            }
        });
        ids.forEach((name, id) -> {
            if (name.contains(sought)) {
                found.add(id);
            }
        });
        return zones(found).stream()
                .distinct()
                .sorted(Comparator.comparingInt(Zones::unlikelihood))
                .limit(most)
                .toList();
    }

    private List<ZoneId> nearest(String sought) {
        if (sought.length() < 3 || sought.length() > LONGEST_INPUT) {
            return List.of();
        }
        int tolerated = Math.max(1, sought.length() / 4);
        LevenshteinDistance spelling = new LevenshteinDistance(tolerated);
        Map<ZoneId, Integer> distances = new TreeMap<>(Comparator.comparing(ZoneId::getId));
        ids.forEach((name, id) -> keepNearer(distances, List.of(id), distance(spelling, sought, name)));
        cities.forEach((city, zones) -> keepNearer(distances, zones, distance(spelling, sought, city)));
        return distances.entrySet().stream()
                .sorted(Map.Entry.<ZoneId, Integer>comparingByValue()
                        .thenComparingInt(entry -> unlikelihood(entry.getKey()))
                        .thenComparing(entry -> entry.getKey().getId()))
                .map(Map.Entry::getKey)
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Letters to change, or 1 for a part of the name, or -1 when there is no likeness. */
    private static int distance(LevenshteinDistance spelling, String sought, String name) {
        return name.contains(sought) ? 1 : spelling.apply(sought, name);
    }

    private static void keepNearer(Map<ZoneId, Integer> distances, List<String> zones, int distance) {
        if (distance >= 0) {
            zones.forEach(id -> distances.merge(ZoneId.of(id), distance, Math::min));
        }
    }

    private List<ZoneId> zonesAt(Matcher typed) {
        int hours = Integer.parseInt(typed.group(2));
        int minutes = typed.group(3) == null ? 0 : Integer.parseInt(typed.group(3));
        if (hours >= LARGEST_OFFSET_HOURS || minutes >= 60) {
            return List.of();
        }
        int sign = typed.group(1).equals("-") ? -1 : 1;
        ZoneOffset offset = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        Instant now = clock.instant();
        List<ZoneId> likely = at(offset, zones(LIKELY), now);
        return likely.isEmpty() ? at(offset, withoutTwins(zones(ids.values())), now) : likely;
    }

    private static List<ZoneId> at(ZoneOffset offset, List<ZoneId> zones, Instant now) {
        Instant halfYearOn = now.plus(182, ChronoUnit.DAYS);
        return zones.stream()
                .filter(zone -> zone.getRules().getOffset(now).equals(offset)
                        || zone.getRules().getOffset(halfYearOn).equals(offset))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Of zones with the same rules only the most usual name: the tz database keeps old ones as links. */
    private static List<ZoneId> withoutTwins(List<ZoneId> zones) {
        List<ZoneId> kept = new ArrayList<>();
        List<ZoneRules> seen = new ArrayList<>();
        zones.stream()
                .sorted(Comparator.<ZoneId>comparingInt(Zones::unlikelihood)
                        .thenComparingInt(zone -> zone.getId().length())
                        .thenComparing(ZoneId::getId))
                .forEach(zone -> {
                    if (!seen.contains(zone.getRules())) {
                        seen.add(zone.getRules());
                        kept.add(zone);
                    }
                });
        return kept;
    }

    private static int unlikelihood(ZoneId zone) {
        int rank = LIKELY.indexOf(zone.getId());
        return rank < 0 ? LIKELY.size() : rank;
    }

    private static List<ZoneId> zones(Collection<String> ids) {
        return ids.stream().map(ZoneId::of).toList();
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.-]+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip();
    }
}
