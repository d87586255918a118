package dev.carrel.feed;

import java.util.List;

/**
 * What was found at an address.
 *
 * @param title what it calls itself, or empty
 * @param format what it is, in words for people: {@code RSS 2.0}
 * @param broken whether it is broken somewhere, and this is what could be read before
 */
public record Feed(String title, String format, List<FeedItem> items, boolean broken) {
    /** As many items are kept as can be of interest; later ones are left out. */
    static final int MOST = 10_000;

    /** Keeps a copy. */
    public Feed {
        items = List.copyOf(items);
    }
}
