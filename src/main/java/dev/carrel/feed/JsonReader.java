package dev.carrel.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.feed.FeedReader.Reading;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed (jsonfeed.org, 1.0 and 1.1), and JSON-LD that is not within a page. Used by one thread. */
final class JsonReader {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final FeedReader.Context context;

    JsonReader(FeedReader.Context context) {
        this.context = context;
    }

    Reading read(String text) throws BrokenFeed {
        JsonNode root = parse(text);
        if (root.path("version").asText().contains("jsonfeed.org")
                && root.path("items").isArray()) {
            return feed(root);
        }
        LinkedData found = LinkedData.in(List.of(root), context);
        return found.items().isEmpty()
                ? FeedReader.unreadable("It is JSON, but neither JSON Feed nor events or jobs of schema.org.")
                : new Reading.Read(new Feed("", found.format(), found.items(), false));
    }

    private static JsonNode parse(String text) throws BrokenFeed {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BrokenFeed("It is broken JSON.");
        }
    }

    private Reading feed(JsonNode root) {
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode node : root.path("items")) {
            if (items.size() < Feed.MOST && node.isObject()) {
                items.add(item(node));
            }
        }
        return new Reading.Read(new Feed(
                PlainWords.of(root.path("title").asText(), FeedItem.LONGEST_TITLE), "JSON Feed", items, false));
    }

    private FeedItem item(JsonNode node) {
        Optional<URI> link = link(node, "url").or(() -> link(node, "external_url"));
        String summary = first(node, "summary", "content_text", "content_html");
        String said = node.path("title").asText() + summary;
        List<String> topics = new ArrayList<>();
        node.path("tags").forEach(tag -> topics.add(PlainWords.of(tag.asText(), FeedItem.LONGEST_TITLE)));
        Optional<Instant> published = FeedDates.parse(first(node, "date_published", "date_modified"), context.zone())
                .map(FeedDates.Stated::instant);
        return new FeedItem(
                FeedItem.identity(node.path("id").asText(), link, said),
                link,
                PlainWords.of(node.path("title").asText(), FeedItem.LONGEST_TITLE),
                PlainWords.of(summary, FeedItem.LONGEST_SUMMARY),
                "",
                "",
                topics,
                published,
                Optional.empty(),
                false,
                false,
                List.of());
    }

    private Optional<URI> link(JsonNode node, String field) {
        String text = node.path(field).asText();
        return text.isBlank() ? Optional.empty() : WebAddress.resolve(context.at(), text);
    }

    private static String first(JsonNode node, String... fields) {
        for (String field : fields) {
            if (!node.path(field).asText().isBlank()) {
                return node.path(field).asText();
            }
        }
        return "";
    }
}
