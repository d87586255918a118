package dev.carrel.gathering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long before a gathering somebody is to be reminded: {@code 24 hours, 15 minutes and start}; {@code none}. */
final class LeadReader {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\band\\b)\\s*");
    private static final Pattern LEAD = Pattern.compile(
            "(\\d{1,4})\\s*(m|min|minutes?|h|hours?|d|days?)(?:\\s+before)?|(?:at\\s+)?(?:the\\s+)?start");
    private static final Duration LONGEST = Duration.ofDays(14);

    private LeadReader() {}

    /** Nothing where it is not that, or more than {@link Gatherings#MOST_LEADS}; of small letters. */
    static Optional<List<Duration>> read(String text) {
        if (text.equals("none")) {
            return Optional.of(List.of());
        }
        List<Duration> leads = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(text).toList()) {
            Optional<Duration> lead = lead(part.strip());
            if (lead.isEmpty()) {
                return Optional.empty();
            }
            leads.add(lead.get());
        }
        return Optional.of(leads).filter(some -> some.size() <= Gatherings.MOST_LEADS);
    }

    static Optional<Duration> lead(String text) {
        Matcher matcher = LEAD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(Duration.ZERO);
        }
        long number = Long.parseLong(matcher.group(1));
        Duration lead = switch (matcher.group(2).charAt(0)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        return Optional.of(lead).filter(one -> one.compareTo(LONGEST) <= 0);
    }
}
