package dev.carrel.gathering;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What whoever decides for a gathering has decided.
 *
 * @param title at most {@link Gatherings#LONGEST_TITLE} characters
 * @param about what is going to happen, at most {@link Gatherings#LONGEST_ABOUT} characters, possibly none
 * @param venue a room or a link in people's own words, at most {@link Gatherings#LONGEST_VENUE} characters, possibly none
 * @param capacity how many can come; everybody when it is empty
 * @param leads how long before each time it is reminded of, the longest first; at most {@link Gatherings#MOST_LEADS}
 */
public record Plan(
        String title, String about, String venue, Timing timing, Optional<Integer> capacity, List<Duration> leads) {
    /** Refuses what does not fit. */
    public Plan {
        title = title.strip();
        about = about.strip();
        venue = venue.strip();
        leads = leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (title.isEmpty() || title.length() > Gatherings.LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + Gatherings.LONGEST_TITLE + " characters");
        }
        if (about.length() > Gatherings.LONGEST_ABOUT || venue.length() > Gatherings.LONGEST_VENUE) {
            throw new IllegalArgumentException("what it is about or where it is has too many characters");
        }
        if (capacity.filter(places -> places < 1).isPresent() || leads.size() > Gatherings.MOST_LEADS) {
            throw new IllegalArgumentException("no place at all, or too many reminders");
        }
    }

    /** The same at other times. */
    Plan at(Timing other) {
        return new Plan(title, about, venue, other, capacity, leads);
    }
}
