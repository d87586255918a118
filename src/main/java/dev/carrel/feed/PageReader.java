package dev.carrel.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.feed.FeedReader.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the events or jobs that a page of HTML states in JSON-LD; of a page without any, the feeds that it names. Used by one thread. */
final class PageReader {
    private static final int MOST_SCRIPTS = 200;
    private static final int LONGEST_TAG = 2000;
    private static final int MOST_NAMED = 3;

    private final FeedReader.Context context;

    PageReader(FeedReader.Context context) {
        this.context = context;
    }

    Reading read(String text) {
        List<JsonNode> documents = new ArrayList<>();
        List<URI> feeds = new ArrayList<>();
        String title = "";
        int at = text.indexOf('<');
        while (at >= 0 && documents.size() < MOST_SCRIPTS) {
            int close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            String tag = text.substring(at, Math.min(close + 1, at + LONGEST_TAG));
            String name = tag.substring(0, Math.min(tag.length(), 7)).toLowerCase(Locale.ROOT);
            int next = close;
            if (name.startsWith("<script")) {
                int end = text.indexOf("</", close);
                while (end >= 0 && !text.regionMatches(true, end, "</script", 0, 8)) {
                    end = text.indexOf("</", end + 2);
                }
                next = end < 0 ? text.length() : end;
                if (tag.toLowerCase(Locale.ROOT).contains("ld+json")) {
                    parse(text.substring(close + 1, next)).ifPresent(documents::add);
                }
            } else if (name.startsWith("<link")) {
                feed(tag).filter(found -> feeds.size() < MOST_NAMED).ifPresent(feeds::add);
            } else if (name.startsWith("<title") && title.isEmpty()) {
                int end = text.indexOf('<', close);
                title = text.substring(close + 1, end < 0 ? text.length() : end);
            }
            at = text.indexOf('<', next);
        }
        LinkedData found = LinkedData.in(documents, context);
        if (!found.items().isEmpty()) {
            return new Reading.Read(
                    new Feed(PlainWords.of(title, FeedItem.LONGEST_TITLE), found.format(), found.items(), false));
        }
        return new Reading.Unreadable(
                feeds.isEmpty()
                        ? "It is a page without events or jobs that a program can read, and it names no feed."
                        : "It is a page, not a feed; but it names one.",
                feeds);
    }

    private static Optional<JsonNode> parse(String script) {
        try {
            return Optional.of(JsonReader.MAPPER.readTree(script));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private Optional<URI> feed(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        boolean named = lower.contains("alternate")
                && (lower.contains("rss+xml")
                        || lower.contains("atom+xml")
                        || lower.contains("feed+json")
                        || lower.contains("text/calendar"));
        int href = lower.indexOf("href=");
        if (!named || href < 0) {
            return Optional.empty();
        }
        String rest = tag.substring(href + 5);
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        int end = quote == '"' || quote == '\'' ? rest.indexOf(quote, 1) : -1;
        return end < 0
                ? Optional.empty()
                : WebAddress.resolve(context.at(), PlainWords.unescaped(rest.substring(1, end)));
    }
}
