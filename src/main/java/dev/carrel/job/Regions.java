package dev.carrel.job;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Countries, states and provinces by their names and postal codes, as places of jobs have them. A code is one only in capitals: {@code OR} is
 * Oregon, {@code or} is a word.
 */
public final class Regions {
    private static final Pattern CODES = Pattern.compile("(?<![\\p{L}\\p{N}])([A-Z]{2})(?![\\p{L}\\p{N}])");

    /** What comes before a code in the title of a job: its beginning, a comma or a bracket; and after it what ends a place. */
    private static final Pattern CODES_IN_TITLE =
            Pattern.compile("(?:^|,\\s*|[(\\[]\\s*)([A-Z]{2})(?=\\s*(?:$|[:,;)\\]|/–—-]))");

    private final List<Known> all;

    /**
     * A country, or a state or province of one.
     *
     * @param country ISO 3166 code
     * @param code the postal code of the state or province; empty for the whole country
     */
    public record Region(String country, String code, String name) {
        /** Whether the one is the other, or lies in it. */
        boolean isWithin(Region other) {
            return country.equals(other.country) && (other.code.isEmpty() || code.equals(other.code));
        }
    }

    private record Known(Region region, Phrase name) {}

    /** Those that are known. */
    public Regions(Collection<Region> regions) {
        this.all = regions.stream()
                .map(region -> new Known(region, Phrase.of(region.name())))
                .toList();
    }

    /** The names of all, in their order. */
    public List<String> names() {
        return all.stream().map(known -> known.region().name()).toList();
    }

    /** The one that is called so, in any case; a code is that of a state rather than that of a country. */
    Optional<Region> called(String typed) {
        Phrase phrase = Phrase.of(typed);
        return all.stream()
                .filter(known -> known.name().equals(phrase))
                .map(Known::region)
                .findFirst()
                .or(() -> coded(phrase.text().toUpperCase(Locale.ROOT)));
    }

    private Optional<Region> coded(String code) {
        Optional<Region> state = all.stream()
                .map(Known::region)
                .filter(region -> !region.code().isEmpty() && region.code().equals(code))
                .findFirst();
        return state.or(() -> all.stream()
                .map(Known::region)
                .filter(region -> region.code().isEmpty() && region.country().equals(code))
                .findFirst());
    }

    /** Those that a place names. */
    Set<Region> in(String place) {
        Set<Region> found = named(place);
        found.addAll(coded(CODES.matcher(place)));
        return found;
    }

    /** Those that a title gives as the place, as far as that can be told: {@code Archivist (Columbus, OH)}, but not {@code Ohio State University}. */
    Set<Region> inTitle(String title) {
        return coded(CODES_IN_TITLE.matcher(title));
    }

    private Set<Region> named(String place) {
        Phrase phrase = Phrase.of(place);
        Set<Region> found = new HashSet<>();
        for (Known known : all) {
            // West Virginia is not Virginia.
            if (phrase.has(known.name())
                    && all.stream()
                            .noneMatch(longer -> !longer.equals(known)
                                    && longer.name().has(known.name())
                                    && phrase.has(longer.name()))) {
                found.add(known.region());
            }
        }
        return found;
    }

    private Set<Region> coded(Matcher codes) {
        Set<Region> found = new HashSet<>();
        while (codes.find()) {
            coded(codes.group(1)).ifPresent(found::add);
        }
        return found;
    }

    /** Whether a place says nothing but which region it is in. */
    boolean isRegionOnly(String place) {
        Phrase phrase = Phrase.of(place);
        String rest = phrase.padded();
        for (Known known : all) {
            rest = rest.replace(known.name().padded(), " ");
        }
        return Phrase.of(rest).words().stream()
                .allMatch(word -> coded(word.toUpperCase(Locale.ROOT)).isPresent());
    }
}
