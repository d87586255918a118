package dev.carrel.feed;

import static dev.carrel.chat.Words.say;

import java.util.List;

/**
 * What was found at an address.
 *
 * @param title what it calls itself, or empty
 * @param format what it is: {@code RSS 2.0}; for people {@link #format(String)}
 * @param broken whether it is broken somewhere, and this is what could be read before
 */
public record Feed(String title, String format, List<FeedItem> items, boolean broken) {
    /** As many items are kept as can be of interest; later ones are left out. */
    static final int MOST = 10_000;

    /** Keeps a copy. */
    public Feed {
        items = List.copyOf(items);
    }

    /** A format in words for people: most are called the same in every language. */
    public static String format(String kept) {
        return switch (kept) {
            case LinkedData.EVENTS -> say(kept, "événements schema.org", "eventos de schema.org");
            case LinkedData.JOBS -> say(kept, "offres d’emploi schema.org", "empleos de schema.org");
            default -> kept;
        };
    }
}
