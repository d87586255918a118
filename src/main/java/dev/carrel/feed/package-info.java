/**
 * Reads what others publish: fetches an address that anybody may have typed, safely, and reads the feed, calendar or page that is found
 * there. Keeps no rows and knows no community.
 *
 * <p>{@link dev.carrel.feed.Fetcher} fetches, {@link dev.carrel.feed.FeedReader} reads.
 */
@NullMarked
package dev.carrel.feed;

import org.jspecify.annotations.NullMarked;
